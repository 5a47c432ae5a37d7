import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, read, refused } from '../reading.ts'
import type { Packet } from '../packets/packet.ts'
import { packet } from '../packets/packet.ts'

const pair = (octet: number): string => octet.toString(16).padStart(2, '0')
const shown = (octet: number): string => (octet > 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.')

function rows(octets: Uint8Array, write: (offset: number, row: readonly number[]) => string): string {
  let all = ''
  for (let at = 0; at < octets.length; at += 16) all += `${write(at, [...octets.subarray(at, at + 16)])}\n`
  return all
}

const tcpdump = (octets: Uint8Array): string =>
  `13:07:39.894755 IP 127.0.0.1.51572 > 127.0.0.2.8099: Flags [P.], seq 1:2, ack 1, win 64, length 1\n${rows(
    octets,
    (offset, row) => {
      const digits = row.map((octet, index) => pair(octet) + (index % 2 === 1 ? ' ' : '')).join('')
      return `\t0x${offset.toString(16).padStart(4, '0')}:  ${digits.padEnd(41)}${row.map(shown).join('')}`
    },
  )}`
const tshark = (octets: Uint8Array): string =>
  `${rows(octets, (offset, row) => `${offset.toString(16).padStart(4, '0')}  ${row.map(pair).join(' ').padEnd(50)}${row.map(shown).join('')}`)}\n`

const ethernet = concat([new Uint8Array(12), new Uint8Array([8, 0])])
const cooked = concat([new Uint8Array(14), new Uint8Array([8, 0])])
const request = (body: Uint8Array): Uint8Array =>
  concat([utf8(`POST /o HTTP/1.1\r\nX-Signature: AB\r\nContent-Length: ${body.length}\r\n\r\n`), body])
const response = utf8('HTTP/1.1 400 No\r\n\r\n{"status":"FAIL","code":"9"}')

/** A request in pieces of some octets, from a number on that may pass the last one. */
function pieces(octets: Uint8Array, size: number, first: number): readonly Packet[] {
  const sent: Packet[] = []
  for (let at = 0; at < octets.length; at += size)
    sent.push({ side: 0, sequence: (first + at) >>> 0, payload: octets.slice(at, at + size) })
  return sent
}

const back: Packet = { side: 1, sequence: 7, payload: response }

const of = (payload: Uint8Array): string => tcpdump(packet({ side: 0, sequence: 1, payload }))

describe('packets', () => {
  it.each([
    ['tcpdump -X', tcpdump, new Uint8Array(0)],
    ['tcpdump -XX', tcpdump, ethernet],
    ['tshark -x', tshark, ethernet],
    ['tshark -x of any interface', tshark, cooked],
  ])('are put together: %s', (_, write, link) => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 120 }),
        fc.integer({ min: 30, max: 90 }),
        fc.constantFrom(1, 0xffff_ffd0),
        fc.boolean(),
        (body, size, first, isTwice) => {
          const sent = pieces(request(body), size, first)
          // The first is where the connection begins for us; the others may come in any order, and twice.
          const mixed = [
            ...sent.slice(0, 1),
            ...sent.slice(1).toReversed(),
            ...(isTwice ? sent.slice(0, 2) : []),
            back,
          ]
          const capture = read(mixed.map((one) => write(concat([link, packet(one)]))).join(''))
          expect([...capture.body.value]).toEqual([...body])
          expect(capture).toMatchObject({ format: 'packet-dump', fidelity: 'exact', answer: { code: '9' } })
          expectWayBack(capture)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of version 6, and one alone', () => {
    const [one] = pieces(request(utf8('{}')), 500, 5)
    if (one === undefined) throw new Error('no packet')
    expect(bodyText(read(tcpdump(packet(one, 6))))).toBe('{}')
    // A short frame is filled up.
    expect(bodyText(read(tshark(concat([ethernet, packet(one), new Uint8Array(6)]))))).toBe('{}')
  })

  it('that were cut, or of which one or a row is missing, are told', () => {
    const [one] = pieces(request(utf8('{"a":"bcdefghijklmnopqrstuvwxyz"}')), 500, 5)
    if (one === undefined) throw new Error('no packet')
    const octets = packet(one)
    const cut = read(tcpdump(octets.slice(0, -5)))
    expect([cut.fidelity, cut.remarks]).toMatchObject(['altered', [{ kind: 'body-cut', detail: '5' }]])
    const head = read(tcpdump(octets.slice(0, -55)))
    expect([head.fidelity, head.remarks]).toMatchObject(['altered', [{ kind: 'body-cut', detail: '55' }]])
    const sent = pieces(request(utf8('x'.repeat(200))), 90, 5)
    expect(
      read(
        sent
          .toSpliced(1, 1)
          .map((each) => tcpdump(packet(each)))
          .join(''),
      ).fidelity,
    ).toBe('altered')
    const lines = tcpdump(octets).split('\n')
    expect(read(lines.toSpliced(8, 1).join('\n')).fidelity).toBe('altered')
  })

  it('may hold several requests', () => {
    const get: Packet = { side: 0, sequence: 5, payload: utf8('GET /a HTTP/1.1\r\nHost: a\r\n\r\n') }
    const post: Packet = { side: 0, sequence: 5 + get.payload.length, payload: request(utf8('{}')) }
    const given = utf8([get, back, post].map((one) => tcpdump(packet(one))).join(''))
    expect([...(several({ octets: given, origin: 'paste' })?.entries ?? [])]).toMatchObject([
      { method: 'GET', signs: false },
      { method: 'POST', signs: true },
    ])
    expect(bodyText(read(given))).toBe('{}')
  })

  it('of TLS, or without a request, are refused', () => {
    expect(refused(of(new Uint8Array([0x17, 3, 3, 0, 9, 1, 2])))).toEqual({ kind: 'encrypted-traffic' })
    expect(refused(of(utf8('EHLO a\r\n')))).toEqual({ kind: 'no-requests', detail: 'packet-dump' })
    expect(refused(of(utf8('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'))).kind).toBe('no-requests')
  })
})
