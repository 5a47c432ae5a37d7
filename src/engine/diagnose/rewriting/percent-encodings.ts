import { utf8 } from '#engine/bytes/text.ts'

/** How a function encodes text for an address. */
interface PercentForm {
  /** The signs that stay, beside letters and digits. */
  readonly kept: string
  /** A space becomes `+`. */
  readonly plus?: boolean
  readonly digits?: 'lower'
}

/** Encodes each octet of a text that does not stay (RFC 3986, section 2.1). */
function percentEncoding({ kept, plus = false, digits }: PercentForm): (text: string) => string {
  const pairs = Array.from({ length: 256 }, (_, octet) => {
    const character = String.fromCharCode(octet)
    if (/[A-Za-z0-9]/.test(character) || kept.includes(character)) return character
    if (plus && character === ' ') return '+'
    const hex = octet.toString(16).padStart(2, '0')
    return `%${digits === 'lower' ? hex : hex.toUpperCase()}`
  })
  return (text) => Array.from(utf8(text), (octet) => pairs[octet]).join('')
}

/** JavaScript's old `escape`: UTF-16 units past 255 as `%uXXXX`. */
const escapeOfOld = (text: string): string =>
  text.replace(/[^A-Za-z0-9@*_+\-./]/g, (unit) => {
    const hex = unit.charCodeAt(0).toString(16).toUpperCase()
    return hex.length > 2 ? `%u${hex.padStart(4, '0')}` : `%${hex.padStart(2, '0')}`
  })

/** `rawurlencode`, `Uri.EscapeDataString`, `quote(text, safe='')`, `ERB::Util.url_encode`. */
export const unreservedKept = percentEncoding({ kept: '-_.~' })

/** `quote_plus`, `url.QueryEscape`, `CGI.escape`. */
export const plusForSpace = percentEncoding({ kept: '-_.~', plus: true })

/** The functions that programs call, by name, the likeliest first. */
export const percentEncodings: readonly (readonly [name: string, encode: (text: string) => string])[] = [
  ['encodeURIComponent', percentEncoding({ kept: "-_.!~*'()" })],
  ['rawurlencode', unreservedKept],
  ['urlencode', percentEncoding({ kept: '-_.', plus: true })],
  ['URLEncoder.encode', percentEncoding({ kept: '.-*_', plus: true })],
  ['quote_plus', plusForSpace],
  ['quote', percentEncoding({ kept: '-_.~/' })],
  ['HttpUtility.UrlEncode', percentEncoding({ kept: '-_.!*()', plus: true, digits: 'lower' })],
  ['WebUtility.UrlEncode', percentEncoding({ kept: '-_.!*()', plus: true })],
  ['encodeURI', percentEncoding({ kept: "-_.!~*'();/?:@&=+$,#" })],
  ['Uri.EscapeUriString', percentEncoding({ kept: "-_.!~*'();/?:@&=+$,#[]" })],
  ['url.PathEscape', percentEncoding({ kept: '-_.~$&+=:@' })],
  ['escape', escapeOfOld],
]

/** What percent-encoding says; null where it is none, or says what is no text. */
export function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
