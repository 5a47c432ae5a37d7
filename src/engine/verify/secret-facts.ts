import { suspicion } from '#engine/bytes/characters.ts'
import type { SuspicionKind } from '#engine/bytes/characters.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { characters, firstInvalidUtf8 } from '#engine/bytes/utf8.ts'

/** A character that shows nothing, and where it stands in a secret: at an end it was often copied by mistake. */
export interface UnseenCharacter {
  readonly codePoint: number
  readonly where: 'start' | 'inside' | 'end'
}

/** What can be said of a secret without giving any of it away. */
export interface SecretFacts {
  readonly octets: number
  /** An octet that is not UTF-8 counts as one. */
  readonly characters: number
  /** White space, line ends and invisible characters, each once for each place. */
  readonly unseen: readonly UnseenCharacter[]
  readonly lineEnd: { readonly inside: boolean; readonly atEnd: boolean }
  /** The quotes around it, as a settings file has them. */
  readonly quotes: 'double' | 'single' | 'typographic' | null
  readonly nul: boolean
  /** Holds a row of the signs that a page shows in place of a secret. */
  readonly masked: boolean
  readonly ascii: boolean
  readonly utf8: boolean
}

/** The facts of a secret, of at most `secretLimit` octets. */
export function secretFacts(secret: Octets): SecretFacts {
  const points = Array.from(characters(secret), ({ codePoint }) => codePoint ?? -1)
  const seen = points.findIndex((point) => !isUnseen(point))
  const start = seen < 0 ? points.length : seen
  const end = points.findLastIndex((point) => !isUnseen(point)) + 1
  const trailing = points.slice(Math.max(start, end))
  return {
    octets: secret.length,
    characters: points.length,
    unseen: [
      ...unseenIn(points.slice(0, start), 'start'),
      ...unseenIn(points.slice(start, end), 'inside'),
      ...unseenIn(trailing, 'end'),
    ],
    lineEnd: { inside: points.slice(start, end).some(isLineEnd), atEnd: trailing.some(isLineEnd) },
    quotes: quotesAround(points.slice(start, end)),
    nul: points.includes(0),
    masked: /[*\u2022\u25cf\u2217\u26ab\uff0a]{3}/.test(text(secret)),
    ascii: secret.every((octet) => octet < 0x80),
    utf8: firstInvalidUtf8(secret) < 0,
  }
}

const unseenKinds: readonly SuspicionKind[] = [
  'space',
  'invisible',
  'bidi',
  'byte-order-mark',
  'line-separator',
  'control',
]

function isUnseen(point: number): boolean {
  if (point <= 0x20) return point >= 0
  const odd = suspicion(point)
  return odd !== null && unseenKinds.includes(odd.kind)
}

const isLineEnd = (point: number): boolean => point === 0x0a || point === 0x0d

const unseenIn = (points: readonly number[], where: UnseenCharacter['where']): readonly UnseenCharacter[] =>
  [...new Set(points.filter(isUnseen))].map((codePoint) => ({ codePoint, where }))

function quotesAround(points: readonly number[]): SecretFacts['quotes'] {
  const [first, last] = [points[0] ?? -1, points.at(-1) ?? -1]
  if (points.length < 2) return null
  if (first === 0x22 && last === 0x22) return 'double'
  if (first === 0x27 && last === 0x27) return 'single'
  return isQuote(first) && isQuote(last) ? 'typographic' : null
}

const isQuote = (point: number): boolean => {
  const kind = point < 0 ? undefined : suspicion(point)?.kind
  return kind === 'double-quote' || kind === 'single-quote'
}
