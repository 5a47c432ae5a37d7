import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'
import { isSpace } from '#engine/capture/text/lines.ts'
import { readOctets } from './read-octets.ts'
import { isPacket, senseOf } from './sense.ts'
import { hasHead } from './surroundings.ts'
import { isWorth } from './worth.ts'

/** Octets that were found written out, in a text that may say more. */
export interface Written {
  /** The octets, with the way back. */
  readonly layer: Layer
  /** Where they stand in the text. */
  readonly at: ByteRange
  /** What was wrong with them; places in the text. */
  readonly flaws: readonly Remark[]
  /** What says how many they are; places in the text. */
  readonly count: { readonly at: ByteRange; readonly length: number } | null
  /** The text says what they are: `<Buffer …>`. */
  readonly named: boolean
}

/** How much of a text must be digits, lest it be something that only mentions them. */
const share = { http: 0, json: 0.4, coded: 0.4, text: 0.5, octets: 0.7 } as const

/** The capture that octets make; null where they are no body, or belong to something else that the text holds. `text`: in which they stand. */
export function captureOfWritten(
  format: string,
  pasted: Pasted,
  text: Layer,
  written: Written,
): Capture | null {
  const { layer, at, flaws, count, named } = written
  const sense = senseOf(layer.octets)
  if (isPacket(layer.octets)) return null
  if (!isWorth(layer.octets, sense, Math.max(layer.octets.length, count?.length ?? 0))) return null
  if (!named && shareOf(text, at) < share[sense]) return null
  if (hasHead(text, [at])) return null
  const place = (range: ByteRange): ByteRange => inPasted(text, range)
  const words = count === null ? '' : spoken(text, count.at)
  return readOctets(format, pasted, layer, {
    fidelity: flaws.length > 0 ? 'altered' : 'exact',
    remarks: flaws.map((flaw) => ({ ...flaw, at: place(flaw.at) })),
    witness: count === null ? null : { words, length: count.length, at: place(count.at) },
    taken: [place(at), ...(count === null ? [] : [place(count.at)])],
  })
}

const spoken = ({ octets }: Layer, { start, end }: ByteRange): string =>
  String.fromCharCode(...octets.subarray(start, Math.min(end, start + 200))).trim()

/** How much of what is not white space a range holds. */
function shareOf({ octets }: Layer, { start, end }: ByteRange): number {
  let inside = 0
  let all = 0
  for (let at = 0; at < octets.length; at++) {
    if (isSpace(octets[at])) continue
    all++
    if (at >= start && at < end) inside++
  }
  return all === 0 ? 0 : inside / all
}
