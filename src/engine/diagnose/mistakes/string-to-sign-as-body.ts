import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Shape, Term } from '#engine/diagnose/ledger/ledger.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Role } from '#engine/scheme/scheme.ts'

/**
 * What shows it: the sum of the parts is Content-Length, or the parts themselves stand in the body. Sizes in octets; `json`:
 * the body proper.
 */
interface Data {
  readonly shown: 'by-length' | 'in-body'
  readonly terms: readonly Term[]
  readonly total: number
  readonly json: number
  /** What announces the total. */
  readonly witness: string
}

const shapes: readonly Shape[] = ['string-to-sign', 'string-to-sign-crlf', 'string-to-sign-no-last']

/** The variable that was built for HMAC is handed to the HTTP client as well. */
export default defineMistake<Data>({
  id: 'string-to-sign-as-body',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 10,
  covers: ['content-length-disagrees', 'body-not-json'],
  words: {
    en: {
      title: () => say`The string to sign was sent as the body.`,
      likely: () => say`The string to sign was probably sent as the body.`,
      detail: ({ shown, terms, total, json, witness }) =>
        shown === 'by-length'
          ? say`${{ code: witness }} says that ${{ bytes: total }} were sent, but the JSON is ${{ bytes: json }}. ${total} is exactly the length of the whole string to sign${{ drawn: `: ${figures(terms)}` }}.`
          : say`The body of ${{ bytes: total }} starts with the timestamp and the nonce, and only then comes the JSON: ${sum(terms)} = ${total}.`,
      fix: () => say`Sign the long string, send only the JSON.`,
    },
  },
  *vary(body, evidence) {
    const found = partsInBody(body, evidence)
    if (found !== null) yield { value: found.json, data: () => found.data }
  },
  suspect({ ledger, reading, wire }) {
    const fit = ledger.fits[0]
    if (fit?.terms !== undefined && shapes.includes(fit.shape)) {
      const json = fit.terms.find(({ role }) => role === 'body')?.bytes ?? 0
      return { shown: 'by-length', terms: fit.terms, total: fit.bytes, json, witness: ledger.witness }
    }
    return partsInBody(wire.candidate.body, { reading })?.data ?? null
  },
})

/** What programs put between the parts, rightly or not; how long a separator may be. */
const separators = ['\n', '\r\n', '\\n', ' \n', ''].map((text) => ({
  octets: utf8(text),
  label: labelOf(text),
}))

function labelOf(separator: string): string {
  return separator === '\n' ? 'LF' : separator === '\r\n' ? 'CR LF' : separator
}

/** Reads a body that is a string to sign; null where it is none. */
function partsInBody(
  body: Octets,
  { reading }: Pick<Evidence, 'reading'>,
): { readonly json: Octets; readonly data: Data } | null {
  const octetsOf = (role: 'timestamp' | 'nonce'): Octets | undefined =>
    reading?.base.find((piece) => piece.role === role)?.octets
  const timestamp = octetsOf('timestamp')
  const nonce = octetsOf('nonce')
  if (!timestamp?.length || !nonce?.length) return null
  for (const { octets: between, label } of separators) {
    const lead = concat([timestamp, between, nonce, between])
    if (!same(body.subarray(0, lead.length), lead)) continue
    const rest = body.subarray(lead.length)
    const closed = between.length > 0 && same(rest.subarray(-between.length), between)
    const json = rest.slice(0, closed ? -between.length : rest.length)
    const separator: Term = { role: 'separator', bytes: between.length, label }
    const terms = [
      term('timestamp', timestamp),
      separator,
      term('nonce', nonce),
      separator,
      term('body', json),
      ...(closed ? [separator] : []),
    ].filter(({ bytes }) => bytes > 0)
    const data: Data = { shown: 'in-body', terms, total: body.length, json: json.length, witness: '' }
    return { json, data }
  }
  return null
}

const term = (role: Role, octets: Octets): Term => ({ role, bytes: octets.length })

/** 13 + 1 + 32 + 1 + 302 + 1 */
const figures = (terms: readonly Term[]): string => terms.map(({ bytes }) => bytes).join(' + ')

const sum = (terms: readonly Term[]): Message =>
  terms.flatMap(({ role, bytes, label }, index): Message => [
    `${index === 0 ? '' : ' + '}${role === 'body' ? 'JSON' : (label ?? role)} `,
    bytes,
  ])
