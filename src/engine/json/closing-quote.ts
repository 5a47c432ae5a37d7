import type { Cursor } from './cursor.ts'
import { after, codeAt, pastSpace, sign } from './cursor.ts'
import { literalAt } from './literal.ts'

/** Where a string stands: it is a member's name or a value, inside these open containers, outermost first. */
export interface Place {
  readonly role: 'name' | 'value'
  readonly open: readonly { readonly kind: 'object' | 'array' }[]
  /** Other text may follow the outermost value. */
  readonly prefix: boolean
}

/**
 * The offset of the quote that ends a string of damaged JSON, or -1. Curly quotes are both what a page makes of JSON's own
 * quotes and honest content, so the grammar decides: a quote ends the string if what JSON wants next comes after it.
 * `from` is the offset after the opening quote.
 */
export function closingQuote(cursor: Cursor, from: number, place: Place): number {
  if (cursor.octets[from - 1] === sign.quote) {
    const straight = nextQuote(cursor, from, true)
    if (straight !== -1 && follows(cursor, straight + 1, place, 'near')) return straight
  }
  const first = nextQuote(cursor, from, false)
  const embedded =
    first !== -1 && opensText(cursor, from, first) && !follows(cursor, after(cursor, first), place, 'near')
  let near = -1
  for (let quote = first; quote !== -1; quote = nextQuote(cursor, after(cursor, quote), false)) {
    const end = after(cursor, quote)
    if (!follows(cursor, end, place, 'near')) continue
    if (cursor.lost) return quote
    if ((!embedded || closesText(cursor, quote)) && follows(cursor, end, place, 'far')) return quote
    if (near === -1) near = quote
  }
  cursor.lost = true
  return near === -1 ? first : near
}

/** The offset of the next quote that no backslash escapes: a straight one, or one of any shape; -1 where there is none. */
function nextQuote(cursor: Cursor, from: number, straight: boolean): number {
  const { octets } = cursor
  for (let at = from; at < octets.length;) {
    const octet = octets[at] ?? 0
    if (octet === sign.quote) return at
    if (octet >= 0x80 && !straight && codeAt(cursor, at) === sign.quote) return at
    at = after(cursor, octet === sign.backslash ? at + 1 : at)
  }
  return -1
}

/** Whether a string begins with the brace or bracket of JSON whose own quotes have lost their backslashes. */
function opensText(cursor: Cursor, from: number, firstQuote: number): boolean {
  const code = codeAt(cursor, from)
  return (
    (code === sign.openBrace || code === sign.openBracket) &&
    pastSpace(cursor, after(cursor, from)) === firstQuote
  )
}

const closesText = ({ octets }: Cursor, quote: number): boolean =>
  octets[quote - 1] === sign.closeBrace || octets[quote - 1] === sign.closeBracket

/**
 * Whether JSON could go on at an offset after a string in this place: `near` looks at the next sign alone; `far` also at the
 * signs that close the containers, and at the name or value after a comma or colon. Never looks past the third quote from there.
 */
function follows(cursor: Cursor, from: number, place: Place, sight: 'near' | 'far'): boolean {
  let at = pastSpace(cursor, from)
  let code = codeAt(cursor, at)
  const ended = (): boolean => at >= cursor.octets.length
  if (ended()) return true
  if (place.role === 'name')
    return code === sign.colon && (sight === 'near' || startsValue(cursor, after(cursor, at)))
  for (let level = place.open.length - 1; level >= 0; level--) {
    const inObject = place.open[level]?.kind === 'object'
    if (code === sign.comma) {
      if (sight === 'near') return true
      return inObject ? startsMember(cursor, after(cursor, at)) : startsValue(cursor, after(cursor, at))
    }
    if (code !== (inObject ? sign.closeBrace : sign.closeBracket)) return false
    if (sight === 'near') return true
    at = pastSpace(cursor, after(cursor, at))
    code = codeAt(cursor, at)
    if (ended()) return true
  }
  return place.prefix && code !== sign.quote
}

const closes = (code: number): boolean => code === sign.closeBrace || code === sign.closeBracket

/** Whether a member's name and its colon stand there, or the end of the object after a comma too many. */
function startsMember(cursor: Cursor, from: number): boolean {
  const at = pastSpace(cursor, from)
  const code = codeAt(cursor, at)
  if (at >= cursor.octets.length || closes(code)) return true
  if (code !== sign.quote) return false
  const quote = nextQuote(cursor, after(cursor, at), false)
  if (quote === -1) return true
  const colon = pastSpace(cursor, after(cursor, quote))
  return colon >= cursor.octets.length || codeAt(cursor, colon) === sign.colon
}

/** Whether a value starts there, or a container ends after a comma too many. */
function startsValue(cursor: Cursor, from: number): boolean {
  const at = pastSpace(cursor, from)
  const code = codeAt(cursor, at)
  if (at >= cursor.octets.length || closes(code)) return true
  if (code === sign.quote || code === sign.openBrace || code === sign.openBracket || code === sign.minus)
    return true
  if (code >= sign.zero && code <= sign.nine) return true
  return literalAt(cursor.octets, at) !== undefined
}
