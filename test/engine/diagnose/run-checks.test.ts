import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Octets } from '#engine/bytes/octets.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { checks, checkById } from '#engine/diagnose/checks.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { runChecks } from '#engine/diagnose/run-checks.ts'
import { evidenceFor, evidenceOf, fieldsWith } from './evidence.ts'
import { curled, foundingBody, foundingCapture } from './founding-capture.ts'
import { sentences } from './sentences.ts'

describe('the registry', () => {
  it('finds every file, named for its check', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../src/engine/diagnose/checks'))
    expect(checks.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
    expect(checkById('faq-vector')?.id).toBe('faq-vector')
    expect(checkById('no-such-check')).toBeUndefined()
  })
})

describe('the founding capture', () => {
  const findings = runChecks(
    foundingCapture(
      '{“status”:“FAIL”,“code”:“400002”,“errorMessage”:“Signature for this request is not valid.”}',
    ),
  )
  const ids = (severity: string) =>
    findings.filter((finding) => finding.severity === severity).map(({ check }) => check)

  it('has one error and four notes', () => {
    expect(ids('error')).toEqual(['content-length-disagrees'])
    expect(ids('warning')).toEqual([])
    expect(ids('note')).toEqual(['timestamp-age', 'quotes-from-page', 'request-line'])
  })

  it('has fifty quotes from the page, by Content-Length', () => {
    const quotes = findings.find(({ check }) => check === 'quotes-from-page')
    expect(quotes?.places).toHaveLength(50)
    expect(quotes?.data).toMatchObject({ count: 50, reason: 'content-length', inAnswer: true, pasted: 402 })
  })

  it('passes the rest', () => {
    expect(ids('passed')).toEqual(
      expect.arrayContaining([
        'body-not-json',
        'byte-order-mark',
        'content-type',
        'hidden-characters',
        'key-id-present',
        'nonce-form',
        'signature-form',
        'timestamp-form',
      ]),
    )
  })
})

describe('a right request', () => {
  it('passes all eleven checks that a person would tick off', () => {
    const evidence = evidenceOf({
      body: foundingBody,
      fields: fieldsWith({ 'Content-Length': '302' }),
      fidelity: 'exact',
      secret: 'a'.repeat(64),
      now: 1_705_724_955_616,
    })
    const findings = runChecks(evidence)
    expect(findings.map(({ severity }) => severity)).toEqual(Array.from({ length: 11 }, () => 'passed'))
  })
})

const captures = {
  right: evidenceOf(),
  founding: foundingCapture('{“status”:“FAIL”}'),
  empty: evidenceOf({ fields: [], body: '' }),
  webhook: evidenceOf({ scheme: 'binance-pay-webhook', body: '{"bizId":29383937493038367292}' }),
  damaged: evidenceOf({
    body: '\uFEFF{“a”：1，"b\u200B":"\uFFFDe\u0301\0"}',
    fields: fieldsWith({
      'BinancePay-Nonce': null,
      'BinancePay-Timestamp': '1705724955',
      'Content-Length': '5',
    }),
    secret: '"***" ',
    before: 'Hello',
  }),
}

describe('the words', () => {
  it.each(Object.entries(captures))('of %s are short, and blame nobody', (_, evidence) => {
    for (const finding of runChecks(evidence)) {
      const { title, detail } = sentences(finding)
      expect(title.length, title).toBeLessThanOrEqual(80)
      expect(title, title).toMatch(/[^.!]$/)
      expect(detail, detail).toMatch(/[.?]$/)
      expect(`${title} ${detail}`).not.toMatch(/\b(?:illegal|invalid|oops|undefined|null|NaN)\b/i)
      expect(detail.split(/[.?] /).length, detail).toBeLessThanOrEqual(4)
    }
  })
})

describe('on any bytes', () => {
  it('no check throws, and every place lies in the paste', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (octets, value) => {
          const evidence = evidenceOf({
            body: new Uint8Array(octets),
            fields: fieldsWith({ 'BinancePay-Nonce': value }),
          })
          for (const finding of runChecks(evidence)) {
            sentences(finding)
            for (const { start, end } of finding.places) {
              expect(start).toBeLessThanOrEqual(end)
              expect(end).toBeLessThanOrEqual(evidence.capture.pasted.octets.length)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  // What is not linear takes minutes.
  it('a megabyte of curly quotes takes no time', { timeout: 30_000 }, () => {
    const evidence = evidenceOf({ body: curled(JSON.stringify(Array.from({ length: 130_000 }, () => 'a'))) })
    expect(runChecks(evidence)).not.toHaveLength(0)
  })
})

const corpus = join(import.meta.dirname, '../../../../shared/corpora/own/malformed-inputs.json')

interface Malformed {
  readonly id: string
  readonly target: string
  readonly outcome: string
  readonly totalBytes: number
  readonly says: readonly string[]
  readonly build: readonly (readonly [number, string])[]
}

const bytesOf = ({ build }: Malformed): Octets =>
  new Uint8Array(
    Buffer.concat(
      build.map(([times, chunk]) =>
        Buffer.alloc(times * Buffer.byteLength(chunk, 'base64'), chunk, 'base64'),
      ),
    ),
  )

/** All that is said of it but what passed, in lower case. */
const saidOf = (evidence: Evidence): string =>
  runChecks(evidence)
    .filter(({ severity }) => severity !== 'passed')
    .map((finding) => Object.values(sentences(finding)).join(' '))
    .join(' ')
    .toLowerCase()

/** The limit of a capture is a reader's matter. */
const readable = 20_000_000

describe.skipIf(!existsSync(corpus))('malformed input', () => {
  const cases: readonly Malformed[] = existsSync(corpus) ? JSON.parse(readFileSync(corpus, 'utf8')).cases : []
  const warned = cases.filter(({ outcome, totalBytes }) => outcome === 'warn' && totalBytes < readable)

  it.each(warned.filter(({ target }) => target === 'body').map((one) => [one.id, one] as const))(
    'is warned about in a body: %s',
    (_, one) => {
      const told = saidOf(evidenceOf({ body: bytesOf(one) }))
      expect(
        one.says.some((word) => told.includes(word.toLowerCase())),
        told,
      ).toBe(true)
    },
  )

  it.each(warned.filter(({ target }) => target === 'capture').map((one) => [one.id, one] as const))(
    'is warned about in a capture: %s',
    (_, one) => {
      const read = readCapture({ octets: bytesOf(one), origin: 'file' })
      if (read.kind === 'refused') return
      const told = saidOf(evidenceFor(read.capture))
      expect(
        one.says.some((word) => told.includes(word.toLowerCase())),
        told,
      ).toBe(true)
    },
  )
})
