import { expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { candidates } from '#engine/diagnose/bodies/candidates.ts'
import { keepLedger } from '#engine/diagnose/ledger/keep-ledger.ts'
import { shapeWords } from '#engine/diagnose/ledger/shapes.ts'
import binancePay from '#engine/scheme/schemes/binance-pay.ts'
import { captureOf } from '../capture-of.ts'
import { curled, foundingBody } from '../founding-capture.ts'

const capture = captureOf(utf8(curled(foundingBody)), 350)
const { entries, fits } = keepLedger(capture, binancePay, candidates(capture))

const said = (shape: string) => {
  const entry = fits.find((entry) => entry.shape === shape)
  return entry === undefined ? null : shapeWords.en[entry.shape](entry)
}

it('says how the string to sign adds up', () => {
  expect(said('string-to-sign')).toEqual([
    'the string to sign, ',
    13,
    ' + ',
    1,
    ' + ',
    32,
    ' + ',
    1,
    ' + ',
    302,
    ' + ',
    1,
  ])
})

it('names the values that may have been removed', () => {
  expect(said('values-removed')).toEqual([
    'the body before ',
    { bytes: 48 },
    ' were removed from it, for instance the ',
    'values',
    ' of ',
    { code: 'returnUrl' },
    ' and ',
    { code: 'cancelUrl' },
    ', now empty',
  ])
})

it('has words for every line of the ledger', () => {
  for (const entry of entries) expect(shapeWords.en[entry.shape](entry).length).toBeGreaterThan(0)
})
