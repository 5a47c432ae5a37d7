import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, read, remarksOf } from '../reading.ts'
import type { Packet } from '../packets/packet.ts'
import { packet } from '../packets/packet.ts'

/** As tcpdump prints: no CR before LF; tabs, spaces and line ends as they are. */
function printed(octets: Uint8Array): string {
  let all = ''
  for (const [at, octet] of octets.entries()) {
    if (octet === 0x0d && octets[at + 1] === 0x0a) continue
    all +=
      octet === 0x09 || octet === 0x0a || (octet >= 0x20 && octet < 0x7f) ? String.fromCharCode(octet) : '.'
  }
  return all
}

function dump(sent: Packet, told = ''): string {
  const { side, sequence, payload } = sent
  const ends = side === 0 ? 'localhost.51572 > localhost.8099' : 'localhost.8099 > localhost.51572'
  return `13:07:35.763129 IP ${ends}: Flags [P.], seq ${sequence}:${sequence + payload.length}, ack 1, win 64, options [nop,nop,TS val 3024898367 ecr 2161285629], length ${payload.length}${told}\n${printed(packet(sent))}\n`
}

const request = (body: Uint8Array): Uint8Array =>
  concat([utf8(`POST /o HTTP/1.1\r\nX-Signature: AB\r\nContent-Length: ${body.length}\r\n\r\n`), body])
const back: Packet = {
  side: 1,
  sequence: 1,
  payload: utf8('HTTP/1.1 400 No\r\n\r\n{"status":"FAIL","code":"9"}'),
}
const opening =
  '13:07:35.761178 IP localhost.51572 > localhost.8099: Flags [S], seq 3985748, win 65495, options [mss 65495], length 0\nE..<5.@.@............t...<.T.........0.........\n.LI=.......\n\n'

it('the line ends are told by the length', () => {
  const line = fc.constantFrom('{', '\r\n', '\n', '\t', '12', 'a  b', '}')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 60, max: 200 }), (parts, size) => {
      const body = utf8(parts.join(''))
      const octets = request(body)
      const sent: Packet[] = []
      for (let at = 0; at < octets.length; at += size)
        sent.push({ side: 0, sequence: 1 + at, payload: octets.slice(at, at + size) })
      // A CR at the very end of a packet is shown as a dot.
      fc.pre(sent.every(({ payload }) => payload.at(-1) !== 0x0d))
      const capture = read(opening + sent.map((one) => dump(one)).join('') + dump(back))
      expect(capture).toMatchObject({ format: 'tcpdump-ascii', answer: { httpStatus: 400, code: '9' } })
      if (capture.fidelity === 'text') expect(text(capture.body.value)).toBe(parts.join(''))
      else expect(parts).toContain('\r\n')
      expect(capture.body.value).toHaveLength(body.length)
      expectWayBack(capture)
    }),
    { numRuns: 200 },
  )
})

it('characters are lost, and told', () => {
  const capture = read(
    dump({ side: 0, sequence: 1, payload: request(utf8('{"a":"é"}')) }, ': HTTP: POST /o HTTP/1.1'),
  )
  expect([capture.fidelity, bodyText(capture), remarksOf(capture)]).toEqual([
    'altered',
    '{"a":".."}',
    ['characters-lost'],
  ])
  expect(read(dump({ side: 0, sequence: 1, payload: request(utf8('{"a":1.5}')) })).fidelity).toBe('text')
})

it('several requests', () => {
  const get: Packet = { side: 0, sequence: 1, payload: utf8('GET /a HTTP/1.1\r\nHost: a\r\n\r\n') }
  const post: Packet = { side: 0, sequence: 1 + get.payload.length, payload: request(utf8('{}')) }
  const given = utf8(opening + dump(get) + dump(back) + dump(post))
  expect([...(several({ octets: given, origin: 'paste' })?.entries ?? [])]).toMatchObject([
    { method: 'GET', signs: false },
    { method: 'POST', signs: true },
  ])
  expect(bodyText(read(given))).toBe('{}')
})
