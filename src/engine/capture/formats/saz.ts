import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { peek, unpack, unpackStart } from '#engine/capture/archive/unpack.ts'
import { sessionsIn } from '#engine/capture/archive/saz.ts'
import type { Session } from '#engine/capture/archive/saz.ts'
import { isZip } from '#engine/capture/archive/zip.ts'
import type { Capture, Pasted } from '#engine/capture/capture.ts'
import { entryOf } from '#engine/capture/wire/entry-of.ts'
import { joinAnswer, readExchange } from '#engine/capture/wire/exchange.ts'
import { containerLimit } from '#engine/capture/format.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { shownAnswer } from '#engine/capture/wire/shown-answer.ts'
import { firstStatus } from '#engine/capture/head/status-line.ts'

const id = 'saz'

/** The largest request that is unpacked, and what of an answer is looked at, in octets. */
const longestRequest = 33_554_432
const longestAnswer = 262_144
/** What of a request is unpacked to list it. */
const longestHead = 65_536

/** Session archives of Fiddler: the octets of each body, under a request line that Fiddler wrote. */
const format: CaptureFormat = {
  id,
  rank: 5,
  limit: containerLimit,
  read(pasted) {
    if (!isZip(pasted.octets)) return pasted.part?.format === id ? readSession(pasted) : null
    const sessions = sessionsIn(pasted.octets)
    if (sessions === null || 'kind' in sessions) return sessions
    const asked = sessions.filter((session) => !isTunnel(pasted.octets, session))
    const [first] = asked
    if (first === undefined) return { kind: 'encrypted-traffic' }
    const opened = opening(pasted.octets, first)
    return opened instanceof Uint8Array ? readSession({ ...pasted, octets: opened }) : opened
  },
  list(pasted) {
    const sessions = sessionsIn(pasted.octets)
    if (sessions === null || 'kind' in sessions) return null
    return entries(pasted.octets, sessions)
  },
}

const broken: Refusal = { kind: 'broken-file', detail: 'SAZ' }
const bomb: Refusal = { kind: 'bomb', limit: longestRequest }

/** What stands in place of a request that cannot be unpacked. */
const closed = (why: Refusal): Octets => utf8(`[This session cannot be unpacked: ${why.kind}]`)

function readSession(pasted: Pasted): Capture | Refusal {
  const { octets } = pasted
  const why = [bomb, { kind: 'encrypted' } as const].find((refusal) => same(closed(refusal), octets))
  if (why !== undefined) return why
  return readExchange(pasted, bare(octets), { format: id, fidelity: 'text', answered: true }) ?? broken
}

function* entries(archive: Octets, sessions: readonly Session[]): Iterable<Entry> {
  for (const session of sessions) {
    const head = headOf(archive, session)
    const entry = entryOf(head, statusOf(archive, session), () => {
      const opened = opening(archive, session)
      return { octets: opened instanceof Uint8Array ? opened : closed(opened) }
    })
    if (entry.method !== 'CONNECT') yield entry
  }
}

/** Whether a session is but the tunnel in which others went. */
const isTunnel = (archive: Octets, session: Session): boolean =>
  text(headOf(archive, session).subarray(0, 8)) === 'CONNECT '

/** The beginning of a request, its header lines in it. */
const headOf = (archive: Octets, { client }: Session): Octets =>
  unpackStart(archive, client, (length, latest) => length > longestHead || endsHead(latest)) ??
  new Uint8Array()

/** Whether an empty line is in what came last. */
const endsHead = (octets: Octets): boolean => {
  for (let at = octets.indexOf(0x0a); at !== -1; at = octets.indexOf(0x0a, at + 1))
    if (octets[at + 1] === 0x0d || octets[at + 1] === 0x0a) return true
  return false
}

function statusOf(archive: Octets, { server }: Session): number | null {
  if (server === null) return null
  return firstStatus(peek(archive, server, 32))
}

/** The request of a session and the answer to it; a refusal where they cannot be unpacked. */
function opening(archive: Octets, { client, server }: Session): Octets | Refusal {
  const request = unpack(archive, client, longestRequest)
  if (request.kind === 'too-long') return bomb
  if (request.kind === 'encrypted') return { kind: 'encrypted' }
  if (request.kind === 'broken') return broken
  const answer = server && unpackStart(archive, server, (length) => length > longestAnswer)
  return joinAnswer(request.octets, answer && shownAnswer(answer))
}

export default format
