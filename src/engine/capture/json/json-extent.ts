import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { readAscii } from '#engine/capture/text/ascii-reading.ts'
import { isBlank } from '#engine/capture/text/lines.ts'
import { readJson } from '#engine/json/json.ts'

const quote = 0x22
const backslash = 0x5c
const isOpening = (octet: number): boolean => octet === 0x7b || octet === 0x5b
const isClosing = (octet: number): boolean => octet === 0x7d || octet === 0x5d

/** Whether an object, an array or a straightly quoted string seems to start at an offset, a byte order mark before it or not. */
export const startsJson = (octets: Octets, at: number): boolean =>
  octets[at] === quote ||
  /^[ \t]*[{[]/.test(readAscii(octets, { start: at, end: Math.min(octets.length, at + 64) }).text)

/** A value this long, in octets, whose brackets balance is not read for its end. */
const long = 262_144

/**
 * Where the JSON value that starts a range ends: where its brackets balance, if only white space comes after; else as a tolerant
 * reading says, unless it goes on past `limit`, where something else seems to begin: then the strict reading must agree. Null
 * where the value does not end.
 */
export function jsonEnd(octets: Octets, { start, end }: ByteRange, limit: () => number): number | null {
  const balanced = balance(octets, { start, end })
  if (balanced !== null && isBlank(octets, { start: balanced, end })) return balanced
  if (balanced !== null && balanced - start > long && endsLine(octets, balanced)) return balanced
  const text = end === octets.length ? octets : octets.subarray(0, end)
  const tolerant = readJson(text, { from: start, tolerant: true, prefix: true })
  if (tolerant.kind === 'not-json') return null
  if (tolerant.end <= limit()) return tolerant.end
  const strict = readJson(text, { from: start, prefix: true })
  return strict.kind === 'json' ? strict.end : null
}

const endsLine = (octets: Octets, at: number): boolean => octets[at] === 0x0a || octets[at] === 0x0d

/** Where the first bracket closes again; brackets between straight quotes are not counted. */
function balance(octets: Octets, { start, end }: ByteRange): number | null {
  let depth = 0
  let inString = false
  for (let at = start; at < end; at++) {
    const octet = octets[at] ?? 0
    if (octet === backslash && inString) at++
    else if (octet === quote) inString = !inString
    else if (!inString && isOpening(octet)) depth++
    else if (!inString && isClosing(octet) && --depth === 0) return at + 1
    else if (depth < 0) return null
  }
  return null
}

/** Where broken JSON ends: its brackets, all counted, balance at the end of a line. Null where they do not. */
export function looseEnd(octets: Octets, { start, end }: ByteRange): number | null {
  let depth = 0
  for (let at = start; at < end; at++) {
    const octet = octets[at] ?? 0
    if (isOpening(octet)) depth++
    if (!isClosing(octet) || --depth > 0) continue
    if (at + 1 === end || endsLine(octets, at + 1)) return at + 1
  }
  return null
}
