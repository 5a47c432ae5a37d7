import type { Piece } from './markdown-pieces.ts'

/** Double and single quotes, opening and closing. */
export type QuoteStyle = readonly [open: string, close: string, openSingle: string, closeSingle: string]

interface Opening {
  readonly piece: number
  readonly at: number
  readonly sign: string
  readonly link: number
}

const sign = /["']/g
/** More open quotes than these are no text. */
const mostOpen = 1_000

/**
 * Quotes as markdown-it's typographer writes them: a quote is curled where it closes one that is open on the same level; what may
 * open and close is told from the characters beside it, as for emphasis (CommonMark, section 6.2). Others stay, save apostrophes.
 */
export function pairQuotes(pieces: readonly Piece[], style: QuoteStyle): string {
  const signs = pieces.map(() => new Map<number, string>())
  let open: Opening[] = []
  for (const [index, { text, open: isOpen, link }] of pieces.entries()) {
    // A link's own quotes are forgotten where it ends.
    open = open.filter((one) => one.link === 0 || one.link === link)
    if (!isOpen) continue
    for (const { 0: quote, index: at } of text.matchAll(sign)) {
      const { opens, closes } = flanks(pieces, index, at, quote)
      const isSingle = quote === "'"
      const partner = closes ? open.findLastIndex((one) => one.sign === quote) : -1
      const opening = open[partner]
      if (opening !== undefined && opening.link === link) {
        signs[index]?.set(at, isSingle ? style[3] : style[1])
        signs[opening.piece]?.set(opening.at, isSingle ? style[2] : style[0])
        open.length = partner
      } else if (opens) {
        if (open.length >= mostOpen) return written(pieces, signs)
        open.push({ piece: index, at, sign: quote, link })
      } else if (isSingle) signs[index]?.set(at, '’')
    }
  }
  return written(pieces, signs)
}

const written = (pieces: readonly Piece[], signs: readonly ReadonlyMap<number, string>[]): string =>
  pieces
    .map(({ text, open }, index) =>
      open ? text.replace(sign, (quote, at: number) => signs[index]?.get(at) ?? quote) : text,
    )
    .join('')

const isSpace = (character: string): boolean => /[\s\u00a0]/.test(character)
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character)

/** Whether a quote may open, and whether it may close; neither in the middle of a word. */
function flanks(
  pieces: readonly Piece[],
  index: number,
  at: number,
  quote: string,
): { readonly opens: boolean; readonly closes: boolean } {
  const text = pieces[index]?.text ?? ''
  const before = text[at - 1] ?? pieces[index - 1]?.text.at(-1) ?? ' '
  const after = text[at + 1] ?? pieces[index + 1]?.text[0] ?? ' '
  let opens = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
  let closes = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
  if (after === '"' && quote === '"' && /\d/.test(before)) return { opens: false, closes: false }
  if (opens && closes) {
    opens = isPunctuation(before)
    closes = isPunctuation(after)
  }
  return { opens, closes }
}
