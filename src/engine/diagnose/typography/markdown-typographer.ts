import { markdownPieces } from './markdown-pieces.ts'
import { pairQuotes } from './paired-quotes.ts'
import type { QuoteStyle } from './paired-quotes.ts'

/** The quotes of languages, the usual ones first; forums let their owners choose. */
const styles: readonly QuoteStyle[] = [
  ['“', '”', '‘', '’'],
  ['„', '“', '‚', '‘'],
  ['„', '”', '‚', '’'],
  ['«', '»', '‹', '›'],
  ['«\u00a0', '\u00a0»', '‹\u00a0', '\u00a0›'],
  ['”', '”', '’', '’'],
  ['»', '«', '›', '‹'],
  ['「', '」', '『', '』'],
]

/** What a page shows of a Markdown text, quotes curled in each style that the paste may be in, `replace` done to the rest before. */
export function* typeset(text: string, pasted: string, replace: (text: string) => string): Iterable<string> {
  const pieces = markdownPieces(text)
  if (pieces === null) return
  const replaced = pieces.map((piece) =>
    piece.open && piece.link === 0 ? { ...piece, text: replace(piece.text) } : piece,
  )
  for (const style of styles)
    if (style.some((quote) => pasted.includes(quote))) yield pairQuotes(replaced, style)
}
