import { utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture, FieldLine } from '#engine/capture/capture.ts'

const fieldLine = (name: string, value: string): FieldLine => ({
  name: { value: name, from: { kind: 'supplied' } },
  value: { value: utf8(value), from: { kind: 'supplied' } },
  at: { start: 0, end: 0 },
})

/** A capture that is nothing but its body and the fields of Binance Pay, with the lengths of the founding capture. */
export function captureOf(body: Octets, contentLength: number | null = null): Capture {
  return {
    format: 'http',
    fidelity: 'text',
    pasted: { octets: body, origin: 'paste' },
    method: null,
    target: null,
    fields: [
      fieldLine('BinancePay-Timestamp', '1705724955616'),
      fieldLine('BinancePay-Nonce', 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'),
      fieldLine('BinancePay-Signature', 'A'.repeat(128)),
    ],
    body: { value: body, from: { kind: 'exact', range: { start: 0, end: body.length } } },
    bodyTail: null,
    authority: null,
    witness: null,
    contentLength,
    undone: [],
    answer: null,
    remarks: [],
    leftovers: [],
  }
}
