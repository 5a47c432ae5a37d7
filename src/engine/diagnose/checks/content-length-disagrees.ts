import type { Octets } from '#engine/bytes/octets.ts'
import { field } from '#engine/capture/capture.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { bodyJson } from '#engine/diagnose/bodies/body-json.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import type { Place, Severity } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

/**
 * `equal`: the body as read has as many octets as announced; `restored`: it has once the paste's damage is undone;
 * `too-many`: more are announced, and some shape of the body accounts for them; `cut`: more are announced, and the body breaks
 * off; `missing`: more are announced, and nothing accounts for them; `too-few`: fewer are announced than are there;
 * `damaged`: the paste changed signs of JSON, and neither with them nor with plain ones does the number fit.
 */
type Relation = 'equal' | 'restored' | 'too-many' | 'cut' | 'missing' | 'too-few' | 'damaged'

interface ContentLength {
  readonly relation: Relation
  readonly announced: number
  /** The body, with the paste's damage undone, in octets. */
  readonly body: number
  readonly pasted: number
  /** Shapes of the body whose length is another one. */
  readonly otherShapes: number
  /** What announces the length. */
  readonly witness: string
}

const severities: Readonly<Record<Relation, Severity>> = {
  equal: 'passed',
  restored: 'passed',
  'too-many': 'error',
  cut: 'warning',
  missing: 'warning',
  'too-few': 'error',
  damaged: 'warning',
}

/** The announced length held against the body: Content-Length (RFC 9110, section 8.6), or a count of what wrote the capture. What else the number may count is a mistake's business. */
export default defineCheck<ContentLength>({
  id: 'content-length-disagrees',
  words: {
    en: {
      title: ({ relation, announced, body, witness }) => {
        if (relation === 'cut') return say`The capture stops too early`
        if (relation === 'missing')
          return say`${{ count: announced - body, one: 'byte', other: 'bytes' }} of the body are missing`
        const name = { code: witness }
        if (relation === 'damaged') return say`${name} does not fit the body`
        if (relation === 'too-many') return say`${name} is ${announced - body} too many`
        return relation === 'too-few'
          ? say`${name} is ${body - announced} too few`
          : say`${name} equals the body`
      },
      detail: ({ relation, announced, body, pasted, otherShapes, witness }) => {
        switch (relation) {
          case 'equal':
            return say`Both are ${{ bytes: announced }}.`
          case 'restored':
            return say`Both are ${{ bytes: announced }} once the damage of the copy is undone; as pasted the body has ${{ bytes: pasted }}.`
          case 'too-many':
            return say`${announced} announced, ${body} in the body. None of ${{ count: otherShapes, one: 'other common shape', other: 'other common shapes' }} gives ${announced}.`
          case 'cut':
          case 'missing':
            return say`${{ code: witness }} is ${announced}, the capture has ${{ bytes: body }} of body; ${announced - body} are missing. In Fiddler choose File, Save, Request, Entire Request, and open that file here.`
          case 'damaged':
            return say`${announced} announced; the body has ${{ bytes: pasted }} as pasted and ${{ bytes: body }} with plain JSON signs. Either the copy changed or lost more, or another body was sent.`
          case 'too-few':
            return say`${announced} announced, ${body} in the body. A server stops reading after ${{ bytes: announced }}, so it hashes less than is shown here.`
        }
      },
    },
  },
  *find(evidence) {
    const { ledger, wire, capture } = evidence
    const announced = ledger.announced
    if (announced === null) return
    const relation = relationOf(evidence, announced)
    // Why there is less has been said already.
    if (relation !== 'equal' && relation !== 'restored' && isShort(capture)) return
    const line = field(capture, 'Content-Length')
    yield {
      severity: severities[relation],
      data: {
        relation,
        announced,
        body: relation === 'damaged' ? plainLength(capture.body.value) : wire.candidate.body.length,
        pasted: capture.body.value.length,
        witness: ledger.witness,
        otherShapes: ledger.entries.filter((entry) => !entry.fits).length,
      },
      places: line === undefined ? placesOfWitness(evidence) : placesOfLine(line),
    }
  },
})

const isShort = ({ remarks }: Capture): boolean =>
  remarks.some(({ kind }) => kind === 'body-not-shown' || kind === 'body-cut')

const placesOfWitness = ({ capture: { witness } }: Evidence): readonly Place[] =>
  witness === null ? [] : [{ view: 'capture', ...witness.at }]

function relationOf({ ledger, wire, capture }: Evidence, announced: number): Relation {
  const body = wire.candidate.body.length
  if (announced === capture.body.value.length) return 'equal'
  if (announced === body) return 'restored'
  if (wire.source === 'undecided' && plainLength(capture.body.value) !== body) return 'damaged'
  if (announced < body) return 'too-few'
  if (ledger.fits.some((fit) => fit.shape !== 'values-removed')) return 'too-many'
  const { tolerant } = bodyJson(capture.body.value)
  return tolerant.kind === 'not-json' && tolerant.reason === 'ended' ? 'cut' : 'missing'
}

/** The length of the body with an ASCII sign for each that only stands for one. */
function plainLength(body: Octets): number {
  const { tolerant } = bodyJson(body)
  return tolerant.kind === 'json'
    ? tolerant.tolerated.reduce((length, { start, end }) => length - (end - start - 1), body.length)
    : body.length
}
