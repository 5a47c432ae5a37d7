import type { Octets } from '#engine/bytes/octets.ts'
import { stringsOf } from '#engine/diagnose/damage/reading.ts'
import { fingerprint } from '#engine/diagnose/search/fingerprint.ts'
import type { JsonNode } from '#engine/json/json.ts'
import { writeJson } from '#engine/json/write.ts'
import { escapedOf, escapings, heldBy } from './json-escapes.ts'
import type { Escaped, Escapes } from './json-escapes.ts'
import { layouts } from './json-layouts.ts'
import type { Layout } from './json-layouts.ts'

/** One way in which common serialisers write the same JSON. */
export interface Spelling {
  readonly layout: Layout
  readonly escapes: Escapes
}

/** One JSON text as a serialiser writes it; `escaped`: what that escapes in this one. */
export interface Spelt {
  readonly spelling: Spelling
  readonly octets: Octets
  readonly escaped: Escaped
}

/** Spaces and escapes in every combination; a usual one of both before two unusual ones. */
const spellings: readonly Spelling[] = escapings
  .flatMap((escapes, rarity) =>
    layouts.map((layout, rarer) => ({ spelling: { layout, escapes }, rank: rarity + rarer })),
  )
  .sort((left, right) => left.rank - right.rank)
  .map(({ spelling }) => spelling)

/** So many texts of one: those that come later are two rare habits at once. */
const most = 120

/**
 * The spellings of a JSON text, the likeliest first, each text once. Many come out alike, because a text without slashes
 * cannot escape any: those are not even written.
 */
export function* spell(octets: Octets, root: JsonNode): Iterable<Spelt> {
  const held = heldBy(Array.from(stringsOf(root), ({ text }) => text))
  const asked = new Set<string>()
  const written = new Set<string>()
  for (const spelling of spellings) {
    const { layout, escapes } = spelling
    const escaped = escapedOf(escapes, held)
    const question = `${layouts.indexOf(layout)} ${whatMatters(escapes, escaped)}`
    if (asked.has(question)) continue
    asked.add(question)
    const spelt = writeJson(octets, root, { ...layout, ...escapes })
    const mark = fingerprint(spelt)
    if (written.has(mark)) continue
    written.add(mark)
    yield { spelling, escaped, octets: spelt }
    if (written.size === most) return
  }
}

/** Equal for escapes that write the same text alike. */
function whatMatters(escapes: Escapes, { slashes, unicode, html, digits }: Escaped): string {
  if (escapes.unicode === 'as-written') return 'as-written'
  const htmlDigits = html === '' ? '' : (escapes.htmlDigits ?? digits)
  return `${slashes} ${unicode} ${unicode === 'none' ? '' : digits} ${html} ${htmlDigits}`
}
