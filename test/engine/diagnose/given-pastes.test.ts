import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'

const folder = join(import.meta.dirname, '../../../../shared/fixtures')
const file = (name: string): Buffer => readFileSync(join(folder, name))

interface Fixture {
  readonly file: string
  readonly request: string
  readonly fidelity: string
}

interface Manifest {
  readonly secretForR1toR4: string
  readonly files: readonly Fixture[]
}

const manifest: Manifest = existsSync(join(folder, 'manifest.json'))
  ? JSON.parse(file('manifest.json').toString())
  : { secretForR1toR4: '', files: [] }

/** The sent body can be had, be it with the signature as the witness. */
const reversible =
  /^(?:exact|exact-if-witness-agrees|reversible-unique|reversible-if-witness|line-ends-lost)$/

/** The body alone, as source code holds it: forms of their own read it, and no header lines are left to hold a signature against. */
const bodyAlone = /\.(?:js-string-literal|csharp-verbatim|debugger-visual-studio)\./

const given = manifest.files.filter(({ file: name }) => name.startsWith('pasted/'))

async function read(fixture: Fixture, withKey: boolean): Promise<Diagnosis> {
  const result = readCapture({ octets: new Uint8Array(file(fixture.file)), origin: 'paste' })
  if (result.kind === 'refused') throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  const key =
    fixture.request === 'r5'
      ? ({ kind: 'public-key', octets: new Uint8Array(file('canonical/r5.webhook-test.pub.pem')) } as const)
      : ({ kind: 'secret', octets: utf8(manifest.secretForR1toR4) } as const)
  return diagnose(result.capture, {
    scheme: null,
    key: withKey ? key : null,
    code: '',
    now: Date.UTC(2024, 0, 20),
  })
}

const bodyOf = ({ request }: Fixture): string => text(new Uint8Array(file(`canonical/${request}.body.bin`)))

describe.skipIf(given.length === 0)('what pages, chats, mail and clipboards do to a request', () => {
  const signed = given.filter(({ file: name }) => !bodyAlone.test(name))

  it.each(signed.map((fixture) => [fixture.file, fixture] as const))('%s', async (_, fixture) => {
    const diagnosis = await read(fixture, true)
    const body = bodyOf(fixture)
    const claims = /^(?:valid|valid-after-repair|explained)$/.test(diagnosis.outcome)
    if (reversible.test(fixture.fidelity)) {
      expect(diagnosis.outcome).toMatch(/^valid/)
      expect(diagnosis.signed && text(diagnosis.signed)).toContain(body)
    }
    if (claims) expect(diagnosis.signed && text(diagnosis.signed)).toContain(body)
    if (fixture.fidelity === 'not-reversible') expect(diagnosis.capture.fidelity).not.toBe('exact')
    if (fixture.fidelity === 'contradiction') expect(claims).toBe(false)
    expect(tell(diagnosis, 'en').headline).not.toEqual([])
  })

  it.each(
    signed
      .filter(({ fidelity }) => fidelity === 'reversible-unique')
      .map((fixture) => [fixture.file, fixture] as const),
  )('%s, without a key', async (_, fixture) => {
    const { evidence } = await read(fixture, false)
    const witnessed = evidence?.capture.contentLength === utf8(bodyOf(fixture)).length
    expect(witnessed).toBe(true)
    expect(evidence && text(evidence.wire.candidate.body)).toBe(bodyOf(fixture))
  })

  it.each(
    given.filter(({ file: name }) => bodyAlone.test(name)).map((fixture) => [fixture.file, fixture] as const),
  )('%s, the body alone', (_, fixture) => {
    const result = readCapture({ octets: new Uint8Array(file(fixture.file)), origin: 'paste' })
    if (result.kind === 'refused') throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
    expect(text(result.capture.body.value)).toBe(bodyOf(fixture))
  })
})
