import type { Octets } from '#engine/bytes/octets.ts'
import type { FieldLine, Remark, Sourced } from '#engine/capture/capture.ts'
import { fieldLine } from '#engine/capture/head/field-line.ts'
import { inPasted, part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { spelled } from '#engine/capture/parts.ts'
import { contentOf } from './content.ts'
import { requestHead } from './message-head.ts'
import type { RequestHead } from './message-head.ts'

/** A request out of the very octets of a connection (RFC 9112): nothing is tolerated, and nothing has to be guessed. */
export interface WireMessage {
  readonly method: Sourced<string>
  readonly target: Sourced<string>
  readonly fields: readonly FieldLine[]
  readonly body: Sourced<Octets>
  /** What Content-Length counts that is not there, or 1 where the last chunk is not: 0 where all is, or nothing is counted. */
  readonly missing: number
  readonly remarks: readonly Remark[]
  /** Where it ends in the layer: what follows is another request. */
  readonly end: number
}

/** Reads a layer that begins with a request line; null where it does not. */
export function readWire(layer: Layer): WireMessage | null {
  const { octets } = layer
  const head = requestHead(octets)
  if (head === null) return null
  const counted = head.chunked || head.contentLength === null ? null : head.bodyStart + head.contentLength
  const content = contentOf(layer, head, Math.min(counted ?? octets.length, octets.length))
  const missing = counted === null ? 0 : counted - content.end
  const at = inPasted(layer, { start: head.bodyStart, end: octets.length })
  const cut: Remark = { kind: 'body-cut', at, detail: String(missing) }
  const isUnended = content.chunks === 'cut' || (head.chunked && head.bodyStart === octets.length)
  return {
    ...asked(layer, head),
    body: content.body,
    missing: isUnended ? 1 : missing,
    remarks: [...content.remarks, ...(missing > 0 ? [cut] : [])],
    end: content.end,
  }
}

/** What the head of a request says. */
export const asked = (
  layer: Layer,
  { requestLine, fields }: RequestHead,
): Pick<WireMessage, 'method' | 'target' | 'fields'> => ({
  method: spelled(part(layer, requestLine.method)),
  target: spelled(part(layer, requestLine.target)),
  fields: fields.map((field) => fieldLine(layer, field)),
})
