import type { Octets } from '#engine/bytes/octets.ts'
import { concat } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import { entryOf } from '#engine/capture/wire/entry-of.ts'
import { joinAnswer, readExchange } from '#engine/capture/wire/exchange.ts'
import { containerLimit } from '#engine/capture/format.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'
import { conversations, unreadIn } from '#engine/capture/packets/conversations.ts'
import type { Conversation } from '#engine/capture/packets/conversations.ts'
import { isPacketFile, readPacketFile } from '#engine/capture/packets/packet-file.ts'
import type { PacketFile } from '#engine/capture/packets/packet-file.ts'
import { packetOf } from '#engine/capture/packets/tcp-segment.ts'
import type { Packet } from '#engine/capture/packets/tcp-segment.ts'
import { shownAnswer } from '#engine/capture/wire/shown-answer.ts'

const id = 'pcap'

/** Packets that Wireshark, tcpdump and the like recorded (pcap, pcapng), where the traffic in them was not encrypted. */
const format: CaptureFormat = {
  id,
  rank: 6,
  limit: containerLimit,
  read(pasted) {
    if (pasted.part?.format === id) return readRequest(pasted)
    const file = readPacketFile(pasted.octets)
    if (file === null) return null
    for (const first of conversations(packetsOf(file)))
      return readRequest({ ...pasted, octets: opening(first) })
    const unread = unreadIn(packetsOf(file))
    if (unread.includes('http/2')) return { kind: 'no-requests', detail: 'HTTP/1.1' }
    if (unread.length > 0) return { kind: 'encrypted-traffic' }
    return file.cut ? { kind: 'broken-file', detail: 'pcap' } : { kind: 'no-requests', detail: 'pcap' }
  },
  list(pasted) {
    if (!isPacketFile(pasted.octets)) return null
    const file = readPacketFile(pasted.octets)
    return file && entries(conversations(packetsOf(file)))
  },
}

const packetsOf = ({ frames }: PacketFile): readonly Packet[] => frames.map(packetOf)

function* entries(found: Iterable<Conversation>): Iterable<Entry> {
  for (const conversation of found)
    yield entryOf(conversation.request.octets, conversation.answer?.status ?? null, () => ({
      octets: opening(conversation),
    }))
}

/** A line before the request says what of it is missing, for its octets cannot. */
const missed = /^\[(\d{1,12} bytes) after byte (\d{1,12}) of the request were not recorded\]$/

function opening({ request, answer, missing }: Conversation): Octets {
  const exchange = joinAnswer(request.octets, answer && shownAnswer(answer.octets))
  if (missing === null) return concat([exchange])
  const { length, after } = missing
  return concat([
    utf8(`[${length} bytes after byte ${after} of the request were not recorded]\r\n`),
    exchange,
  ])
}

function readRequest(pasted: Pasted): Capture | Refusal {
  const layer = bare(pasted.octets)
  const first = lineFrom(pasted.octets, 0, false)
  const [, missing] = missed.exec(latin(pasted.octets, first, 100)) ?? []
  const remarks: Remark[] =
    missing === undefined ? [] : [{ kind: 'body-cut', at: { start: 0, end: first.end }, detail: missing }]
  const request =
    missing === undefined ? layer : part(layer, { start: first.next, end: pasted.octets.length })
  const fidelity = missing === undefined ? 'exact' : 'altered'
  return (
    readExchange(pasted, request, { format: id, fidelity, answered: true, remarks }) ?? {
      kind: 'broken-file',
      detail: 'pcap',
    }
  )
}

export default format
