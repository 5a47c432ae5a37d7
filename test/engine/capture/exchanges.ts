import * as fc from 'fast-check'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'

/** A request of which everything is known. */
export interface Sent {
  readonly method: string
  readonly target: string
  readonly fields: readonly (readonly [string, string])[]
  readonly body: Octets
}

export const octetsOf = (values: Iterable<number>): Octets => Uint8Array.from(values)

/** The request as a client writes it, its Content-Length included. */
export const written = ({ method, target, fields, body }: Sent, version = 'HTTP/1.1'): Octets =>
  concat([
    utf8(
      [
        `${method} ${target} ${version}`,
        ...fields.map(([name, value]) => `${name}: ${value}`),
        `Content-Length: ${body.length}`,
        '',
        '',
      ].join('\r\n'),
    ),
    body,
  ])

const awkward = [
  '\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
  '\r\n',
  ']]>',
  '</item>',
  '\0',
  '€😀',
  '{"a":1}',
  '0\r\n\r\n',
]

const bodies = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map(octetsOf),
      fc.constantFrom(...awkward).map((text) => utf8(text)),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => concat(pieces))

/** Requests with any octets in their bodies. */
export const requests: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
  target: fc.constantFrom('/', '/v1/pay?a=1&b=%20', '/a//b/?', '/caf%C3%A9'),
  fields: fc
    .array(
      fc.tuple(
        fc.constantFrom('Host', 'X-Signature', 'BinancePay-Nonce', 'x-empty', 'Cookie'),
        fc.constantFrom('a.example', 'x', '0123456789abcdef', '', 'a=b; c="d"'),
      ),
      { maxLength: 8 },
    )
    .map((fields): readonly (readonly [string, string])[] => fields),
  body: bodies,
})

/** What `list` gives, as a list; of one request too. */
export function listed(format: CaptureFormat, octets: Octets): readonly Entry[] {
  return [...(format.list?.({ octets, origin: 'file' }) ?? [])]
}

/** Random changes of octets: some cut off, some overwritten, some doubled. */
export function damaged(octets: Octets): fc.Arbitrary<Octets> {
  const place = fc.nat(Math.max(0, octets.length - 1))
  return fc.oneof(
    place.map((end) => octets.slice(0, end)),
    place.map((start) => octets.slice(start)),
    fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 12 }).map((changes) => {
      const copy = octets.slice()
      for (const [at, octet] of changes) copy[at] = octet
      return copy
    }),
    fc
      .tuple(place, place)
      .map(([one, other]) =>
        concat([octets.subarray(0, Math.max(one, other)), octets.subarray(Math.min(one, other))]),
      ),
  )
}
