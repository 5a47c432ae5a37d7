import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { JsonNode } from '#engine/json/json.ts'
import { bodyJson } from '#engine/diagnose/bodies/body-json.ts'

/** The content of a string of a body, without its quotes. */
export interface StringContent extends ByteRange {
  readonly role: 'key' | 'value'
}

/**
 * The strings of a body, in order. Where it cannot be read as JSON even tolerantly, the text between straight quotes; then all
 * are values, because nobody can tell.
 */
export function stringsOf(body: Octets): readonly StringContent[] {
  const { tolerant } = bodyJson(body)
  return tolerant.kind === 'json' ? inTree(body, tolerant.root) : betweenQuotes(body)
}

function inTree(body: Octets, root: JsonNode): readonly StringContent[] {
  const strings: StringContent[] = []
  const add = (string: ByteRange, role: 'key' | 'value') =>
    strings.push({
      role,
      start: string.start + quoteLength(body, string.start),
      end: beforeQuote(body, string.end),
    })
  const open: JsonNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'string') add(node, 'value')
    else if (node.kind === 'array') for (const item of node.items) open.push(item)
    else if (node.kind === 'object')
      for (const { name, value } of node.members) {
        add(name, 'key')
        open.push(value)
      }
  }
  return strings.sort((left, right) => left.start - right.start)
}

const continues = (octet: number | undefined): boolean => octet !== undefined && (octet & 0xc0) === 0x80

/** The length of the quote at an offset, which may be a curly one. */
function quoteLength(body: Octets, at: number): number {
  let length = 1
  if ((body[at] ?? 0) >= 0xc0) while (length < 4 && continues(body[at + length])) length++
  return length
}

/** The offset at which the quote that ends at an offset starts. */
function beforeQuote(body: Octets, end: number): number {
  let start = end - 1
  while (start > end - 4 && continues(body[start])) start--
  return (body[start] ?? 0) >= 0xc0 ? start : end - 1
}

function betweenQuotes(body: Octets): readonly StringContent[] {
  const strings: StringContent[] = []
  for (let open = body.indexOf(0x22); open !== -1;) {
    let close = open + 1
    while (close < body.length && body[close] !== 0x22) close += body[close] === 0x5c ? 2 : 1
    const end = Math.min(close, body.length)
    strings.push({ role: 'value', start: open + 1, end })
    open = end < body.length ? body.indexOf(0x22, end + 1) : -1
  }
  return strings
}
