import type { Octets } from './octets.ts'

const upper = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0').toUpperCase())
const lower = upper.map((pair) => pair.toLowerCase())

/** Octets as hex digits, two for each; upper case and nothing between them unless asked otherwise. */
export function toHex(
  octets: Uint8Array,
  { case: letters = 'upper', separator = '' }: { case?: 'upper' | 'lower'; separator?: string } = {},
): string {
  const pairs = letters === 'upper' ? upper : lower
  let hex = ''
  for (const octet of octets) hex += (hex === '' ? '' : separator) + pairs[octet]
  return hex
}

/** The octets of hex digits of either case; null where a character is no digit or one is left over. */
export function fromHex(text: string): Octets | null {
  if (text.length % 2 !== 0 || /[^0-9a-f]/i.test(text)) return null
  const octets = new Uint8Array(text.length / 2)
  for (let at = 0; at < octets.length; at++) octets[at] = parseInt(text.slice(2 * at, 2 * at + 2), 16)
  return octets
}

/** A multiple of three, so that only the last piece is padded, and few enough for one call's arguments. */
const piece = 24_576

/** Octets in base64 with padding (RFC 4648, section 4). */
export function toBase64(octets: Uint8Array): string {
  let base64 = ''
  for (let at = 0; at < octets.length; at += piece)
    base64 += btoa(String.fromCharCode(...octets.subarray(at, at + piece)))
  return base64
}

/** The six bits of each character code; 255 for what is in neither alphabet of RFC 4648, sections 4 and 5. */
const sextets = new Uint8Array(128).fill(255)
Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((letter, value) => {
  sextets[letter.charCodeAt(0)] = value
})
sextets['-'.charCodeAt(0)] = 62
sextets['_'.charCodeAt(0)] = 63

/**
 * The octets of a base64 text (RFC 4648, sections 4 and 5: either alphabet); null where it is none. ASCII white space is
 * ignored, padding may be left out but not cut, and bits past the last octet are not looked at.
 */
export function fromBase64(text: string): Octets | null {
  const dense = text.replace(/[\t\n\f\r ]+/g, '')
  const digits = dense.endsWith('==')
    ? dense.length - 2
    : dense.endsWith('=')
      ? dense.length - 1
      : dense.length
  if (digits % 4 === 1 || (digits < dense.length && dense.length % 4 !== 0)) return null
  const octets = new Uint8Array(Math.floor((digits * 3) / 4))
  let bits = 0
  let filled = 0
  for (let at = 0; at < digits; at++) {
    const sextet = sextets[dense.charCodeAt(at)] ?? 255
    if (sextet === 255) return null
    bits = ((bits << 6) | sextet) & 0xffffff
    if (at % 4 > 0) octets[filled++] = bits >> (6 - 2 * (at % 4))
  }
  return octets
}
