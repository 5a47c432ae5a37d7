import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import saz from '#engine/capture/formats/saz.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { damaged, listed, octetsOf, requests, written } from '../exchanges.ts'
import { bodyText, expectWayBack, fieldsOf, read, refused, remarksOf } from '../reading.ts'

const signed = (body: string, more = ''): string =>
  `POST https://pay.example/v1/order HTTP/1.1\r\nHost: pay.example\r\nX-Signature: abc\r\n${more}\r\n${body}`

function archive(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Octets {
  const members = Object.entries(files).map(([name, octets]): [string, Uint8Array] => [
    name,
    typeof octets === 'string' ? utf8(octets) : octets,
  ])
  return octetsOf(zipSync({ 'raw/': new Uint8Array(), ...Object.fromEntries(members) }, { level }))
}

function nth(octets: Octets, entry: number): Capture {
  const result = readCapture({ octets, origin: 'file', name: 'a.saz' }, entry)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusal))
  expectWayBack(result.capture)
  return result.capture
}

const rejected =
  'HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\n\r\n{"code":"400002","msg":"bad signature"}'

describe('session archives of Fiddler', () => {
  it('lists the sessions by their numbers, with what was answered', () => {
    const octets = archive({
      'raw/10_c.txt': signed('{"n":10}'),
      'raw/10_s.txt': rejected,
      'raw/2_c.txt': 'GET https://pay.example/ping HTTP/1.1\r\nHost: pay.example\r\n\r\n',
      'raw/2_s.txt': 'HTTP/1.1 200 OK\r\n\r\npong',
      'raw/1_c.txt': 'CONNECT pay.example:443 HTTP/1.1\r\nHost: pay.example:443\r\n\r\n',
      'raw/1_s.txt': 'HTTP/1.1 200 Connection Established\r\n\r\n',
    })
    expect(
      listed(saz, octets).map(({ method, target, status, signs }) => [method, target, status, signs]),
    ).toEqual([
      ['GET', 'https://pay.example/ping', 200, false],
      ['POST', 'https://pay.example/v1/order', 401, true],
    ])
    const capture = read(octets, 'file')
    expect(capture.format).toBe('saz')
    expect(capture.fidelity).toBe('text')
    expect(capture.pasted.part).toEqual({ format: 'saz', entry: 2, of: 2 })
    expect(bodyText(capture)).toBe('{"n":10}')
    expect(capture.answer).toMatchObject({ httpStatus: 401, code: '400002', message: 'bad signature' })
    expect(fieldsOf(capture)).toEqual([
      ['Host', 'pay.example'],
      ['X-Signature', 'abc'],
    ])
    expectWayBack(capture)
  })

  it.each([
    ['is true', 'Content-Length: 7\r\n'],
    ['is too large', 'Content-Length: 9\r\n'],
    ['is too small', 'Content-Length: 3\r\n'],
    ['is missing', ''],
  ])('takes the whole body and the answer apart where Content-Length %s', (_, more) => {
    const capture = read(archive({ 'raw/1_c.txt': signed('{"a":1}', more), 'raw/1_s.txt': rejected }), 'file')
    expect(bodyText(capture)).toBe('{"a":1}')
    expect(capture.answer?.code).toBe('400002')
  })

  it('undoes chunks, also those that are none, and leaves compression on', () => {
    const chunked = 'Transfer-Encoding: chunked\r\n'
    const zipped = octetsOf(gzipSync(utf8('{"a":1}')))
    const octets = archive({
      'raw/1_c.txt': signed('3;x=y\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n', chunked),
      'raw/1_s.txt': rejected,
      'raw/2_c.txt': signed('{"a":1}', chunked),
      'raw/3_c.txt': concat([utf8(signed('', 'Content-Encoding: gzip\r\n')), zipped]),
      'raw/4_c.txt': signed('3\r\n{"a\r\n9\r\n":1', chunked),
    })
    expect(bodyText(nth(octets, 1))).toBe('{"a":1}')
    expect(nth(octets, 1).answer?.code).toBe('400002')
    expect(bodyText(nth(octets, 2))).toBe('{"a":1}')
    expect(remarksOf(nth(octets, 2))).toContain('chunked-broken')
    expect(nth(octets, 3).body.value).toEqual(zipped)
    expect(remarksOf(nth(octets, 3))).toContain('content-coded')
    expect(nth(octets, 4).fidelity).toBe('altered')
  })

  it('reads an answer that came compressed and in chunks', () => {
    const zipped = gzipSync(utf8('{"code":"7","msg":"no"}'))
    const answer = concat([
      utf8('HTTP/1.1 400 Bad\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n'),
      utf8(`${zipped.length.toString(16)}\r\n`),
      zipped,
      utf8('\r\n0\r\n\r\n'),
    ])
    const capture = read(archive({ 'raw/1_c.txt': signed('{}'), 'raw/1_s.txt': answer }), 'file')
    expect(capture.answer).toMatchObject({ httpStatus: 400, code: '7', message: 'no' })
  })

  it('gives back any body to the octet', () => {
    fc.assert(
      fc.property(
        fc.array(requests, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        (all, stored, hasAnswer) => {
          const files = all.flatMap((request, index): [string, Uint8Array][] => [
            [`raw/${index + 1}_c.txt`, written(request)],
            ...(hasAnswer ? [[`raw/${index + 1}_s.txt`, utf8(rejected)] as [string, Uint8Array]] : []),
          ])
          const octets = archive(Object.fromEntries(files), stored ? 0 : 6)
          expect(listed(saz, octets)).toHaveLength(all.length)
          all.forEach((request, index) => {
            const capture = nth(octets, index + 1)
            expect([...capture.body.value]).toEqual([...request.body])
            expect(capture.method?.value).toBe(request.method)
            expect(capture.target?.value).toBe(request.target)
            expect(fieldsOf(capture).slice(0, -1)).toEqual(request.fields)
            expect(capture.answer?.httpStatus).toBe(hasAnswer ? 401 : undefined)
          })
        },
      ),
      { numRuns: 100 },
    )
  })

  it('says what an archive without readable requests is', () => {
    const tunnel = 'CONNECT a.example:443 HTTP/1.1\r\n\r\n'
    expect(refused(archive({ 'raw/1_c.txt': tunnel })).kind).toBe('encrypted-traffic')
    expect(refused(archive({ '_index.htm': 'x' })).kind).toBe('no-requests')
    const whole = archive({ 'raw/1_c.txt': signed('{}') })
    expect(refused(whole.slice(0, -30))).toEqual({ kind: 'broken-file', detail: 'SAZ' })
    expect(
      saz.read({ octets: octetsOf(zipSync({ 'word/document.xml': utf8('x') })), origin: 'file' }),
    ).toBeNull()
    expect(several({ octets: utf8(signed('{}')), origin: 'paste' })?.format).not.toBe('saz')
  })

  it('refuses what a password protects', () => {
    const octets = archive({ 'raw/1_c.txt': signed('{}') })
    for (let at = 0; at < octets.length - 4; at++) {
      const signature = text(octets.subarray(at, at + 4))
      if (signature === 'PK\x01\x02') octets[at + 8] = 1 | (octets[at + 8] ?? 0)
    }
    expect(refused(octets).kind).toBe('encrypted')
  })

  it('does not believe a wrong checksum', () => {
    const octets = archive({ 'raw/1_c.txt': signed('{"amount":1}') }, 0)
    const at = text(octets).indexOf('amount')
    octets[at] = 0x41
    expect(refused(octets).kind).toBe('broken-file')
  })

  it('stops unpacking what grows too large', () => {
    const octets = archive({ 'raw/1_c.txt': concat([utf8(signed('')), new Uint8Array(40_000_000)]) })
    const started = performance.now()
    expect(listed(saz, octets)).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(500)
    expect(refused(octets)).toEqual({ kind: 'bomb', limit: 33_554_432 })
  })

  it('comes to an end on any damage', () => {
    const whole = archive({
      'raw/1_c.txt': signed('{"a":1}'),
      'raw/1_s.txt': rejected,
      'raw/2_c.txt': signed('x'),
    })
    fc.assert(
      fc.property(damaged(whole), (octets) => {
        const result = readCapture({ octets, origin: 'file' })
        for (const entry of listed(saz, octets)) entry.open()
        if (result.kind === 'capture') expectWayBack(result.capture)
      }),
      { numRuns: 1_000 },
    )
  })
})

const given = join(import.meta.dirname, '../../../../../shared/fixtures')

describe.skipIf(!existsSync(given))('archives that were given', () => {
  it('reads all of five sessions', () => {
    const octets = octetsOf(readFileSync(join(given, 'captures/fiddler/five-sessions.saz')))
    for (const [index, name] of ['r1', 'r2', 'r3', 'r4', 'r1'].entries()) {
      const capture = nth(octets, index + 1)
      expect([...capture.body.value]).toEqual([...readFileSync(join(given, `canonical/${name}.body.bin`))])
      expect(capture.answer).toMatchObject({ httpStatus: 400 })
    }
  })

  it('reads one that Fiddler itself wrote', () => {
    const octets = octetsOf(readFileSync(join(given, 'from-public/saz/images.saz')))
    expect(listed(saz, octets)).toHaveLength(3)
    for (const entry of [1, 2, 3]) expect(nth(octets, entry).method?.value).toBe('GET')
  })
})
