import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, invertEdits } from '#engine/bytes/edit.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { candidateLimit, candidates } from '#engine/diagnose/bodies/candidates.ts'
import { oddsOf, repairLimit } from '#engine/diagnose/repair.ts'
import { captureOf } from '../capture-of.ts'
import { damages } from '../damages.ts'
import type { DamageName } from '../damages.ts'

const plain =
  '{"env":{"terminalType":"WEB"},"merchantTradeNo":"43556435764df4","orderAmount":0.01,"currency":"USDT","goodsDetails":[{"goodsType":"02","goodsName":"Test Product with a longer name"}],"returnUrl":"https://merchant.example/r?a=1&b=2","cancelUrl":""}'
const signs = String.raw`{"terminalType":"MINI_PROGRAM","description":"Ben's <b>\"best\"</b> cap & scarf = warm + dry","returnUrl":"https://merchant.example/a/b?c=d&e='f'"}`
const accents = '{"description":"Café crème brûlée à la carte","goodsName":"测试商品 ×2"}'
const quoted = '{"description":"他说“特价”商品，买一送一：好 -- 50% off...","goodsName":"it\'s -- fine..."}'
const escaped = String.raw`{"returnUrl":"https:\/\/merchant.example\/r?a=1&b=2","description":"Caf\u00e9 \u6d4b\u8bd5","goodsDetails":[]}`
const indented = JSON.stringify(JSON.parse(plain), null, 2)
const tabbed = JSON.stringify(JSON.parse(plain), null, '\t')
const webhook = String.raw`{"bizType":"PAY","data":"{\"merchantTradeNo\":\"9825382937292\",\"totalFee\":0.88000000,\"productType\":\"Food & drinks/ice\",\"productName\":\"冰淇淋\"}","bizIdStr":"29383937493038367292","bizId":29383937493038367292,"bizStatus":"PAY_SUCCESS"}`

type Chain = readonly DamageName[]

