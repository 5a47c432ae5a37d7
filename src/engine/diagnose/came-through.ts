import type { Octets } from '#engine/bytes/octets.ts'
import { applyEdits } from '#engine/bytes/edit.ts'
import type { Evidence } from './evidence.ts'
import type { Language, Message } from './message.ts'
import { say } from './message.ts'
import type { Leaving } from './paste-source.ts'
import { pasteSourceById } from './paste-sources.ts'
import type { Candidate } from './repair.ts'
import { repairById } from './repairs.ts'
import { replay } from './replay.ts'

/** The programs that a body has come through, by id, the likeliest first. */
export interface CameThrough {
  /** Their rules give the paste to the byte. */
  readonly replayed: readonly string[]
  /** Their quotes look so, or the clipboard tells of them. Empty where one is replayed. */
  readonly likely: readonly string[]
}

/** Several checks ask; it is found once, and forgotten with the evidence. */
const found = new WeakMap<Evidence, CameThrough>()

/** Which programs the body has come through on its way into the paste. What the clipboard tells of them decides between several. */
export function cameThrough(evidence: Evidence): CameThrough {
  const known = found.get(evidence)
  if (known !== undefined) return known
  const { capture, wire } = evidence
  const body = capture.body.value
  const { exact, near } = replay(
    body,
    wire.source === 'undecided' ? straightened(body, evidence) : wire.candidate,
  )
  const touchedBy = capture.pasted.touchedBy ?? []
  const told = (ids: readonly string[]): readonly string[] => {
    const both = ids.filter((id) => touchedBy.includes(id))
    return both.length > 0 ? both : ids
  }
  const replayed = told(exact.map(({ id }) => id))
  const shown = touchedBy.filter((id) => pasteSourceById(id)?.leaves === 'quotes')
  const likely = replayed.length > 0 ? [] : shown.length > 0 ? shown : near.map(({ id }) => id)
  const came = { replayed, likely }
  found.set(evidence, came)
  return came
}

/** The body with straight quotes where JSON wants them: what it was if the quotes were not sent. */
function straightened(body: Octets, { capture }: Evidence): Candidate {
  for (const proposal of repairById('curly-quotes')?.propose(body, capture) ?? [])
    return {
      body: applyEdits(body, proposal.edits),
      steps: [{ repair: 'curly-quotes', ...proposal }],
    }
  return { body, steps: [] }
}

/** More programs than these are not named. */
const named = 3

const nouns: Readonly<Record<Language, Readonly<Record<Leaving, string>>>> = {
  en: {
    quotes: 'quotes',
    entities: 'entities',
    links: 'links',
    spaces: 'spaces',
    signs: 'signs',
    lines: 'line breaks',
    characters: 'characters',
  },
}

/** A sentence that names them, with a space after it; nothing where none is known. */
export const cameThroughWords: Readonly<Record<Language, (came: CameThrough) => Message>> = {
  en: ({ replayed, likely }) => {
    const first = pasteSourceById(replayed[0] ?? likely[0] ?? '')
    if (first === undefined) return say``
    const noun = nouns.en[first.leaves]
    if (replayed.length === 0) return say`They look like the ${noun} that ${namesOf(likely)} puts in. `
    const rule = replayed.length === 1 ? 'its rule' : 'that rule'
    return say`These are the ${noun} that ${namesOf(replayed)} puts in: ${rule}, run over the repaired text, gives your paste to the byte. `
  },
}

/** "Discourse", "Discourse or markdown-it", "A, B or another program". */
export function namesOf(ids: readonly string[]): string {
  const names = ids.flatMap((id) => pasteSourceById(id)?.names.en ?? [])
  const shown = names.length > named ? [...names.slice(0, named - 1), 'another program'] : names
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}
