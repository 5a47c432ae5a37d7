import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** The example of https://developers.binance.com/docs/binance-pay/faq, which was signed before BUSD became USDT in it. */
const example = {
  timestamp: '1611232922428',
  nonce: '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
  printed: '"currency":"USDT"',
  signed: '"currency":"BUSD"',
}

/** Somebody checks their code with the provider's own example, whose signature belongs to another body. */
export default defineMistake<null>({
  id: 'faq-vector',
  side: 'paste',
  dimension: 'body',
  layer: 'values',
  rank: 9,
  covers: ['faq-vector'],
  words: {
    en: {
      title: () => say`This is the example from Binance’s FAQ, and the FAQ is wrong.`,
      detail: () =>
        say`Its signature (${{ code: '253B9241…7689FD9F' }}) belongs to the same body with ${{ code: 'BUSD' }} where the page now prints ${{ code: 'USDT' }}; for the printed body the rule gives ${{ code: 'C1F7A336…49DD00FC' }}.`,
      fix: () => say`Do not judge your code by this example.`,
    },
  },
  *vary(body, { reading }) {
    const valueOf = (role: 'timestamp' | 'nonce'): string =>
      text(reading?.base.find((piece) => piece.role === role)?.octets ?? utf8(''))
    if (valueOf('timestamp') !== example.timestamp || valueOf('nonce') !== example.nonce) return
    const printed = text(body)
    if (printed.includes(example.printed))
      yield { value: utf8(printed.replace(example.printed, example.signed)), data: () => null }
  },
})
