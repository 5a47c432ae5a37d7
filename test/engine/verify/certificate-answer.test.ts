import { describe, expect, it } from 'vitest'
import { fromBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { readPublicKey } from '#engine/verify/public-key.ts'
import { faqKey, rustKey, rustSerial } from '../scheme/binance-pay-vectors.ts'
import { spki } from './keys.ts'

const spkiOf = (pem: string): Octets => fromBase64(pem.replace(/-----[^-]+-----/g, '')) ?? new Uint8Array(0)

const answer = (...data: readonly (readonly [string, string])[]): string =>
  JSON.stringify({
    status: 'SUCCESS',
    code: '000000',
    data: data.map(([certSerial, certPublic]) => ({ certPublic, certSerial })),
  })

describe('the answer to a certificate query', () => {
  it('gives the key with the serial of the capture, in any case', () => {
    const both = answer(['OTHER', faqKey], [rustSerial, rustKey])
    const wanted = { kind: 'key', spki: spkiOf(rustKey), notes: [] }
    expect(readPublicKey(utf8(both), rustSerial)).toMatchObject(wanted)
    expect(readPublicKey(utf8(both), ` ${rustSerial.toLowerCase()}`)).toMatchObject(wanted)
    expect(readPublicKey(utf8(both), 'other')).toMatchObject({ spki: spkiOf(faqKey) })
  })

  it('gives the only key there is, and notes that its serial is another', () => {
    expect(readPublicKey(utf8(answer([rustSerial, rustKey])), null)).toMatchObject({ kind: 'key', notes: [] })
    expect(readPublicKey(utf8(answer([rustSerial, rustKey])), 'ABC')).toMatchObject({
      kind: 'key',
      notes: ['other-serial'],
    })
  })

  it('names the serials where none is the one', () => {
    const both = answer(['OTHER', faqKey], [rustSerial, rustKey])
    for (const serial of ['ABC', null])
      expect(readPublicKey(utf8(both), serial)).toEqual({
        kind: 'problem',
        problem: { kind: 'no-certificate-for-serial', detail: `OTHER, ${rustSerial}` },
      })
  })

  it.each([
    ['with the header section before it', `HTTP/1.1 200 OK\r\nServer: x\r\n\r\n${answer(['S', spki])}`],
    ['pretty-printed', JSON.stringify(JSON.parse(answer(['S', spki])), null, 2)],
    ['with curly quotes', answer(['S', spki]).replaceAll('"', '\u201d')],
    ['its data alone', JSON.stringify([{ certPublic: spki, certSerial: 'S' }])],
    ['one entry alone', JSON.stringify({ certPublic: spki, certSerial: 'S' })],
    ['cut off after the key', answer(['S', spki]).slice(0, -20)],
  ])('is read %s', (_, given) => {
    expect(readPublicKey(utf8(given), 's')).toMatchObject({ kind: 'key', spki: spkiOf(spki) })
  })
})
