import type { Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'
import type { Line } from '#engine/capture/text/lines.ts'

const status = /^(?:(?:< ?)?HTTP\/\d(?:\.\d)?|<--)[ \t]+(\d{3})(?!\d)/i

/** Reads a line as the first line of a response (RFC 9112, section 4), also as logs write it: its status; null where it is none. */
export function readStatusLine(octets: Octets, line: Line): number | null {
  const first = octets[line.start]
  if (first !== 0x48 && first !== 0x68 && first !== 0x3c) return null
  const head = latin(octets, line, 32)
  const code = status.exec(head)?.[1]
  return code === undefined ? null : Number(code)
}

/** The status of the response that octets begin with; null where they begin with none. */
export const firstStatus = (octets: Octets): number | null =>
  readStatusLine(octets, lineFrom(octets, 0, false))
