import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { Value } from './value.ts'

/** The octets in Node's print of a Buffer, and how many more there are that it does not print. */
export interface Buffered {
  readonly layer: Layer
  readonly more: number
}

const buffer = /^<Buffer((?: [\da-f]{2})*)(?: \.\.\. (\d+) more bytes?)?>$/

/** Reads `<Buffer 7b 22 … 252 more bytes>`; null where a value is none. */
export function bufferIn(value: Value): Buffered | null {
  if (value.kind !== 'word') return null
  const match = buffer.exec(value.text)
  if (match === null) return null
  const [, digits = '', more = '0'] = match
  const builder = new LayerBuilder(value.layer, 'hex')
  for (let at = 0; at < digits.length; at += 3) {
    const start = '<Buffer'.length + at + 1
    builder.putOctet(parseInt(digits.slice(at + 1, at + 3), 16), { start, end: start + 2 })
  }
  return { layer: builder.done(), more: Number(more) }
}
