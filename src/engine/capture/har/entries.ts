import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { scanItems, scanMember, scanMembers } from '#engine/capture/json/json-scan.ts'
import { firstSign } from '#engine/capture/json/loose-json.ts'

/** One entry of a log: where its request stands, and what the server answered. */
export interface HarEntry {
  readonly request: ByteRange
  /** The whole entry; its request alone where the file is cut after that. */
  readonly at: ByteRange
  readonly response: ByteRange | null
}

/** Who wrote the log, and its entries, found one by one. */
export interface HarLog {
  readonly creator: string
  readonly entries: Iterable<HarEntry>
}

/** The log in a file, found without reading the file as JSON: it may be large, and cut. Null where there is none. */
export function harLog(octets: Octets): HarLog | null {
  const root = firstSign(octets)
  if (octets[root] !== 0x7b) return null
  const log = lastMember(octets, root, 'log')
  if (log === null || octets[log.start] !== 0x7b) return null
  let creator = ''
  for (const member of scanMembers(octets, log.start, 'entries')) {
    if (member.name === 'creator' || (member.name === 'browser' && creator === ''))
      creator = nameIn(octets, member.start)
    if (member.name === 'entries') {
      const { start } = member
      return { creator, entries: { [Symbol.iterator]: () => entriesIn(octets, start)[Symbol.iterator]() } }
    }
  }
  return null
}

function lastMember(octets: Octets, object: number, name: string): ByteRange | null {
  for (const member of scanMembers(octets, object, name)) if (member.name === name) return member
  return null
}

function nameIn(octets: Octets, object: number): string {
  const name = scanMember(octets, object, 'name')
  return name === null || name.end === -1
    ? ''
    : new TextDecoder().decode(octets.subarray(name.start + 1, name.end - 1))
}

function* entriesIn(octets: Octets, array: number): Iterable<HarEntry> {
  for (const item of scanItems(octets, array)) {
    const entry = entryAt(octets, item)
    if (entry !== null) yield entry
  }
}

/** The entry in a range whose end may be -1; null where its request is not whole. */
export function entryAt(octets: Octets, { start, end }: ByteRange): HarEntry | null {
  let request: ByteRange | null = null
  let response: ByteRange | null = null
  for (const member of scanMembers(octets, start)) {
    if (member.end === -1 || octets[member.start] !== 0x7b) continue
    if (member.name === 'request') request = { start: member.start, end: member.end }
    if (member.name === 'response') response = { start: member.start, end: member.end }
  }
  if (request === null) return null
  return { request, response, at: end === -1 ? request : { start, end } }
}
