import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import format from '#engine/capture/formats/pcap.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { damaged, listed, requests, written } from '../exchanges.ts'
import { connection, ipv4, ipv6, links, pcap, pcapng, tagged } from '../packets/recorded.ts'
import type { Segment } from '../packets/recorded.ts'
import { bodyText, expectWayBack, read, refused, remarksOf } from '../reading.ts'

const request = (body: string, length = body.length): Octets =>
  utf8(
    `POST /v1/order HTTP/1.1\r\nHost: pay.example\r\nX-Signature: abc\r\nContent-Length: ${length}\r\n\r\n${body}`,
  )

const answer = utf8('HTTP/1.1 401 No\r\nContent-Length: 35\r\n\r\n{"code":"400002","msg":"signature"}')

const ethernet = (segments: readonly Segment[]): Octets =>
  pcap(
    segments.map((segment) => links[1]?.(ipv4(segment)) ?? new Uint8Array()),
    { linkType: 1 },
  )

function nth(octets: Octets, entry: number): Capture {
  const result = readCapture({ octets, origin: 'file' }, entry)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusal))
  expectWayBack(result.capture)
  return result.capture
}

describe('recorded packets', () => {
  it.each(Object.keys(links).map(Number))(
    'reads link layer %i, IPv4 and IPv6, in every dress of the file',
    (linkType) => {
      const segments = connection([request('{"a":1}')], [answer], { size: 30 })
      for (const ip of [ipv4, ipv6]) {
        const frames = segments.map((segment) => links[linkType]?.(ip(segment)) ?? new Uint8Array())
        for (const octets of [
          pcap(frames, { linkType }),
          pcap(frames, { linkType, order: 'big', nanoseconds: true }),
          pcapng(frames, { linkType }),
          pcapng(frames, { linkType, order: 'big' }),
        ]) {
          const capture = read(octets, 'file')
          expect(capture.format).toBe('pcap')
          expect(capture.fidelity).toBe('exact')
          expect(bodyText(capture)).toBe('{"a":1}')
          expect(capture.target?.value).toBe('/v1/order')
          expect(capture.answer).toMatchObject({ httpStatus: 401, code: '400002' })
          expectWayBack(capture)
        }
      }
    },
  )

  it('reads through a VLAN tag', () => {
    const frames = connection([request('{}')], []).map((segment) => tagged(ipv4(segment)))
    expect(bodyText(read(pcap(frames, { linkType: 1 }), 'file'))).toBe('{}')
  })

  it('puts segments in order, counts those sent again once, and goes round with the sequence numbers', () => {
    const segments = connection([request('0123456789'.repeat(40))], [], { size: 50, start: 2 ** 32 - 100 })
    const muddled = [...segments.slice(0, 3), ...segments.slice(3).toReversed(), ...segments.slice(4, 7)]
    expect(bodyText(read(ethernet(muddled), 'file'))).toBe('0123456789'.repeat(40))
    const overlapping = segments.flatMap((segment) => {
      const rest = segment.payload?.slice(20)
      return rest === undefined
        ? [segment]
        : [segment, { ...segment, sequence: segment.sequence + 20, payload: rest }]
    })
    expect(bodyText(read(ethernet(overlapping), 'file'))).toBe('0123456789'.repeat(40))
  })

  it('tells pipelined requests apart, and those of several connections, also on one port', () => {
    const one = connection(
      [concat([request('1'), request('22'), utf8('GET /last HTTP/1.1\r\nHost: a\r\n\r\n')])],
      [concat([utf8('HTTP/1.1 100 Continue\r\n\r\n'), answer, utf8('HTTP/1.1 204 None\r\n\r\n'), answer])],
    )
    const two = connection([request('4')], [answer], { port: 50_001 })
    const again = connection([request('5')], [], { start: 77_000 })
    const octets = ethernet([...one, ...two, ...again])
    expect(listed(format, octets).map(({ target, status, signs }) => [target, status, signs])).toEqual([
      ['/v1/order', 401, true],
      ['/v1/order', 204, true],
      ['/last', 401, false],
      ['/v1/order', 401, true],
      ['/v1/order', null, true],
    ])
    expect([1, 2, 3, 4, 5].map((entry) => bodyText(nth(octets, entry)))).toEqual(['1', '22', '', '4', '5'])
  })

  it('keeps a body whose Content-Length is wrong, and the request after it', () => {
    const both = concat([request('{"price":"5 €"}', 13), request('next')])
    const octets = ethernet(connection([both], [concat([answer, answer])]))
    expect(bodyText(nth(octets, 1))).toBe('{"price":"5 €"}')
    expect(bodyText(nth(octets, 2))).toBe('next')
    const short = ethernet(connection([request('{"a":1}', 90)], [answer]))
    expect(bodyText(nth(short, 1))).toBe('{"a":1}')
    expect(nth(short, 1).contentLength).toBe(90)
    expect(nth(short, 1).fidelity).toBe('exact')
  })

  it('says what was not recorded', () => {
    const segments = connection([concat([request('0123456789'.repeat(40)), request('next')])], [], {
      size: 50,
    })
    const octets = ethernet(segments.filter((_, index) => index !== 6))
    const capture = nth(octets, 1)
    expect(capture.fidelity).toBe('altered')
    expect(capture.body.value).toHaveLength(350)
    expect(capture.remarks.find(({ kind }) => kind === 'body-cut')?.detail).toBe('50 bytes')
    expect(bodyText(nth(octets, 2))).toBe('next')
    expect(nth(octets, 2).fidelity).toBe('exact')
    const unfinished = ethernet(segments.slice(0, 5))
    expect(remarksOf(nth(unfinished, 1))).toContain('body-cut')
    const cut = octets.slice(0, -90)
    expect(nth(cut, 1).fidelity).toBe('altered')
  })

  it('reads a connection whose beginning was not recorded', () => {
    const segments = connection([request('first'), request('second')], [answer, answer], { size: 40 })
    const octets = ethernet(segments.slice(4))
    expect(bodyText(nth(octets, 1))).toBe('second')
    expect(listed(format, octets)).toHaveLength(1)
  })

  it('says what traffic that is not read is', () => {
    const tls = concat([Uint8Array.of(0x16, 3, 1, 2, 0), new Uint8Array(40)])
    expect(refused(ethernet(connection([tls], []))).kind).toBe('encrypted-traffic')
    const preface = utf8('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
    expect(refused(ethernet(connection([preface], [])))).toEqual({ kind: 'no-requests', detail: 'HTTP/1.1' })
    expect(refused(ethernet([])).kind).toBe('no-requests')
    const tunnel = ethernet(connection([utf8('CONNECT a:443 HTTP/1.1\r\n\r\n'), tls], []))
    expect(refused(tunnel).kind).toBe('encrypted-traffic')
  })

  it('gives back any requests to the octet, however they were cut up and muddled', () => {
    fc.assert(
      fc.property(
        fc.array(requests, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 200 }),
        fc.nat(2 ** 32 - 1),
        fc.infiniteStream(fc.nat(3)),
        (all, size, start, moves) => {
          const segments = [
            ...connection(
              all.map((one) => written(one)),
              all.map(() => answer),
              { size, start },
            ),
          ]
          for (let at = 2; at + 1 < segments.length; at++) {
            const [one, other] = [segments[at], segments[at + 1]]
            const isSwapped = moves.next().value === 0
            // Who asks is heard before who answers.
            if (isSwapped && one !== undefined && other !== undefined && one.from === other.from) {
              segments[at] = other
              segments[at + 1] = one
            }
          }
          const octets = ethernet(segments)
          expect(listed(format, octets)).toHaveLength(all.length)
          all.forEach((sent, index) => {
            const capture = nth(octets, index + 1)
            expect([...capture.body.value]).toEqual([...sent.body])
            expect(capture.target?.value).toBe(sent.target)
            expect(capture.fidelity).toBe('exact')
            expect(capture.answer?.httpStatus).toBe(401)
          })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('comes to an end on any damage', () => {
    const segments = connection([concat([request('{"a":1}'), request('x')])], [concat([answer, answer])], {
      size: 60,
    })
    const frames = segments.map((segment) => links[1]?.(ipv4(segment)) ?? new Uint8Array())
    for (const whole of [pcap(frames, { linkType: 1 }), pcapng(frames, { linkType: 1 })])
      fc.assert(
        fc.property(damaged(whole), (octets) => {
          const result = readCapture({ octets, origin: 'file' })
          for (const entry of listed(format, octets)) entry.open()
          if (result.kind === 'capture') expectWayBack(result.capture)
        }),
        { numRuns: 500 },
      )
  })
})
