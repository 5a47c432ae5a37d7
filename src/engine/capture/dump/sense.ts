import type { Octets } from '#engine/bytes/octets.ts'
import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import { codingOf } from '#engine/capture/body/content-coding.ts'
import { isTelling } from '#engine/capture/head/telling-names.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { readJson } from '#engine/json/json.ts'

/** What octets are, as far as they show it: an HTTP message, JSON, compressed, text, or nothing that can be told. */
export type Sense = 'http' | 'json' | 'coded' | 'text' | 'octets'

/** A request line, and a field or the empty line after it (RFC 9112, section 3). */
const request =
  /^(?:\r?\n)*[A-Z][A-Z-]{2,19}[ \t]\S{1,8000}[ \t]HTTP\/\d(?:\.\d)?\r?\n(?:[!#$%&'*+.^_`|~\w-]{1,200}[ \t]*:|\r?\n|$)/
const fieldName = /^(:?[!#$%&'*+.^_`|~\w-]{1,100}):[^\r\n]{0,4000}(?:\r?\n|$)/

/** What octets make of themselves. */
export function senseOf(octets: Octets): Sense {
  if (octets.length === 0) return 'octets'
  if (isMessage(octets)) return 'http'
  if (codingOf(octets) !== null) return 'coded'
  if (isJson(octets)) return 'json'
  return isText(octets) ? 'text' : 'octets'
}

/** Whether octets begin as a request does, or as the fields of one. */
export function isMessage(octets: Octets): boolean {
  const head = latin(octets, { start: 0, end: octets.length }, 8_400)
  if (request.test(head)) return true
  const name = fieldName.exec(head)?.[1]
  return name !== undefined && isTelling(name)
}

/** Whether octets begin as a response does. */
export const isResponse = (octets: Octets): boolean =>
  /^HTTP\/\d(?:\.\d)? \d{3}/.test(latin(octets, { start: 0, end: octets.length }, 16))

/** Whether octets are an object or an array of JSON, or begin as one that was cut. */
function isJson(octets: Octets): boolean {
  const head = latin(octets, { start: 0, end: octets.length }, 200)
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]\d-]|$|true|false|null))/.test(head))
    return false
  return (
    /^(?:\u00ef\u00bb\u00bf)?\s*[{[]\s*["[{]/.test(head) ||
    readJson(octets, { tolerant: true }).kind === 'json'
  )
}

/** Whether octets are UTF-8 without control characters, but for tabs and line ends. A character that was cut off at the end does not matter. */
export function isText(octets: Octets): boolean {
  for (const octet of octets)
    if (octet < 0x20 ? octet !== 0x09 && octet !== 0x0a && octet !== 0x0d : octet === 0x7f) return false
  const invalid = firstInvalidUtf8(octets)
  return invalid === -1 || (invalid >= octets.length - 3 && invalid > 0)
}

/** Whether the octets are those of a network packet: Ethernet, Linux "cooked" or bare IP (RFC 791, RFC 8200). */
export function isPacket(octets: Octets): boolean {
  return [0, 4, 14, 16, 18].some((at) => isIp(octets, at))
}

function isIp(octets: Octets, at: number): boolean {
  if (octets.length < at + 20) return false
  const first = octets[at] ?? 0
  const word = (offset: number): number => ((octets[at + offset] ?? 0) << 8) | (octets[at + offset + 1] ?? 0)
  const protocol = octets[at + (first >> 4 === 6 ? 6 : 9)]
  if (protocol !== 6 && protocol !== 17 && protocol !== 1) return false
  const rest = octets.length - at
  if (first >> 4 === 4)
    return (first & 15) >= 5 && word(2) >= 20 && word(2) <= rest + 64 && (octets[at + 8] ?? 0) > 0
  return first >> 4 === 6 && word(4) + 40 <= rest + 64 && word(4) + 40 >= rest - 64
}
