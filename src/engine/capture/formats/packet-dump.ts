import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import type { Refusal } from '#engine/capture/format.ts'
import { answerIn } from '#engine/capture/http/server-answer.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'
import { packetsInRows } from '#engine/capture/packets/packet-rows.ts'
import { shownFormat } from '#engine/capture/packets/shown-format.ts'
import { shownConversations } from '#engine/capture/packets/shown-conversations.ts'
import type { ShownConversation } from '#engine/capture/packets/shown-conversations.ts'
import { isTls } from '#engine/capture/packets/tls-record.ts'
import { beginsAsHttp } from '#engine/capture/http/plain-http.ts'
import { wholeRequest } from '#engine/capture/wire/whole-request.ts'

/** Packets as tcpdump (`-X`, `-XX`, `-x`), tshark (`-x`) and Wireshark write them: digits, with the headers of IP and TCP. */
export default shownFormat('packet-dump', 23, askedIn, toCapture)

/** The rows of packets begin so; nothing else needs to be looked at closely. */
const firstRow = /^[ \t]*(?:0x)?0000(?:0000)?:?[ \t]{2,3}[\da-f]{2}/im

function askedIn({ octets }: Pasted): readonly ShownConversation[] | Refusal | null {
  if (beginsAsHttp(octets) || !firstRow.test(new TextDecoder('latin1').decode(octets.subarray(0, 8_192))))
    return null
  const packets = packetsInRows(octets)
  if (packets.length === 0) return null
  const asked = shownConversations(packets)
  if (asked.length > 0) return asked
  const isSecret = packets.some(({ layer, segment: { payload } }) =>
    isTls(layer.octets.subarray(payload.start, payload.end)),
  )
  return isSecret ? { kind: 'encrypted-traffic' } : { kind: 'no-requests', detail: 'packet-dump' }
}

function toCapture(pasted: Pasted, { layer, missing, sure, answer }: ShownConversation): Capture | null {
  const end = inPasted(layer, { start: layer.octets.length, end: layer.octets.length })
  const remarks: Remark[] = []
  if (missing > 0) remarks.push({ kind: 'body-cut', at: end, detail: String(missing) })
  else if (!sure) remarks.push({ kind: 'rows-missing', at: end })
  return wholeRequest(pasted, layer, {
    format: 'packet-dump',
    fidelity: missing > 0 || !sure ? 'altered' : 'exact',
    answer: answer && answerIn(answer),
    remarks,
  })
}
