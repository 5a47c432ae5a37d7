import type { ByteRange } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { isSigning, isTelling } from '#engine/capture/head/telling-names.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { endsWithCr, linesFrom } from '#engine/capture/text/lines.ts'

/** A line in which the header section of a whole request stands: its text is at most so long up to the body. */
const longestHead = 8_192
/** Lines that are shorter hold no request. */
const shortest = 60
/** So much of a text is looked at. */
const farthest = 262_144
/** Three names in one line are no coincidence. */
const fewest = 3

const LF = utf8('\n')

/**
 * The text with its lines parted again, where a field for one line or a text extractor has put a whole request into one: before
 * each name that header lines have, and before the body. A space that stood for a line end is taken for it. Null where no line
 * holds several header lines.
 */
export function partLines(layer: Layer): Layer | null {
  const { octets } = layer
  const seams: ByteRange[] = []
  for (const line of linesFrom(octets, endsWithCr(octets), 0, Math.min(octets.length, farthest)))
    if (line.end - line.start >= shortest)
      for (const { start, end } of seamsIn(latin(octets, line, longestHead)))
        seams.push({ start: line.start + start, end: line.start + end })
  if (seams.length === 0) return null
  const builder = new LayerBuilder(layer, 'line-breaks-lost')
  let from = 0
  for (const seam of seams) {
    builder.keep({ start: from, end: seam.start })
    if (seam.end > seam.start) builder.put(LF, seam)
    else builder.supply(LF)
    from = seam.end
  }
  builder.keep({ start: from, end: octets.length })
  return builder.done()
}

/** Where line ends were lost in a line, with the spaces that stand for them; none where it does not hold several header lines. */
function seamsIn(text: string): readonly ByteRange[] {
  const names = namesIn(text)
  const last = names.at(-1)
  const signs = names.some(({ start, end }) => isSigning(text.slice(start, end)))
  if (names.length < fewest || !signs || last === undefined) return []
  const seams = names
    .filter(({ start }) => text.slice(0, start).trim() !== '')
    .map(({ start }) => ({ start: isBlank(text[start - 1]) ? start - 1 : start, end: start }))
  const body = bodyIn(text, last.end)
  if (body === null) return seams
  // The last line of the header section ends, and an empty line follows.
  const spaces = body - trimEnd(text, body)
  const first = { start: body - Math.min(2, spaces), end: body - Math.min(1, spaces) }
  return [
    ...seams,
    spaces < 2 ? { start: first.start, end: first.start } : first,
    { start: first.end, end: body },
  ]
}

const token = /[A-Za-z][A-Za-z0-9-]*(?=[ \t]?:(?!\/\/))/g
const opening = /[{[](?=\s*(?:["'{}[\]]|\\"|&quot;|[\xe2\xc2\xef\x93]|$))|\xef\xbd\x9b/g

/** The names of fields in a line, up to where a body begins. */
function namesIn(text: string): readonly ByteRange[] {
  const found: ByteRange[] = []
  let limit = text.length
  for (const match of text.matchAll(token)) {
    const end = match.index + match[0].length
    if (end > limit) break
    const start = end - nameAtEnd(match[0], text, match.index).length
    if (start === end) continue
    if (found.length === 0) limit = bodyIn(text, end) ?? text.length
    found.push({ start, end })
  }
  return found
}

/** Names of one word are told from the end of another word by their capital. */
const alone =
  /(?<!-)(?:Accept|Host|Connection|Origin|Cookie|Authorization|Referer|Pragma|Signature|Digest|Expect)$/
const joined =
  /(?<!-)(?:accept-(?:charset|encoding|language)|binancepay-(?:timestamp|nonce|certificate-sn|signature)|cache-control|content-(?:digest|encoding|length|md5|type)|idempotency-key|if-(?:none-)?match|keep-alive|postman-token|proxy-connection|signature-input|transfer-encoding|upgrade-insecure-requests|user-agent)$/i
const capitalised = /(?<!-)(?:X|[A-Z][a-z]+)(?:-[A-Z][A-Za-z0-9]*)+$/

/** The name that a token before a colon ends with; empty where it ends with none. What stands before it was on another line. */
function nameAtEnd(written: string, text: string, start: number): string {
  const before = text[start - 1]
  if (before !== undefined && /["'`,;=&?(<\\]/.test(before)) return ''
  const end = start + written.length
  if (/^[ \t]?:\s*["'`]/.test(text.slice(end, end + 4))) return ''
  const sure = joined.exec(written)?.[0]
  if (sure !== undefined) return sure
  // After the colon of another name comes a value, to which a name may have been joined.
  const isWord = before === undefined || (isBlank(before) && text[start - 2] !== ':')
  if (isWord && isTelling(written)) return written
  if (isWord && before !== undefined && /^[A-Za-z]+-.*: /.test(`${written}${text.slice(end, end + 2)}`))
    return written
  return alone.exec(written)?.[0] ?? capitalised.exec(written)?.[0] ?? ''
}

/** Where the body begins after an offset: at JSON, or after two blanks, which stand for the empty line. */
function bodyIn(text: string, from: number): number | null {
  opening.lastIndex = from
  const json = opening.exec(text)?.index
  if (json !== undefined) return json
  const empty = /[ \t]{2,9}(?=\S)/.exec(text.slice(from))
  return empty === null ? null : from + empty.index + empty[0].length
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t'

function trimEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && isBlank(text[at - 1])) at--
  return at
}
