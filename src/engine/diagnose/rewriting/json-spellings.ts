import type { Octets } from '#engine/bytes/octets.ts'
import type { JsonNode } from '#engine/json/json.ts'
import type { JsonStyle } from '#engine/json/write.ts'
import { compact, writeJson } from '#engine/json/write.ts'
import { fingerprint } from '#engine/diagnose/search/fingerprint.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'

/** How lines and spaces are set; `indent` counts spaces, or is a tab. */
export interface Layout {
  readonly kind: 'compact' | 'spaced' | 'indented'
  readonly indent?: number | 'tab'
  readonly lineEnd?: 'LF' | 'CR LF'
}

/** Which characters of a string are escaped that need not be. */
export interface Escapes {
  readonly slashes: boolean
  readonly nonAscii: boolean
  /** ASCII characters that are written as `\u00XX`. */
  readonly ascii: string
}

/** One way in which common serialisers write the same JSON. */
export interface Spelling {
  readonly layout: Layout
  /** Null: as they were written. */
  readonly escapes: Escapes | null
  readonly style: JsonStyle
}

const layouts: readonly (readonly [Layout, Partial<JsonStyle>])[] = [
  [{ kind: 'compact' }, {}],
  [{ kind: 'spaced' }, { colon: ': ', comma: ', ' }],
  ...([2, 4] as const).flatMap((spaces) => [indented(spaces, 'LF'), indented(spaces, 'CR LF')]),
  indented('tab', 'LF'),
  indented('tab', 'CR LF'),
  indented(3, 'LF'),
  indented(1, 'LF'),
]

function indented(indent: number | 'tab', lineEnd: 'LF' | 'CR LF'): readonly [Layout, Partial<JsonStyle>] {
  return [
    { kind: 'indented', indent, lineEnd },
    {
      colon: ': ',
      indent: indent === 'tab' ? '\t' : ' '.repeat(indent),
      lineEnd: lineEnd === 'LF' ? '\n' : '\r\n',
    },
  ]
}

const plain = { slashes: false, nonAscii: false, ascii: '' }

/** Sets of escapes, by who writes them unless told otherwise. */
const escapings: readonly (readonly [Escapes | null, Partial<JsonStyle>])[] = [
  // JSON.stringify, Jackson, Json.NET; Python and PHP when told not to escape.
  [plain, { slashes: 'plain', unicode: 'plain' }],
  [null, {}],
  // Python.
  [
    { ...plain, nonAscii: true },
    { slashes: 'plain', unicode: 'escaped-lower' },
  ],
  // PHP, and PHP with JSON_UNESCAPED_UNICODE.
  [
    { ...plain, slashes: true, nonAscii: true },
    { slashes: 'escaped', unicode: 'escaped-lower' },
  ],
  [
    { ...plain, slashes: true },
    { slashes: 'escaped', unicode: 'plain' },
  ],
  // Gson; Go and Rails; Json.NET with EscapeHtml; System.Text.Json; JavaScriptSerializer.
  [
    { ...plain, ascii: `<>&='` },
    { slashes: 'plain', unicode: 'plain', html: `<>&='` },
  ],
  [
    { ...plain, ascii: '<>&' },
    { slashes: 'plain', unicode: 'plain', html: '<>&' },
  ],
  [
    { ...plain, ascii: `<>&'"` },
    { slashes: 'plain', unicode: 'plain', html: `<>&'"` },
  ],
  [
    { ...plain, nonAscii: true, ascii: '<>&\'"+`' },
    { slashes: 'plain', unicode: 'escaped-upper', html: '<>&\'"+`' },
  ],
  [
    { ...plain, nonAscii: true, ascii: `<>&'` },
    { slashes: 'plain', unicode: 'escaped-lower', html: `<>&'` },
  ],
  [
    { ...plain, nonAscii: true },
    { slashes: 'plain', unicode: 'escaped-upper' },
  ],
]

/** Spaces and escapes in every combination; a usual one of both before two unusual ones. */
const spellings: readonly Spelling[] = escapings
  .flatMap(([escapes, strings], rarity) =>
    layouts.map(([layout, spaces], rarer) => ({
      spelling: { layout, escapes, style: { ...compact, ...spaces, ...strings } },
      rank: rarity + rarer,
    })),
  )
  .sort((left, right) => left.rank - right.rank)
  .map(({ spelling }) => spelling)

/** One JSON text as a serialiser writes it. */
export interface Spelt {
  readonly spelling: Spelling
  readonly octets: Octets
}

/**
 * The spellings of a JSON text, the likeliest first, each text once. Many come out alike, because a text without slashes
 * cannot escape any: those are not even written.
 */
export function* spell(octets: Octets, root: JsonNode, sortKeys?: 'top' | 'all'): Iterable<Spelt> {
  const held = new Set(octets)
  const asked = new Set<string>()
  const written = new Set<string>()
  for (const spelling of spellings) {
    const question = `${JSON.stringify(spelling.layout)} ${whatMatters(spelling.style, held)}`
    if (asked.has(question)) continue
    asked.add(question)
    const style = sortKeys === undefined ? spelling.style : { ...spelling.style, sortKeys }
    const spelt = writeJson(octets, root, style)
    const mark = fingerprint(spelt)
    if (written.has(mark)) continue
    written.add(mark)
    yield { spelling, octets: spelt }
  }
}

const backslash = 0x5c
const slash = 0x2f

/** The escapes of a style that can make a difference to a text of these octets: those for characters that it holds. */
function whatMatters({ slashes, unicode, html }: JsonStyle, held: ReadonlySet<number>): string {
  // An escape may hide any character.
  if (held.has(backslash)) return `${slashes} ${unicode} ${html}`
  const ascii = Array.from(String(html ?? '')).filter((one) => held.has(one.charCodeAt(0)))
  const beyond = [...held].some((octet) => octet >= 0x80)
  return `${held.has(slash) && slashes === 'escaped'} ${beyond && unicode} ${ascii.join('')}`
}

/** How a text was spelt, in English, for after "You signed": no spaces, line ends, escapes. */
export function spellingInEnglish({ layout, escapes }: Pick<Spelling, 'layout' | 'escapes'>): Message {
  const escaped: Message[] = []
  if (escapes?.slashes === true) escaped.push(say`${{ code: '/' }} as ${{ code: '\\/' }}`)
  if (escapes?.nonAscii === true) escaped.push(say`non-ASCII characters as ${{ code: '\\u' }} escapes`)
  if (escapes !== null && escapes.ascii !== '')
    escaped.push(say`${{ code: escapes.ascii }} as ${{ code: '\\u00…' }} escapes`)
  return escaped.length === 0
    ? layoutInEnglish(layout)
    : [
        ...layoutInEnglish(layout),
        ', with ',
        ...escaped.flatMap((part, at) => (at === 0 ? part : [' and ', ...part])),
      ]
}

function layoutInEnglish({ kind, indent, lineEnd }: Layout): Message {
  if (kind === 'compact') return say`without spaces`
  if (kind === 'spaced') return say`with a space after each ${{ code: ':' }} and ${{ code: ',' }}`
  return indent === 'tab'
    ? say`indented by a tab, with ${lineEnd ?? 'LF'} at line ends`
    : say`indented by ${{ count: indent ?? 0, one: 'space', other: 'spaces' }}, with ${lineEnd ?? 'LF'} at line ends`
}
