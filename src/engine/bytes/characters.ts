import { characterNames } from './character-names.ts'
import { letterLookAlikes } from './letter-look-alikes.ts'
import { letterNames } from './letter-names.ts'
import { nameInRange, nameOfAccented } from './name-patterns.ts'

/** What is odd about a character where ASCII is meant. */
export type SuspicionKind =
  | 'double-quote'
  | 'single-quote'
  | 'space'
  | 'invisible'
  | 'bidi'
  | 'full-width'
  | 'dash'
  | 'look-alike'
  | 'byte-order-mark'
  | 'line-separator'
  | 'replacement'
  | 'control'

/** Why a character is worth a look, and the ASCII text that it may stand for: empty where it shows nothing, null where nobody can tell. */
export interface Suspicion {
  readonly kind: SuspicionKind
  readonly ascii: string | null
}

type Run = readonly [first: number, last: number]

/** By what they stand for; a later row wins over an earlier one. */
const odd: readonly (readonly [kind: SuspicionKind, ascii: string | null, ...runs: Run[]])[] = [
  ['control', null, [0x00, 0x08], [0x0b, 0x0c], [0x0e, 0x1f], [0x7f, 0x9f]],
  ['line-separator', '\n', [0x85, 0x85], [0x2028, 0x2029]],
  [
    'space',
    ' ',
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
  ],
  ['invisible', '', [0xad, 0xad], [0x034f, 0x034f], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180f]],
  ['invisible', '', [0x200b, 0x200d], [0x2060, 0x2064], [0x206a, 0x206f], [0x3164, 0x3164], [0xfe00, 0xfe0f]],
  [
    'invisible',
    '',
    [0xffa0, 0xffa0],
    [0xfff9, 0xfffb],
    [0xe0001, 0xe0001],
    [0xe0020, 0xe007f],
    [0xe0100, 0xe01ef],
  ],
  ['bidi', '', [0x061c, 0x061c], [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069]],
  ['byte-order-mark', '', [0xfeff, 0xfeff]],
  ['replacement', null, [0xfffd, 0xfffd]],
  ['dash', '-', [0x2010, 0x2015], [0x2212, 0x2212], [0xfe58, 0xfe58], [0xfe63, 0xfe63]],
  ['look-alike', '/', [0x2044, 0x2044], [0x2215, 0x2215]],
  ['look-alike', ':', [0x2236, 0x2236], [0xa789, 0xa789], [0xfe55, 0xfe55]],
  ['look-alike', ';', [0x037e, 0x037e], [0xfe54, 0xfe54]],
  ['look-alike', ',', [0xfe50, 0xfe50]],
  ['look-alike', '.', [0x2024, 0x2024], [0xfe52, 0xfe52]],
  ['look-alike', '...', [0x2026, 0x2026]],
  ['look-alike', '*', [0x2217, 0x2217]],
  ['full-width', ',', [0x3001, 0x3001]],
  ['full-width', '.', [0x3002, 0x3002]],
  ['full-width', '[', [0x3010, 0x3010]],
  ['full-width', ']', [0x3011, 0x3011]],
  ['single-quote', "'", [0xb4, 0xb4], [0x02b9, 0x02b9], [0x02bb, 0x02bd], [0x2018, 0x201b], [0x2032, 0x2032]],
  ['single-quote', "'", [0x2035, 0x2035], [0x2039, 0x203a], [0x275b, 0x275c]],
  ['double-quote', '"', [0xab, 0xab], [0xbb, 0xbb], [0x02ba, 0x02ba], [0x02ee, 0x02ee], [0x201c, 0x201f]],
  ['double-quote', '"', [0x2033, 0x2033], [0x2036, 0x2036], [0x275d, 0x275e], [0x301d, 0x301f]],
]

/** The quotes among the full-width forms of ASCII. */
const quoteKinds: Readonly<Record<string, SuspicionKind>> = { '"': 'double-quote', "'": 'single-quote' }

const suspicions = new Map<number, Suspicion>()
for (const [kind, ascii, ...runs] of odd)
  for (const [first, last] of runs)
    for (let codePoint = first; codePoint <= last; codePoint++) suspicions.set(codePoint, { kind, ascii })
for (let codePoint = 0x21; codePoint <= 0x7e; codePoint++) {
  const ascii = String.fromCharCode(codePoint)
  suspicions.set(codePoint + 0xfee0, { kind: quoteKinds[ascii] ?? 'full-width', ascii })
}
for (const [codePoint, ascii] of letterLookAlikes) suspicions.set(codePoint, { kind: 'look-alike', ascii })

/**
 * What is odd about a character by itself, wherever it stands: whether it is damage or honest text is for its surroundings to
 * tell. Null where nothing is, as for all printable ASCII, tabs and line ends.
 */
export const suspicion = (codePoint: number): Suspicion | null => suspicions.get(codePoint) ?? null

const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Georgian',
  'Hangul',
  'Ethiopic',
  'Cherokee',
  'Khmer',
  'Mongolian',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Han',
].map((script) => ({ word: script, has: new RegExp(`\\p{Script=${script}}`, 'u') }))

const kinds = [
  { word: 'emoji', has: /\p{Emoji_Presentation}/u },
  { word: 'surrogate', has: /\p{Cs}/u },
  { word: 'private use', has: /\p{Co}/u },
  { word: 'unassigned', has: /\p{Cn}/u },
  { word: 'combining mark', has: /\p{M}/u },
  { word: 'format character', has: /\p{Cf}/u },
  { word: 'punctuation', has: /\p{P}/u },
  { word: 'symbol', has: /\p{S}/u },
]

/**
 * The Unicode name of a character, a control's by its alias: of ASCII, Latin-1, Greek, Cyrillic, Vietnamese, full-width forms,
 * Hangul, ideographs and all that `suspicion` flags. Of others its code point and what it is: `U+3042 (Hiragana)`.
 */
export function nameOf(codePoint: number): string {
  return (
    characterNames.get(codePoint) ??
    letterNames.get(codePoint) ??
    nameInRange(codePoint) ??
    nameOfAccented(codePoint) ??
    unnamed(codePoint)
  )
}

function unnamed(codePoint: number): string {
  const character = String.fromCodePoint(codePoint)
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0')
  const kind = [...scripts, ...kinds].find(({ has }) => has.test(character))
  return kind === undefined ? `U+${hex}` : `U+${hex} (${kind.word})`
}
