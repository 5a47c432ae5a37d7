import type { Octets } from '#engine/bytes/octets.ts'
import type { Refusal } from '#engine/capture/format.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { isZip, readZip } from './zip.ts'
import type { Member } from './zip.ts'

/** The files of one session in a session archive of Fiddler: `raw/7_c.txt` is what the client sent, `raw/7_s.txt` what the server did. */
export interface Session {
  readonly client: Member
  readonly server: Member | null
}

const sessionFile = /^raw\/(\d{1,9})_([cs])\.txt$/i

/** The sessions of an archive in the order of their numbers; a refusal where it is one that cannot be read, null where it is none. */
export function sessionsIn(octets: Octets): readonly Session[] | Refusal | null {
  if (!isZip(octets)) return null
  const members = readZip(octets)
  if (members === null) return looksLikeSaz(octets) ? { kind: 'broken-file', detail: 'SAZ' } : null
  const clients = new Map<number, Member>()
  const servers = new Map<number, Member>()
  for (const member of members) {
    const [, number, side] = sessionFile.exec(member.name) ?? []
    if (number === undefined || side === undefined) continue
    const files = side.toLowerCase() === 'c' ? clients : servers
    // Of two files with one name the first is taken, as most programs do.
    if (!files.has(Number(number))) files.set(Number(number), member)
  }
  if (clients.size === 0)
    return members.some(({ name }) => /^raw\/$/i.test(name)) ? { kind: 'no-requests', detail: 'SAZ' } : null
  const sessions = [...clients].sort(([left], [right]) => left - right)
  if (sessions.every(([, { encrypted }]) => encrypted)) return { kind: 'encrypted' }
  return sessions.map(([number, client]) => ({ client, server: servers.get(number) ?? null }))
}

/** Whether an archive without a directory has the beginning of one of Fiddler's. */
const looksLikeSaz = (octets: Octets): boolean =>
  /raw[/\\](?:\d+_[a-z]\.(?:txt|xml))?/.test(latin(octets, { start: 0, end: octets.length }, 65_536))
