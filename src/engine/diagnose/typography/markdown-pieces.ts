import { addressEnd, bareLinks } from './links.ts'

/** A stretch of a Markdown paragraph as its page shows it. */
export interface Piece {
  readonly text: string
  /** Whether the typographer may change it: it was not escaped, and is no entity. */
  readonly open: boolean
  /** The number of the link that it is, in which quotes pair among themselves and nothing else is changed; 0 outside of links. */
  readonly link: number
}

/** Marks that a page does not show, and of which nothing in its text tells where they stood; and lines that begin something else than text. */
const lost =
  /`[^`]*`|\*\S[^*]*\*|(?:^|[^\p{L}\p{N}_])_[^_]+_|__\S.*__|~~.+~~|<[a-z/!?][^>]*>|\]\(|!\[|^(?: {0,3}(?:[-+*>#]|\d{1,9}[.)])|[=-]+[ \t]*$)/imu

const piece =
  /(?<![a-z\d.+-])(?:https?|ftp):\/\/|\\(?:([!-/:-@[-`{-~])|[^\n])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});|\n[ \t]*/gi

/**
 * The paragraphs of a Markdown text as pieces of what a page shows, line breaks kept; null where marks would be lost or a block of
 * code begins. Lines begin and end without white space there.
 */
export function markdownPieces(text: string): readonly Piece[] | null {
  if (lost.test(text) || /\n[ \t]*\n|^(?: {4}|\t)/.test(text) || text.includes('\\\n')) return null
  const pieces: Piece[] = []
  let from = 0
  const whole = text.replace(/[ \t]+(?=\n|$)/g, '').replace(/^[ \t]+/, '')
  for (const { 0: match, 1: escaped, index } of whole.matchAll(piece)) {
    // It stands inside the address before it.
    if (index < from) continue
    const end = match.endsWith('://') ? addressEnd(whole, index) : index + match.length
    if (end === null) continue
    pieces.push(...withLinks(whole.slice(from, index), from, pieces.at(-1)))
    const written = whole.slice(index, end)
    const isLink = match.endsWith('://')
    const shown = isLink ? address(written) : spelled(match, escaped)
    if (shown === null) return null
    pieces.push({ text: shown, open: isLink, link: isLink ? index + 1 : 0 })
    from = end
  }
  pieces.push(...withLinks(whole.slice(from), from, pieces.at(-1)))
  return pieces.filter((one) => one.text !== '')
}

/** A link's text; null where a page shows it decoded. */
const address = (written: string): string | null => (/[%\x80-\uffff]/.test(written) ? null : written)

/** What is shown of an escape, an entity or a line break; null where nothing is known of it. */
function spelled(written: string, escaped: string | undefined): string | null {
  if (written.startsWith('&')) return entity(written)
  return written.startsWith('\n') ? '\n' : (escaped ?? written)
}

/** The entities that stand in requests; of others nothing is said. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': '\u00a0',
}

function entity(written: string): string | null {
  if (!written.startsWith('&#')) return entities[written] ?? null
  const digits = written.slice(2, -1)
  const codePoint = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits)
  return codePoint > 0x1f && codePoint < 0xd800 ? String.fromCodePoint(codePoint) : null
}

/** A text in its links and what stands between them. What follows an escape at once does not become one. */
function withLinks(text: string, offset: number, before: Piece | undefined): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end } of bareLinks(text)) {
    if (start === 0 && before?.open === false && before.text !== '\n') continue
    pieces.push({ text: text.slice(from, start), open: true, link: 0 })
    pieces.push({ text: text.slice(start, end), open: true, link: offset + start + 1 })
    from = end
  }
  pieces.push({ text: text.slice(from), open: true, link: 0 })
  return pieces
}
