/** Encodings of one or two octets a character that UTF-8 is taken for. The first is the usual one; labels of the Encoding standard. */
export const charsets = [
  'windows-1252',
  'gbk',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-874',
  'macintosh',
] as const

export type Charset = (typeof charsets)[number]

const wide: ReadonlySet<Charset> = new Set<Charset>(['gbk'])
/** Whether its characters take two octets. */
export const isWide = (charset: Charset): boolean => wide.has(charset)

const tables = new Map<Charset, ReadonlyMap<number, readonly number[]>>()

/** The octets of a character in an encoding; undefined where it has none. The table is made when it is first asked for. */
export function octetsIn(charset: Charset, codePoint: number): readonly number[] | undefined {
  const table = tables.get(charset) ?? makeTable(charset)
  tables.set(charset, table)
  const octets = table.get(codePoint)
  if (octets !== undefined || wide.has(charset)) return octets
  return codePoint >= 0x80 && codePoint < 0xa0 ? [codePoint] : undefined
}

/** Decodes everything that an encoding has, each on a line of its own, and turns the answers round. */
function makeTable(charset: Charset): ReadonlyMap<number, readonly number[]> {
  const written = [...sequences(charset)]
  const lines = decode(charset, new Uint8Array(written.flatMap((octets) => [...octets, LF])))
  const table = new Map<number, readonly number[]>()
  for (const [index, line] of lines.split('\n').entries()) {
    const octets = written[index]
    const codePoint = line.codePointAt(0)
    if (octets === undefined || codePoint === undefined || codePoint === 0xfffd) continue
    if (String.fromCodePoint(codePoint) === line && !table.has(codePoint)) table.set(codePoint, octets)
  }
  return table
}

const LF = 0x0a

const decode = (charset: Charset, octets: Uint8Array): string =>
  charset === 'windows-1252'
    ? Array.from(octets, windows1252).join('')
    : new TextDecoder(charset).decode(octets)

/** What windows-1252 has from 80 to 9F (WHATWG Encoding, index windows-1252); Node 20 decodes them as Latin-1. */
const curly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The character of an octet in windows-1252. */
export const windows1252 = (octet: number): string =>
  octet >= 0x80 && octet < 0xa0 ? (curly[octet - 0x80] ?? '') : String.fromCharCode(octet)

function* sequences(charset: Charset): Iterable<readonly number[]> {
  for (let octet = 0x80; octet <= (wide.has(charset) ? 0x80 : 0xff); octet++) yield [octet]
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (wide.has(charset)) yield [lead, trail]
}