const chains: readonly (readonly [name: string, body: string, chains: readonly Chain[]])[] = [
  [
    'a request in plain ASCII',
    plain,
    [
      ['curled as a forum does'],
      ['every quote closing'],
      ['low quotes'],
      ['angle quotes'],
      ['corner quotes'],
      ['primes after digits'],
      ['full-width quotes', 'full-width signs'],
      ['curled as a forum does', 'full-width signs'],
      ['full-width signs', 'curled as a forum does', 'no-break spaces'],
      ['entities'],
      ['entities', 'entities'],
      ['curled as a forum does', 'entities'],
      ['zero-width spaces'],
      ['direction marks'],
      ['curled as a forum does', 'zero-width spaces'],
      ['wrapped at 72'],
      ['wrapped at words', 'mail quoting'],
      ['curled as a forum does', 'wrapped at 72', 'mail quoting'],
      ['two spaces deep', 'curled as a forum does', 'mail quoting'],
      ['two spaces deep', 'no-break spaces', 'curled as a forum does'],
      ['four spaces deep', 'ideographic spaces'],
      ['two spaces deep', 'line numbers'],
      ['two spaces deep', 'CR added', 'line feed added'],
      ['two spaces deep', 'full-width signs', 'curled as a forum does'],
      ['curled as a forum does', 'line feed added'],
      ['curled as a forum does', 'read as windows-1252'],
      ['curled as a forum does', 'read as Latin-1'],
      ['curled as a forum does', 'read as windows-1251'],
      ['curled as a forum does', 'read as GBK'],
      ['curled as a forum does', 'in quoted-printable'],
      ['a string literal', 'curled as a forum does'],
      ['a verbatim string'],
      ['percent-encoded'],
      ['links dressed', 'curled as a forum does'],
      ['spaces after signs', 'curled as a forum does'],
      ['mark added', 'line feed added'],
      ['in a fence'],
    ],
  ],
  [
    'a request with signs in its strings',
    signs,
    [
      ['curled as a forum does'],
      ['curly apostrophes'],
      ['entities'],
      ['backslashes eaten', 'curled as a forum does'],
      ['full-width signs', 'curled as a forum does'],
      ['escaped by Go'],
      ['escaped by Gson'],
      ['escaped by .NET'],
      ['slashes escaped'],
      ['wrapped at words'],
      ['two spaces deep', 'curled as a forum does'],
      ['markdown escapes'],
      ['markdown escapes', 'curled as a forum does'],
    ],
  ],
  [
    'a request beyond ASCII',
    accents,
    [
      ['read as windows-1252'],
      ['read as Latin-1'],
      ['read as GBK'],
      ['read as windows-1252', 'curled as a forum does'],
      ['two spaces deep', 'read as windows-1252'],
      ['decomposed'],
      ['decomposed', 'curled as a forum does'],
      ['escaped beyond ASCII'],
      ['escaped in upper case'],
      ['in quoted-printable'],
      ['percent-encoded'],
      ['no-break spaces', 'curled as a forum does'],
    ],
  ],
  [
    'a request with honest typography',
    quoted,
    [
      ['curled as a forum does'],
      ['full-width signs', 'curled as a forum does'],
      ['dashes and dots', 'curled as a forum does'],
      ['read as windows-1252'],
      ['entities'],
      ['two spaces deep', 'curled as a forum does'],
    ],
  ],
  [
    'a request that PHP escaped',
    escaped,
    [
      ['slashes bare', 'escapes written out'],
      ['on one line'],
      ['two spaces deep', 'curled as a forum does'],
      ['slashes bare', 'curled as a forum does'],
      ['backslashes eaten'],
    ],
  ],
  [
    'an indented request',
    indented,
    [
      ['white space folded'],
      ['white space folded', 'curled as a forum does'],
      ['on one line'],
      ['no-break spaces', 'curled as a forum does'],
      ['mail quoting'],
      ['line numbers'],
      ['indentation', 'curled as a forum does'],
      ['four spaces deep'],
      ['CR added'],
    ],
  ],
  [
    'a request indented by tabs',
    tabbed,
    [['tabs as spaces'], ['tabs as spaces', 'curled as a forum does'], ['two spaces deep']],
  ],
  [
    'a request with CR LF',
    indented.replaceAll('\n', '\r\n'),
    [['CR lost'], ['CR lost', 'curled as a forum does']],
  ],
  [
    'a request with a byte order mark',
    `\ufeff${plain}`,
    [['mark lost'], ['mark lost', 'curled as a forum does']],
  ],
  [
    'a request with a line feed at its end',
    `${plain}\n`,
    [['line end lost'], ['line end lost', 'curled as a forum does']],
  ],
  ['a request with CR LF at its end', `${plain}\r\n`, [['line end lost'], ['CR lost']]],
  [
    'a request in decomposed letters',
    accents.normalize('NFD'),
    [['composed'], ['composed', 'curled as a forum does']],
  ],
  [
    'a webhook',
    webhook,
    [
      ['spaces after signs'],
      ['rounded by JavaScript'],
      ['rounded by PHP'],
      ['rounded by Java'],
      ['wrapped to 64 bits'],
      ['slashes escaped', 'escaped beyond ASCII', 'rounded by PHP'],
      ['spaces after signs', 'escaped beyond ASCII', 'line feed added'],
      ['escaped by Go', 'rounded by JavaScript'],
      ['escaped by .NET', 'rounded by JavaScript'],
      ['keys sorted'],
      ['keys sorted', 'spaces after signs'],
      ['keys sorted', 'escaped by Go', 'rounded by JavaScript'],
      ['backslashes eaten'],
      ['backslashes eaten', 'curled as a forum does'],
      ['nested JSON opened'],
      ['two spaces deep', 'curled as a forum does'],
      ['read as GBK'],
      ['wrapped at 72'],
      ['a string literal'],
      ['line feed added'],
    ],
  ],
]

const damaged = (body: string, chain: Chain): Octets =>
  utf8(chain.reduce<string>((text, name) => damages[name](text), body))

const placeOf = (pasted: Octets, signed: Octets): number =>
  candidates(captureOf(pasted)).findIndex(({ body }) => same(body, signed))

/** So many are tried in a few milliseconds. */
const soon = 100

describe.each(chains)('%s', (_name, body, chains) => {
  it('is first as it is', () => {
    expect(placeOf(utf8(body), utf8(body))).toBe(0)
  })

  it.each(chains.map((chain) => [chain.join(', then '), chain] as const))(
    'comes back: %s',
    (_title, chain) => {
      const place = placeOf(damaged(body, chain), utf8(body))
      expect(place).toBeGreaterThan(0)
      expect(place).toBeLessThan(soon)
    },
  )
})

