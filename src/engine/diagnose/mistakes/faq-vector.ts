import { text, utf8 } from '#engine/bytes/text.ts'
import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
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
  *vary(attempt) {
    const [timestamp, nonce, body] = (['timestamp', 'nonce', 'body'] as const).map((role) =>
      text(pieceOf(attempt, role) ?? utf8('')),
    )
    if (timestamp !== example.timestamp || nonce !== example.nonce || body === undefined) return
    if (body.includes(example.printed))
      yield {
        attempt: withPiece(attempt, 'body', utf8(body.replace(example.printed, example.signed))),
        data: null,
      }
  },
})
