import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import type { Refusal } from '#engine/capture/format.ts'
import { answerIn } from '#engine/capture/http/server-answer.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'
import { shownFormat } from '#engine/capture/packets/shown-format.ts'
import { shownConversations } from '#engine/capture/packets/shown-conversations.ts'
import type { ShownConversation } from '#engine/capture/packets/shown-conversations.ts'
import { textPackets } from '#engine/capture/packets/tcpdump-text.ts'
import { beginsAsHttp } from '#engine/capture/http/plain-http.ts'
import { findAscii } from '#engine/capture/text/find-ascii.ts'
import { lostAt } from '#engine/capture/text/lost-characters.ts'
import { requestHead } from '#engine/capture/wire/message-head.ts'
import { wholeRequest } from '#engine/capture/wire/whole-request.ts'

/** `tcpdump -A`: packets as text, what cannot be printed as a dot, and the CR of line ends left out. */
export default shownFormat('tcpdump-ascii', 24, askedIn, toCapture)

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
