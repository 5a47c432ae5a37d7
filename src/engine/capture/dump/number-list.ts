import type { ByteRange } from '#engine/bytes/octets.ts'

/** Numbers of a list that are octets, and where each stands. */
export interface NumberList extends ByteRange {
  readonly octets: readonly number[]
  readonly places: readonly ByteRange[]
  /** A `*` stands for rows that are not shown. */
  readonly star: number | null
  /** Signs stand between the numbers, or their spelling shows that they are no hex pairs. */
  readonly certain: boolean
}

const number =
  /(?:\((?:byte|sbyte|char|unsigned char|u?int8_t|Byte)\)[ \t]{0,4})?(?:(-?)(?:0x|&H|16#)([0-9a-f]{1,2})|0b([01]{1,8})|(-?)(\d{1,3})|'(\\?[^\\\n]|\\\\|\\[0-7]{1,3})')(?:u8|i8|uy|[uyL]|\.toU?Byte\(\))?(?![\w.'])/iy
const gap = /(?:[\s,;>]|\/\*[^*]{0,200}\*\/|\/\/[^\n]{0,200}\n|_(?=\s))*/y
/** From the end of one segment that the client of a TCP stream sent to the next, as Wireshark writes C arrays. */
const nextOfPeer = /\s*\}[ \t]*;\s*char peer0_\d{1,7} ?\[\] = \{\s*(?:\/\*[^*]{0,200}\*\/\s*)?/y
const ofPeer = /char peer0_\d{1,7} ?\[\] = \{\s*(?:\/\*[^*]{0,200}\*\/\s*)?$/

/** Shorter lists are lists of something else. */
const shortest = 4

/** The longest list of numbers from -128 to 255 in a text; null where there is none. */
export function longestNumberList(text: string): NumberList | null {
  let longest: NumberList | null = null
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (!mayBegin(code) || isWord(text.charCodeAt(at - 1))) {
      at++
      continue
    }
    const list = listFrom(text, at)
    if (list === null) {
      at++
      while (at < text.length && isWord(text.charCodeAt(at))) at++
      continue
    }
    if (list.octets.length >= shortest && list.octets.length > (longest?.octets.length ?? 0)) longest = list
    at = Math.max(list.end, at + 1)
  }
  return longest
}

/** Digits, a sign, `&H`, a bracket of a cast, and the quote of a character. */
const mayBegin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x26 || code === 0x28 || code === 0x27

const isWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x5f ||
  code === 0x2e ||
  code >= 0x80

function listFrom(text: string, from: number): NumberList | null {
  const octets: number[] = []
  const places: ByteRange[] = []
  let signs = false
  let odd = false
  let octal = true
  let star: number | null = null
  let end = from
  const isPeer = ofPeer.test(text.slice(Math.max(0, from - 280), from))
  for (let at = from; ;) {
    number.lastIndex = at
    const found = number.exec(text)
    if (found === null) break
    const octet = octetOf(found)
    if (octet === null) break
    octets.push(octet)
    end = at + found[0].length
    places.push({ start: at, end })
    const decimal = found[5]
    if (decimal?.length !== 2 || found[4] === '-') odd = true
    octal &&= decimal !== undefined && found[4] === '' && /^[0-3][0-7]{2}$/.test(decimal)
    gap.lastIndex = end
    nextOfPeer.lastIndex = end
    const between = (isPeer ? nextOfPeer.exec(text)?.[0] : undefined) ?? gap.exec(text)?.[0] ?? ''
    if (between === '') break
    signs ||= /[,;]/.test(between)
    at = end + between.length
    if (text[at] === '*' && between.includes('\n')) {
      star ??= at
      gap.lastIndex = at + 1
      at += 1 + (gap.exec(text)?.[0].length ?? 0)
    }
  }
  if (octets.length === 0) return null
  const isOctal = octal && places.some(({ start }) => text[start] === '0')
  const said = isOctal ? places.map(({ start, end: to }) => parseInt(text.slice(start, to), 8)) : octets
  return { start: from, end, octets: said, places, star, certain: signs || odd }
}

function octetOf(found: RegExpExecArray): number | null {
  const [, hexSign, hex, binary, sign, decimal, character] = found
  if (hex !== undefined) return signed(parseInt(hex, 16), hexSign)
  if (binary !== undefined) return parseInt(binary, 2)
  if (decimal !== undefined) return signed(Number(decimal), sign)
  return character === undefined ? null : characterOf(character)
}

function signed(value: number, sign: string | undefined): number | null {
  if (sign === '-') return value > 128 ? null : (256 - value) & 255
  return value > 255 ? null : value
}

const escapes: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  v: 11,
  a: 7,
  '\\': 92,
  "'": 39,
  '"': 34,
}

function characterOf(written: string): number | null {
  if (!written.startsWith('\\') || written === '\\') return written.charCodeAt(0)
  const rest = written.slice(1)
  return escapes[rest] ?? (/^[0-7]+$/.test(rest) ? parseInt(rest, 8) & 255 : null)
}
