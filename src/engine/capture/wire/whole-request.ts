import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Capture, Pasted, Remark, ServerAnswer, Witness } from '#engine/capture/capture.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { captureOf } from '#engine/capture/parts.ts'
import { contentOf } from './content.ts'
import { requestHead } from './message-head.ts'
import { asked } from './message.ts'

/** What a form knows of a request that it holds as it went over the wire. */
export interface WireFacts {
  readonly format: string
  /** No better than this. */
  readonly fidelity: Capture['fidelity']
  readonly witness?: Witness | null
  readonly remarks?: readonly Remark[]
  readonly answer?: ServerAnswer | null
  readonly taken?: readonly ByteRange[]
}

/** The capture of one request whose octets, and no others, a layer holds: all after its head is its body. Null where it is none. */
export function wholeRequest(pasted: Pasted, layer: Layer, facts: WireFacts): Capture | null {
  const head = requestHead(layer.octets)
  if (head === null) return null
  const content = contentOf(layer, head, layer.octets.length)
  return captureOf(pasted, {
    ...facts,
    // What was counted then is the chunks with their sizes.
    witness: content.chunks !== 'none' ? null : (facts.witness ?? null),
    fidelity: content.chunks === 'cut' ? 'altered' : facts.fidelity,
    ...asked(layer, head),
    body: content.body,
    remarks: [...(facts.remarks ?? []), ...content.remarks],
  })
}
