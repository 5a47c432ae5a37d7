import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characterAt, characterFrom } from '#engine/bytes/utf8.ts'
import { codeAt, sign } from './cursor.ts'
import { codeUnit, escapes } from './json-string.ts'
import type { JsonStyle } from './write.ts'

/** What a style says of the content of strings. */
type StringStyle = Pick<JsonStyle, 'slashes' | 'unicode' | 'html' | 'htmlDigits'>

/** The characters that Gson escapes by default. */
const gson = "<>&'="

/** Gives the content of a string in a style, in runs, without its quotes. It is always what JSON allows, even where the text read was not. */
export function contentIn(style: StringStyle): (octets: Octets, string: ByteRange) => Uint8Array[] {
  const html = new Set(style.html === true ? gson : style.html === false ? '' : style.html)
  const settled = settledOctets(style, html)
  return (octets, string) => {
    const to = characterAt(octets, string.end - 1).start
    const runs: Uint8Array[] = []
    let written = characterFrom(octets, string.start).end
    for (let at = written; at < to;) {
      if (settled[octets[at] ?? 0] === 1) {
        at++
        continue
      }
      const unit = unitAt(octets, at)
      const text = inStyle(unit, style, html)
      if (text !== null) {
        runs.push(octets.subarray(written, at), utf8(text))
        written = unit.end
      }
      at = unit.end
    }
    runs.push(octets.subarray(written, to))
    return runs
  }
}

const isAscii = (character: string): boolean => character.charCodeAt(0) < 0x80

/** 1 for each octet that stays as it is in every string: most of them, so that they can be passed quickly. */
function settledOctets({ slashes, unicode }: StringStyle, html: ReadonlySet<string>): Uint8Array {
  const settled = new Uint8Array(256).fill(1, 0x20, 0x80)
  for (const changed of ['"', '\\', ...(slashes === 'escaped' ? ['/'] : []), ...html])
    if (isAscii(changed)) settled[changed.charCodeAt(0)] = 0
  if ((unicode === 'as-written' || unicode === 'plain') && Array.from(html).every(isAscii))
    settled.fill(1, 0x80)
  return settled
}

/** One character of a string; `damaged` where it stands in a way that JSON forbids. */
interface Unit {
  readonly end: number
  /** Null for an octet that is not UTF-8. */
  readonly codePoint: number | null
  readonly form: 'plain' | 'short' | 'hex' | 'damaged'
}

function unitAt(octets: Octets, at: number): Unit {
  if (octets[at] !== sign.backslash) {
    const { end, codePoint } = characterFrom(octets, at)
    const forbidden = codePoint !== null && (codePoint < 0x20 || codePoint === sign.quote)
    return { end, codePoint, form: forbidden ? 'damaged' : 'plain' }
  }
  const high = codeUnit(octets, at)
  if (high !== null) {
    const low = high >> 10 === 0x36 ? codeUnit(octets, at + 6) : null
    return low !== null && low >> 10 === 0x37
      ? { end: at + 12, codePoint: 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff), form: 'hex' }
      : { end: at + 6, codePoint: high, form: 'hex' }
  }
  const said = escapes[String.fromCharCode(octets[at + 1] ?? 0)]
  if (said !== undefined) return { end: at + 2, codePoint: said.charCodeAt(0), form: 'short' }
  if (codeAt({ octets, tolerant: true }, at + 1) === sign.quote)
    return { end: characterFrom(octets, at + 1).end, codePoint: sign.quote, form: 'damaged' }
  return { end: at + 1, codePoint: sign.backslash, form: 'damaged' }
}

/** The short escapes that no style chooses. */
const short: ReadonlyMap<number, string> = new Map(
  Object.entries(escapes).map(([letter, said]) => [said.charCodeAt(0), `\\${letter}`]),
)

/** A character in a style; null where it stays as it is written. */
function inStyle(
  { codePoint, form }: Unit,
  { slashes, unicode, htmlDigits }: StringStyle,
  html: ReadonlySet<string>,
): string | null {
  if (codePoint === null) return null
  const asWritten = unicode === 'as-written' && form !== 'damaged'
  if (html.size > 0 && html.has(String.fromCodePoint(codePoint)))
    return asWritten && form === 'hex' ? null : hex(codePoint, htmlDigits ?? digitsOf(unicode))
  if (codePoint === sign.slash) {
    if (slashes === 'escaped') return '\\/'
    if (slashes === 'plain') return '/'
    return form === 'hex' && !asWritten ? '/' : null
  }
  if (asWritten) return null
  const escaped = short.get(codePoint)
  if (escaped !== undefined) return escaped
  const lone = codePoint >> 11 === 0x1b
  const first = unicode === 'plain' ? Infinity : unicode === 'pairs-upper' ? 0x10000 : 0x80
  const toHex = codePoint < 0x20 || lone || codePoint >= first
  return toHex ? hex(codePoint, digitsOf(unicode)) : form === 'plain' ? null : String.fromCodePoint(codePoint)
}

const digitsOf = (unicode: StringStyle['unicode']): 'lower' | 'upper' =>
  unicode === 'escaped-upper' || unicode === 'pairs-upper' ? 'upper' : 'lower'

/** A character as `\uXXXX`, or two of them for a surrogate pair. */
function hex(codePoint: number, cased: 'lower' | 'upper'): string {
  const units = String.fromCodePoint(codePoint).split('')
  const digits = units.map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return digits.map((four) => `\\u${cased === 'upper' ? four.toUpperCase() : four}`).join('')
}
