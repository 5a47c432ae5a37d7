import type { Evidence } from '#engine/diagnose/evidence.ts'
import { evidenceOf, fieldsWith } from './evidence.ts'

/** The body of the founding capture as it was sent, 302 octets. */
export const foundingBody =
  '{"env":{"terminalType":"WEB"},"merchantTradeNo":"43556435764df4","orderAmount":0.01,"currency":"USDT","description":"Test Product","goodsDetails":[{"goodsType":"02","goodsCategory":"Z000","referenceGoodsId":"0001","goodsName":"Test Product","goodsDetail":"Test Product"}],"returnUrl":"","cancelUrl":""}'

/** As a forum shows it: quotes curled, opening and closing in turn. */
export const curled = (text: string): string => {
  let count = 0
  return text.replace(/"/g, () => (count++ % 2 === 0 ? '“' : '”'))
}

/** The founding capture with an invented certificate number: no request line, curly quotes, 48 octets more announced than there are. */
export const foundingCapture = (answer?: string): Evidence =>
  evidenceOf({
    requestLine: null,
    fields: fieldsWith({ 'Content-Length': '350' }),
    body: curled(foundingBody),
    ...(answer !== undefined && { answer }),
  })
