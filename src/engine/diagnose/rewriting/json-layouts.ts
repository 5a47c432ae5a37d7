import type { Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'
import type { JsonStyle } from '#engine/json/write.ts'

/** Where a JSON text has spaces and line ends: the part of a style that is not about strings. */
export type Layout = Pick<
  JsonStyle,
  'colon' | 'comma' | 'indent' | 'lineEnd' | 'arraysInLine' | 'emptyInside' | 'inside'
>

export const withoutSpaces: Layout = { colon: ':', comma: ',', indent: null, lineEnd: '\n' }

/** Python's `json.dumps`, and PostgreSQL's and MySQL's text of JSON columns. */
export const spaced: Layout = { ...withoutSpaces, colon: ': ', comma: ', ' }

/** One value a line; an indent of so many spaces, or of a tab. */
export const indented = (indent: number | 'tab', lineEnd: '\n' | '\r\n' = '\n'): Layout => ({
  colon: ': ',
  comma: ',',
  indent: indent === 'tab' ? '\t' : ' '.repeat(indent),
  lineEnd,
})

/** The default printer of Jackson; the line end is that of the system. */
export const jacksonLayout = (lineEnd: '\n' | '\r\n'): Layout => ({
  ...indented(2, lineEnd),
  colon: ' : ',
  arraysInLine: true,
  emptyInside: ' ',
})

/** Perl's JSON::PP with `pretty`. */
export const perlLayout: Layout = { ...indented(3), colon: ' : ' }

/** Swift's JSONSerialization with `.prettyPrinted`. */
export const swiftLayout: Layout = { ...indented(2), colon: ' : ' }

/** The likeliest first. */
export const layouts: readonly Layout[] = [
  withoutSpaces,
  spaced,
  indented(2),
  indented(4),
  indented(2, '\r\n'),
  indented(4, '\r\n'),
  indented('tab'),
  jacksonLayout('\n'),
  jacksonLayout('\r\n'),
  indented('tab', '\r\n'),
  { ...withoutSpaces, comma: ', ' },
  { ...withoutSpaces, colon: ': ' },
  perlLayout,
  swiftLayout,
  // fastjson with PrettyFormat.
  { ...indented('tab'), colon: ':' },
  // Written by hand, and by formatters of source code.
  { ...spaced, inside: ' ' },
  indented(1),
  indented(3),
  // Python 2 leaves a space before each line end.
  { ...indented(4), comma: ', ' },
  { ...indented(2), comma: ', ' },
  { ...withoutSpaces, colon: ' : ' },
  { ...spaced, colon: ' : ' },
  indented(1, '\r\n'),
  indented(3, '\r\n'),
  // Python with `indent=0`.
  indented(0),
  indented(8),
]

/** A layout in English, for after "Signed": no spaces, or where they stand. */
export function layoutInEnglish({ colon, comma, indent, lineEnd }: Layout): Message {
  if (indent !== null) {
    const end = lineEnd === '\n' ? 'LF' : 'CR LF'
    return indent === '\t'
      ? say`indented by a tab, with ${end} at line ends`
      : say`indented by ${{ count: indent.length, one: 'space', other: 'spaces' }}, with ${end} at line ends`
  }
  const signs = [colon, comma].filter((sign) => sign.endsWith(' ')).map((sign) => sign.trim())
  const [first, second] = signs
  if (first === undefined) return say`without spaces`
  const before = colon.startsWith(' ') ? say` and before each ${{ code: ':' }}` : say``
  return second === undefined
    ? say`with a space after each ${{ code: first }}${before}`
    : say`with a space after each ${{ code: first }} and ${{ code: second }}${before}`
}
