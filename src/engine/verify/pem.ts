import { fromBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'

/** A key or certificate out of its armour (RFC 7468). */
export interface Pem {
  /** What the armour calls it, in upper case; null where there is none. */
  readonly label: string | null
  /** Null where what stands in the armour is no base64. */
  readonly octets: Octets | null
}

/**
 * The first key or certificate in a text, whatever was done to its armour: escaped or lost line ends, white space for line
 * ends, indentation, quotes and joining signs of source code around the lines, typographic dashes, too few dashes, no end.
 */
export function readPem(text: string): Pem {
  const line = oneLine(text)
  const begin = /BEGIN ((?:[A-Z0-9]+ ){0,4}(?:KEY|CERTIFICATE|REQUEST))/i.exec(line)
  if (begin === null) return { label: null, octets: decode(line) }
  const rest = line.slice(begin.index + begin[0].length).replace(/^[ -]+/, '')
  const end = rest.search(/-|\bEND /)
  return { label: (begin[1] ?? '').toUpperCase(), octets: decode(end < 0 ? rest : rest.slice(0, end)) }
}

/** The text on one line, escapes and typography undone; where a string was joined to the next, one space is left. */
const oneLine = (text: string): string =>
  text
    .replace(/\\[nrt]/g, ' ')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/["'`] ?[+.&] ?(?=["'`])/g, ' ')

/** What may stand between the letters of a key that was copied out of source code, a mail or a configuration. */
const noise = /[ "'`\\,;>|\u2018-\u201f]/g

function decode(base64: string): Octets | null {
  const octets = fromBase64(base64.replace(noise, ''))
  return octets === null || octets.length === 0 ? null : octets
}
