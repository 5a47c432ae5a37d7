import { concat } from '#engine/bytes/octets.ts'
import type { Capture, Pasted } from '#engine/capture/capture.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { entryOf } from '#engine/capture/wire/entry-of.ts'
import type { ShownConversation } from './shown-conversations.ts'

/** The requests that packets written out as text hold; null where it is no such text. */
type AskedIn = (pasted: Pasted) => readonly ShownConversation[] | Refusal | null

/** A form in which packets are written out as text: what is asked in them, and the capture that each request makes. */
export const shownFormat = (
  id: string,
  rank: number,
  askedIn: AskedIn,
  toCapture: (pasted: Pasted, asked: ShownConversation) => Capture | null,
): CaptureFormat => ({
  id,
  rank,
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
})

function* entries({ octets }: Pasted, asked: readonly ShownConversation[]): Iterable<Entry> {
  for (const { layer, packets, status } of asked)
    yield entryOf(layer.octets, status, () => ({
      octets: concat(packets.map(({ at }) => octets.subarray(at.start, at.end))),
    }))
}
