import { fromHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { beside, plainLane } from './lanes.ts'
import type { Comparison } from '#engine/diagnose/comparison.ts'

/** How a logged string was read: as it stands, with the escapes of a string literal undone, or as hex. */
export type ReadAs = 'text' | 'escaped' | 'hex'

/** A logged string beside the expected one. */
export interface Compared {
  readonly readAs: ReadAs
  readonly comparison: Comparison
}

/** Puts a logged string beside the expected one, read in the way that comes closest to it: as it stands, with its escapes undone, or as hex. */
export function compareLogged(expected: Octets, logged: string): Compared {
  const left = plainLane('expected', expected)
  const readings = readingsOf(logged).map(({ readAs, octets }) => ({
    readAs,
    comparison: beside(left, plainLane('compared', octets)),
  }))
  const [first, ...others] = readings
  const best = others.reduce(
    (best, reading) => (distance(reading) < distance(best) ? reading : best),
    first ?? { readAs: 'text', comparison: beside(left, plainLane('compared', utf8(logged))) },
  )
  return best
}

const distance = ({ comparison }: Compared): number =>
  comparison.changes.reduce(
    (sum, { left, right }) => sum + Math.max(left.end - left.start, right.end - right.start),
    0,
  )

interface LoggedReading {
  readonly readAs: ReadAs
  readonly octets: Octets
}

const readingsOf = (logged: string): readonly LoggedReading[] =>
  [logged, ...echoedIn(logged)].flatMap(readingsOfText)

/** What servers write before the string that they signed, and what they put around it. */
const echo =
  /(?:string[ -]?to[ -]?sign|canonical string|签名串|验签串)[\w -]{0,40}?\s*[:：]?\s*(?:\[([\s\S]*)\]|`([\s\S]*)`|'([\s\S]*)'|"([\s\S]*)"|[:：]([\s\S]+))/giu

/** The string in the answer of a server that tells what it signed ("server string to sign is [...]"). */
const echoedIn = (logged: string): readonly string[] =>
  [...logged.matchAll(echo)].flatMap((found) => found.slice(1).filter((inside) => inside !== undefined))

function readingsOfText(logged: string): readonly LoggedReading[] {
  const readings: LoggedReading[] = [{ readAs: 'text', octets: utf8(logged) }]
  if (logged.includes('\\')) readings.push({ readAs: 'escaped', octets: utf8(unescaped(logged)) })
  // A hex dump of a program: digits in pairs, with blanks, dashes, colons, commas or 0x between them.
  const digits = logged.replace(/0x/gi, '').replace(/[\s,:;-]+/g, '')
  const octets = digits.length < 2 ? null : fromHex(digits)
  if (octets !== null) readings.push({ readAs: 'hex', octets })
  return readings
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
}

/** A text with the escapes of a string literal undone, and without the quotes around it. */
function unescaped(logged: string): string {
  const inside = /^\s*"([\s\S]*)"\s*$/.exec(logged)?.[1] ?? logged
  return inside.replace(/\\(?:u([0-9a-fA-F]{4})|([nrt"\\/]))/g, (whole, code?: string, letter?: string) =>
    code === undefined ? (escapes[letter ?? ''] ?? whole) : String.fromCharCode(parseInt(code, 16)),
  )
}
