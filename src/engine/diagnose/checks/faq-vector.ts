import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesInPaste, placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

/** The example of https://developers.binance.com/docs/binance-pay/faq, and what the rule gives for either currency. */
const faq = {
  timestamp: '1611232922428',
  nonce: '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
  printed: '253B9241',
  usdt: 'C1F7A336D5E6A100DD31F41669895D99C24A3A4D4F96DB6389761CB2CDD37FA2F6D106A24DB048B4989005E85EADEA392CD866902736D3D276BDC44C49DD00FC',
  busd: '253B9241C7331C0F02A0F5417BDDD4CD88124D3E188C0BA0E3EF121D36844B7F4D1A69AD8A1C3C7FF34901115E35A2530B672CF7430902E9862D69867689FD9F',
} as const

/** Binance's own example of a signature, which belongs to another body than the one printed beside it (M25). */
export default defineCheck<null>({
  id: 'faq-vector',
  words: {
    en: {
      title: () => say`This is the example from Binance’s FAQ, and the FAQ is wrong`,
      detail: () =>
        say`Its printed signature belongs to the same body with ${{ code: 'BUSD' }} where the page now prints ${{ code: 'USDT' }}. Do not judge your code by it: for ${{ code: 'USDT' }} the rule gives ${{ code: faq.usdt }}, for ${{ code: 'BUSD' }} it gives ${{ code: faq.busd }}.`,
    },
  },
  *find({ capture, scheme }) {
    if (scheme.id !== 'binance-pay') return
    const value = (name: string | undefined): string =>
      text(field(capture, name ?? '')?.value.value ?? new Uint8Array(0))
    const signature = field(capture, scheme.signature.field)
    if (signature === undefined || !value(scheme.signature.field).toUpperCase().startsWith(faq.printed))
      return
    if (value(scheme.timestamp?.field) !== faq.timestamp || value(scheme.nonce?.field) !== faq.nonce) return
    const currency = text(capture.body.value.subarray(0, 4096)).indexOf('USDT')
    if (currency === -1) return
    const at = new TextEncoder().encode(text(capture.body.value).slice(0, currency)).length
    yield {
      severity: 'note',
      data: null,
      places: [...placesOfLine(signature), ...placesInPaste(capture.body.from, [{ start: at, end: at + 4 }])],
    }
  },
})
