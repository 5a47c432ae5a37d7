import type { Octets } from '#engine/bytes/octets.ts'
import type { FieldLine } from '#engine/capture/capture.ts'
import { latin } from '#engine/capture/text/latin.ts'

/** Names that only Binance Pay has: in its addresses, in its bodies, or in what is said around them. */
const binancePay = /binance[ -]?pay|merchantTradeNo|bizType|prepayId/i

/** What people and logs call the values that Binance Pay takes in a header field each, and the name of that field. */
const fieldNames: readonly (readonly [called: RegExp, field: string])[] = [
  [/^(?:request[-_ ]?)?(?:time[-_ ]?stamp|ts)$/i, 'BinancePay-Timestamp'],
  [/^(?:request[-_ ]?)?nonce(?:[-_ ]?str)?$/i, 'BinancePay-Nonce'],
  [/^(?:cert(?:ificate)?[-_ ]?(?:sn|serial(?:[-_ ]?no)?)|api[-_ ]?key)$/i, 'BinancePay-Certificate-SN'],
  [/^(?:request[-_ ]?)?(?:signature|sign|sig)$/i, 'BinancePay-Signature'],
]

/**
 * Fields that were given by what they are (`nonce`, `sig`) under the names that they were sent by, where the text beside them says whose
 * they are. Such a name is assumed. Nothing is named anew where one stands by its full name.
 */
export function namedByScheme(fields: readonly FieldLine[], beside: Octets): readonly FieldLine[] {
  if (fields.some(({ name }) => /^binancepay-/i.test(name.value))) return fields
  if (!binancePay.test(latin(beside, { start: 0, end: beside.length }, 16_384))) return fields
  return fields.map((field) => {
    const [, name] = fieldNames.find(([called]) => called.test(field.name.value)) ?? []
    return name === undefined
      ? field
      : { ...field, name: { value: name, from: { kind: 'assumed', assumption: 'loose-fields' } } }
  })
}