describe('the tail that the reader left out of the body', () => {
  it('is tried with the body', () => {
    const pasted = utf8('{"a":1}\r\n')
    const capture = {
      ...captureOf(pasted.slice(0, 7)),
      pasted: { octets: pasted, origin: 'paste' as const },
      bodyTail: { start: 7, end: 9 },
    }
    expect(candidates(capture)[1]?.body).toEqual(pasted)
  })
})

const body = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((octets) => new Uint8Array(octets)),
  fc.string({ unit: 'binary', maxLength: 200 }).map(utf8),
  fc.json({ maxDepth: 3 }).map(utf8),
  fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        '\\',
        '{',
        '}',
        ':',
        ',',
        '&amp;',
        '\u200b',
        '\u00a0',
        'Ã©',
        '—',
        '\n',
        '> ',
        '1e99',
      ),
      { maxLength: 80 },
    )
    .map((parts) => utf8(parts.join(''))),
)

describe('of any body', () => {
  it('the first is as read, the likelier come sooner, no two are alike, and there are not too many', () => {
    fc.assert(
      fc.property(body, (octets) => {
        const found = candidates(captureOf(octets))
        expect(found[0]).toEqual({ body: octets, steps: [] })
        expect(found.length).toBeLessThanOrEqual(candidateLimit)
        expect(new Set(found.map(({ body }) => Buffer.from(body).toString('hex'))).size).toBe(found.length)
        const odds = found.map(oddsOf)
        expect(odds).toEqual(odds.toSorted((left, right) => right - left))
      }),
      { numRuns: 60 },
    )
  })

  it('the steps lead from the body as read to the candidate, and back', () => {
    fc.assert(
      fc.property(body, (octets) => {
        for (const candidate of candidates(captureOf(octets)).slice(0, 60)) {
          const bodies = [octets]
          for (const { edits } of candidate.steps) bodies.push(applyEdits(bodies.at(-1) ?? octets, edits))
          expect(bodies.at(-1)).toEqual(candidate.body)
          const back = candidate.steps.reduceRight(
            (after, { edits }, index) => applyEdits(after, invertEdits(bodies[index] ?? octets, edits)),
            candidate.body,
          )
          expect(back).toEqual(octets)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a large or hostile body', () => {
  it('stays alone past the limit', () => {
    expect(candidates(captureOf(utf8(`{"a":"${'“'.repeat(repairLimit)}"}`)))).toHaveLength(1)
  })

  it.each([
    ['quotes', '“'.repeat(60_000)],
    ['brackets', '['.repeat(200_000)],
    ['nested arrays with values', `${'['.repeat(900)}${'1,'.repeat(60_000)}1${']'.repeat(900)}`],
    ['entities', '&amp;'.repeat(50_000)],
    ['backslashes', '\\'.repeat(250_000)],
    ['digits', '9'.repeat(250_000)],
    ['lines', '\n'.repeat(250_000)],
    ['escaped quotes without an end', `"${'\\"'.repeat(100_000)}`],
    ['open links', '<https://'.repeat(25_000)],
    ['open braces with quotes', '{"'.repeat(100_000)],
    ['mojibake', 'Ã'.repeat(100_000)],
    ['spaces', `{${' '.repeat(250_000)}`],
    ['letters with marks', 'é'.repeat(100_000)],
  ])('takes a bounded time: %s', { timeout: 20_000 }, (_name, text) => {
    expect(candidates(captureOf(utf8(text))).length).toBeLessThanOrEqual(candidateLimit)
  })
})

const cases = join(import.meta.dirname, '../../../../shared/cases/damaged-captures.jsonl')

describe.skipIf(!existsSync(cases))('captures that were damaged by pasting', () => {
  const lines = existsSync(cases) ? readFileSync(cases, 'utf8').trim().split('\n') : []
  const all = lines.map((line): { id: string; outcome: string; capture: string; signed: string } =>
    JSON.parse(line),
  )

  it.each(all.filter(({ outcome }) => outcome === 'valid-after-repair'))(
    '$id comes back',
    ({ capture, signed }) => {
      const request = Buffer.from(capture, 'base64')
      const base = Buffer.from(signed, 'base64')
      const second = base.indexOf('\n', base.indexOf('\n') + 1)
      const blank = /\r\n\r\n|\n> \n/.exec(request.toString('latin1'))
      const pasted = request.subarray((blank?.index ?? 0) + (blank?.[0].length ?? 0))
      expect(placeOf(new Uint8Array(pasted), new Uint8Array(base.subarray(second + 1, -1)))).toBeLessThan(5)
    },
  )
})
