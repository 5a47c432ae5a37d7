import type { Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { isBlank } from '#engine/capture/text/lines.ts'
import type { HeaderLine } from './header-lines.ts'
import { readHeaderLine } from './header-lines.ts'
import { isTelling } from './telling-names.ts'

/** Names are shorter. */
const farthest = 64

/** Reads a line that is a name and nothing else, as browsers' developer tools copy fields: the value stands on the next line. */
export function readNameAlone(octets: Octets, { start, end }: Line, next: Line): HeaderLine | null {
  if (end - start > farthest) return null
  const name = latin(octets, { start, end }, farthest)
  if (!/^:?[\w.-]+$/.test(name) || !isTelling(name) || !isValue(octets, next)) return null
  return { name, nameAt: { start, end }, value: { start: end, end }, tolerated: [] }
}

/** A field whose own line holds no value, with that of the next line; null where that is none. */
export function withNextLine(octets: Octets, header: HeaderLine, next: Line): HeaderLine | null {
  if (!isTelling(header.name) || !isValue(octets, next)) return null
  return {
    ...header,
    value: { start: next.start, end: next.end },
    tolerated: [...header.tolerated, 'dressed-line'],
  }
}

/** Whether a line can be the value of the lone name before it: it is no field itself, and no JSON. */
function isValue(octets: Octets, line: Line): boolean {
  if (isBlank(octets, line) || ' \t{['.includes(String.fromCharCode(octets[line.start] ?? 0))) return false
  const name = readHeaderLine(octets, line)?.name
  return name === undefined || !isTelling(name)
}
