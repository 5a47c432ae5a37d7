import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { candidates } from '#engine/diagnose/bodies/candidates.ts'
import { keepLedger } from '#engine/diagnose/ledger/keep-ledger.ts'
import type { Ledger } from '#engine/diagnose/ledger/ledger.ts'
import { messageOf, readBase } from '#engine/scheme/read-base.ts'
import binancePay from '#engine/scheme/schemes/binance-pay.ts'
import binancePayWebhook from '#engine/scheme/schemes/binance-pay-webhook.ts'
import { captureOf } from '../capture-of.ts'
import { curled, foundingBody } from '../founding-capture.ts'

const founding = curled(foundingBody)

function ledgerOf(body: string, contentLength: number | null, scheme = binancePay): Ledger {
  const capture = captureOf(utf8(body), contentLength)
  return keepLedger(capture, scheme, candidates(capture))
}

const shapes = ({ fits }: Ledger): readonly string[] => fits.map(({ shape }) => shape)

describe('the founding capture', () => {
  const ledger = ledgerOf(founding, 350)
  const [best, second] = ledger.fits

  it('fits the string to sign best, and says how it adds up', () => {
    expect(best?.shape).toBe('string-to-sign')
    expect(best?.candidate.body).toHaveLength(302)
    expect(best?.terms).toEqual([
      { role: 'timestamp', bytes: 13 },
      { role: 'separator', bytes: 1, label: 'LF' },
      { role: 'nonce', bytes: 32 },
      { role: 'separator', bytes: 1, label: 'LF' },
      { role: 'body', bytes: 302 },
      { role: 'separator', bytes: 1, label: 'LF' },
    ])
    expect(best?.plausibility).toBeGreaterThan(0.5)
  })

  it('gives the octets that were sent', () => {
    const base = readBase(binancePay, captureOf(utf8(foundingBody)))
    expect(best?.octets).toEqual(base.kind === 'read' ? messageOf(base.reading.base) : null)
  })

  it('names what else would fit: 48 octets removed, such as two addresses', () => {
    expect(second).toMatchObject({ shape: 'values-removed', bytes: 350, keys: ['returnUrl', 'cancelUrl'] })
    expect(second?.plausibility).toBeLessThan(0.5)
    expect(ledger.fits).toHaveLength(2)
  })

  it('shows the bodies that do not fit, too', () => {
    expect(ledger.entries).toContainEqual(
      expect.objectContaining({ shape: 'as-pasted', bytes: 402, fits: false }),
    )
    expect(ledger.entries).toContainEqual(
      expect.objectContaining({ shape: 'repaired', bytes: 302, fits: false }),
    )
  })
})

/** 283 octets before each letter beyond ASCII became a question mark. */
const asciiOnly =
  '{"env":{"terminalType":"WEB"},"merchantTradeNo":"CAFE20240119","orderAmount":4.5,"currency":"USDT","description":"Caf? cr?me br?l?e","goodsDetails":[{"goodsType":"01","goodsCategory":"5000","referenceGoodsId":"c-7","goodsName":"???? ?2","goodsDetail":"na?ve fa?ade"}]}'

describe('what fits', () => {
  it.each([
    ['as-pasted', foundingBody, 302],
    ['as-pasted', founding, 402],
    ['repaired', founding, 302],
    ['compact', JSON.stringify(JSON.parse(foundingBody), null, 2), 302],
    ['with-bom', foundingBody, 305],
    ['without-bom', `\ufeff${foundingBody}`, 302],
    ['with-line-end', foundingBody, 303],
    ['with-crlf-end', foundingBody, 304],
    ['without-line-end', `${foundingBody}\n`, 302],
    ['crlf-line-ends', '{\n"a":1\n}', 11],
    ['lf-line-ends', '{\r\n"a":1\r\n}', 9],
    ['string-to-sign', foundingBody, 350],
    ['string-to-sign-crlf', foundingBody, 353],
    ['string-to-sign-no-last', foundingBody, 349],
    ['values-removed', foundingBody, 377],
  ])('%s', (shape, body, contentLength) => {
    expect(shapes(ledgerOf(body, contentLength))[0]).toBe(shape)
  })

  it('is certain as pasted, and nearly so once what shows is undone', () => {
    expect(ledgerOf(foundingBody, 302).fits[0]?.plausibility).toBe(1)
    expect(ledgerOf(founding, 302).fits[0]?.plausibility).toBeGreaterThan(0.9)
  })

  it('is worth a mention only where values are said to be removed', () => {
    for (const missing of [10, 30, 200, 5_000])
      expect(ledgerOf(foundingBody, 302 + missing).fits.at(-1)).toMatchObject({ shape: 'values-removed' })
    expect(ledgerOf(foundingBody, 500).fits[0]?.plausibility).toBeLessThan(0.5)
  })

  it('is nothing for a body that is too long, or too short without an empty value', () => {
    expect(ledgerOf(foundingBody, 200).fits).toEqual([])
    expect(ledgerOf(asciiOnly, 283).fits).toEqual([])
  })

  it('is nothing without Content-Length', () => {
    const ledger = ledgerOf(foundingBody, null)
    expect(ledger.fits).toEqual([])
    expect(ledger.entries.length).toBeGreaterThan(3)
  })

  it('is no string to sign where fields are missing, or where the provider sends', () => {
    const capture = { ...captureOf(utf8(foundingBody), 350), fields: [] }
    expect(shapes(keepLedger(capture, binancePay, candidates(capture)))).toEqual(['values-removed'])
    expect(shapes(ledgerOf(foundingBody, 350, binancePayWebhook))).toEqual(['values-removed'])
  })
})

it('every fit that has octets has as many as announced, and its terms add up to them', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 2 }), fc.integer({ min: -4, max: 60 }), (json, more) => {
      const capture = captureOf(utf8(json), Math.max(0, utf8(json).length + more))
      const { fits, announced } = keepLedger(capture, binancePay, candidates(capture))
      for (const fit of fits) {
        expect(fit.bytes).toBe(announced)
        if (fit.octets !== undefined) expect(fit.octets).toHaveLength(fit.bytes)
        if (fit.terms !== undefined)
          expect(fit.terms.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(fit.bytes)
      }
      expect(fits.map(({ plausibility }) => plausibility)).toEqual(
        fits.map(({ plausibility }) => plausibility).toSorted((left, right) => right - left),
      )
    }),
    { numRuns: 60 },
  )
})

it('the octets of a string to sign over a repaired body hold the repaired body', () => {
  const { fits } = ledgerOf(founding, 350)
  expect(text(concat([fits[0]?.octets ?? new Uint8Array()]))).toContain(foundingBody)
})
