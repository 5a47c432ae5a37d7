import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { text } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { expectWayBack } from './reading.ts'

const folder = join(import.meta.dirname, '../../../../shared/fixtures')
const file = (name: string): Buffer => readFileSync(join(folder, name))

interface Fixture {
  readonly file: string
  readonly format: string
  readonly request: string
  readonly contains: string
  readonly fidelity: string
}

const listed: readonly Fixture[] = existsSync(join(folder, 'manifest.json'))
  ? JSON.parse(file('manifest.json').toString()).files
  : []
/** Some name the part of the request that was dumped: `r1.wire`. */
const fixtures = listed.map((fixture) => ({
  ...fixture,
  request: fixture.request.replace(/\.(?:wire|body)$/, ''),
}))

/** The body can be had to the octet. */
const whole = /^(?:exact|body-exact-headers-changed|exact-if-witness-agrees)$/
/** There are headers, and no body. */
const bodiless = /^(?:headers-only|no-body)$/
/**
 * The whole request can be had, header lines and all. Of HTTP text nobody can tell whether a tool spelt its header lines anew; what
 * Python says that it sent it sent, though it is not what it was asked to.
 */
const exact = ({ fidelity, format }: Fixture): boolean =>
  /^(?:exact|exact-if-witness-agrees)$/.test(fidelity) ||
  format === 'raw-http' ||
  format === 'python-http-client-send'
/** Logs and posts that show some of the fields. */
const partial = /loose-fields|\/nginx\/|tshark-fields/
/** Damage of a paste is undone later, with the body as it was pasted beside it; and pictures are not read. */
const elsewhere = /^(?:pasted\/|hexdump\/screenshots\/)/

/** Fixtures that cannot be had, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'captures/fiddler/encrypted-aes256.password-is-example.saz': 'refused: no password is asked for',
  'captures/fiddler/encrypted-zipcrypto.password-is-example.saz': 'refused: no password is asked for',
  'captures/mitmproxy/r4.export-curl.txt':
    'the body was compressed; the command has it unpacked and does not say so',
  'captures/mitmproxy/r4.export-httpie.txt':
    'the body was compressed; the command has it unpacked and does not say so',
  'hexdump/r1.wire.od-An-tx1.txt': 'a * without offsets does not say how many rows it stands for',
  'hexdump/hx-repeat.od-An-tx1.txt': 'a * without offsets does not say how many rows it stands for',
  'captures/mitmproxy/r4.export-raw_request.txt':
    'the body was unpacked, and Content-Length written anew: nothing shows it',
  'captures/wireshark/r4.tshark-fields-file_data.txt':
    'the body was unpacked, and stands alone: nothing shows it',
  'captures/python/r1.httpx-debug.txt': 'it shows no header lines at all',
  'captures/php/r3.guzzle-message-toString.txt': 'nothing counts the line end that its body ends with',
}

const given = fixtures.filter(({ file: name }) => !elsewhere.test(name))

describe.skipIf(given.length === 0)('what real tools write, in every form', () => {
  it.each(given.map((fixture) => [fixture.file, fixture] as const))('%s', (name, fixture) => {
    if (name in exceptions) return
    const result = readCapture({
      octets: new Uint8Array(file(name)),
      origin: 'file',
      name: basename(name),
    })
    if (result.kind === 'refused') {
      expect(fixture.fidelity, JSON.stringify(result.refusal)).toBe('lossy')
      return
    }
    const { capture } = result
    // Of several requests the first is the likeliest.
    const request = fixture.request.split(',')[0] ?? ''
    const [, stem = ''] = /^(?:.*\/)?((?:r\d|hx-\w+)(?:\.(?:body|wire))?)/.exec(name) ?? []
    const body = file(`canonical/${/^hx-|\.body$/.test(stem) ? stem : `${request}.body`}.bin`)
    const isBody = Buffer.compare(capture.body.value, body) === 0
    if (whole.test(fixture.fidelity)) expect(text(capture.body.value)).toBe(text(body))
    if (whole.test(fixture.fidelity)) expect(isBody).toBe(true)
    if (bodiless.test(fixture.fidelity)) expect(capture.body.value).toHaveLength(0)
    if (fixture.fidelity === 'lossy-length-exact') expect(capture.body.value.length).toBe(body.length)
    if (!exact(fixture)) expect(capture.fidelity).not.toBe('exact')
    if (!isBody && fixture.format !== 'reserialised-json') expect(capture.fidelity).toBe('altered')
    const hasFields = !/^(?:body|bytes)$/.test(fixture.contains) || stem.endsWith('.wire')
    if (hasFields && fixture.fidelity !== 'lossy')
      expect(signedFieldsOf(request)).toEqual(
        partial.test(name) ? expect.arrayContaining([...signedFields(capture)]) : signedFields(capture),
      )
    expectWayBack(capture)
  })
})

const signedFields = (capture: Capture): readonly string[] =>
  capture.fields
    .filter(({ name }) => /^binancepay-/i.test(name.value))
    .map(({ name, value }) => `${name.value.toLowerCase()}: ${text(value.value)}`)
    .toSorted()

function signedFieldsOf(request: string): readonly string[] {
  const { headers } = JSON.parse(file('canonical/canonical.json').toString())[request]
  const lines: readonly (readonly [string, string])[] = headers
  return lines
    .filter(([name]) => /^binancepay-/i.test(name))
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .toSorted()
}
