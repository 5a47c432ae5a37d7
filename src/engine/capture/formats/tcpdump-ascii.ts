import { concat } from '#engine/bytes/octets.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { answerIn } from '#engine/capture/http/server-answer.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'
import { shownConversations } from '#engine/capture/packets/shown-conversations.ts'
import type { ShownConversation } from '#engine/capture/packets/shown-conversations.ts'
import { textPackets } from '#engine/capture/packets/tcpdump-text.ts'
import { beginsAsHttp } from '#engine/capture/http/plain-http.ts'
import { findAscii } from '#engine/capture/text/find-ascii.ts'
import { lostAt } from '#engine/capture/text/lost-characters.ts'
import { entryOf } from '#engine/capture/wire/entry-of.ts'
import { requestHead } from '#engine/capture/wire/message-head.ts'
import { wholeRequest } from '#engine/capture/wire/whole-request.ts'

/** `tcpdump -A`: packets as text, what cannot be printed as a dot, and the CR of line ends left out. */
const format: CaptureFormat = {
  id: 'tcpdump-ascii',
  rank: 24,
  read(pasted) {
    const asked = askedIn(pasted)
    if (asked === null || 'kind' in asked) return asked
    const [first] = asked
    return first === undefined ? null : toCapture(pasted, first)
  },
  list(pasted) {
    const asked = askedIn(pasted)
    return asked === null || 'kind' in asked || asked.length < 2 ? null : entries(pasted, asked)
  },
}

export default format

function askedIn({ octets }: Pasted): readonly ShownConversation[] | Refusal | null {
  if (findAscii(octets, ': Flags [') === -1 || beginsAsHttp(octets)) return null
  const packets = textPackets(octets)
  if (packets.length === 0) return null
  const asked = shownConversations(packets)
  return asked.length > 0 ? asked : { kind: 'no-requests', detail: 'tcpdump-ascii' }
}

function toCapture(pasted: Pasted, { layer, missing, sure, answer }: ShownConversation): Capture | null {
  const { octets } = layer
  const head = requestHead(octets)
  if (head === null) return null
  const end = inPasted(layer, { start: octets.length, end: octets.length })
  const remarks: Remark[] = []
  if (missing > 0) remarks.push({ kind: 'body-cut', at: end, detail: String(missing) })
  const lost = lostAt(octets.subarray(head.bodyStart))
  if (lost !== null) {
    const at = inPasted(layer, { start: head.bodyStart + lost, end: head.bodyStart + lost + 1 })
    remarks.push({ kind: 'characters-lost', at, detail: '.' })
  }
  return wholeRequest(pasted, layer, {
    format: 'tcpdump-ascii',
    fidelity: missing > 0 || lost !== null || !sure ? 'altered' : 'text',
    answer: answer && answerIn(answer),
    remarks,
  })
}

function* entries({ octets }: Pasted, asked: readonly ShownConversation[]): Iterable<Entry> {
  for (const { layer, packets, status } of asked)
    yield entryOf(layer.octets, status, () => ({
      octets: concat(packets.map(({ at }) => octets.subarray(at.start, at.end))),
    }))
}
