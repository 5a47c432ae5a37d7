import type { Octets } from '#engine/bytes/octets.ts'
import { readChunked } from '#engine/capture/body/chunked.ts'
import type { Remark, Sourced } from '#engine/capture/capture.ts'
import { inPasted, keep, sourced, whole } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { MessageHead } from './message-head.ts'

/** What a message has after its head. */
export interface Content {
  readonly body: Sourced<Octets>
  /** Where it ends in the layer. */
  readonly end: number
  /** Whether it was sent in chunks, and the last of them is there. */
  readonly chunks: 'none' | 'whole' | 'cut'
  readonly remarks: readonly Remark[]
}

/** The content after a head, up to `to`: all of it, but for the sizes of the chunks in which it was sent. */
export function contentOf(layer: Layer, { bodyStart, chunked }: MessageHead, to: number): Content {
  const start = Math.min(bodyStart, to)
  const coded = chunked ? readChunked(layer.octets, start, to) : null
  if (coded === null) {
    const place = inPasted(layer, { start, end: start })
    const isStale = chunked && to > start
    return {
      body: sourced(layer, { start, end: to }),
      end: to,
      chunks: 'none',
      remarks: isStale ? [{ kind: 'chunked-broken', at: place, detail: 'stale' }] : [],
    }
  }
  const at = inPasted(layer, { start, end: coded.end })
  return {
    body: whole(keep(layer, coded.chunks, 'chunked')),
    end: coded.end,
    chunks: coded.whole ? 'whole' : 'cut',
    remarks: [coded.whole ? { kind: 'chunked', at } : { kind: 'chunked-broken', at, detail: 'cut' }],
  }
}
