import type { ServerAnswer } from '#engine/capture/capture.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'

/**
 * What the server's answer means, and what to look at first; null where nothing is known of it. Codes of Binance Pay
 * (https://developers.binance.com/docs/binance-pay/faq and the create-order page); `-1022` and `-1021` are those of the
 * trading API, which says the same sentence.
 */
export function explainAnswer(answer: ServerAnswer, language: Language): Message | null {
  const word = words[language]
  if (answer.code !== undefined) {
    const known = word.codes.get(answer.code)
    if (known !== undefined) return known
  }
  if (answer.httpStatus === 403 && answer.code === undefined) return word.forbidden
  if (answer.httpStatus === 429) return word.tooMany
  if (answer.httpStatus !== undefined && answer.httpStatus >= 500) return word.serverError
  if (answer.message !== undefined && /signature/i.test(answer.message)) return word.signature
  return answer.status?.toUpperCase() === 'SUCCESS' ? word.success : null
}

interface AnswerWords {
  readonly codes: ReadonlyMap<string, Message>
  readonly forbidden: Message
  readonly tooMany: Message
  readonly serverError: Message
  readonly signature: Message
  readonly success: Message
}

const success = say`The server took the request; its signature was right.`

const signature = say`The server computed another signature than the one in the header. A refused clock has the code 400003, a refused key 400004, so look at the string to sign and at the secret.`

const notTheSignature = say`This is about the content of the request and says nothing against its signature.`

const words: Readonly<Record<Language, AnswerWords>> = {
  en: {
    success,
    signature,
    forbidden: say`The request did not reach the API: the network in front of it answered. Look at the path and the host.`,
    tooMany: say`Too many requests. The signature was not looked at.`,
    serverError: say`The server failed by itself. Send the request again, with a new timestamp and a new signature.`,
    codes: new Map([
      ['000000', success],
      ['400000', say`An unknown error. Nothing can be said of the signature.`],
      ['400001', say`The request is not well formed. Look at the JSON and at the headers.`],
      ['400002', signature],
      [
        '400003',
        say`The timestamp is more than a second off, or in seconds where milliseconds are wanted. Set the clock, and sign just before sending.`,
      ],
      [
        '400004',
        say`The certificate number is unknown here, is that of a trading key, or the address is not on its list.`,
      ],
      [
        '400005',
        say`The certificate number has not the form that the server wants. Look for blanks or a cut in ${{ code: 'BinancePay-Certificate-SN' }}.`,
      ],
      ['400006', say`The method is wrong. Every endpoint wants ${{ code: 'POST' }}.`],
      ['400007', say`The server wants ${{ code: 'Content-Type: application/json' }}.`],
      [
        '400008',
        say`The server cannot read the body. Look at the JSON: quotes, a byte order mark, or the string to sign sent in its place.`,
      ],
      ['400100', say`A field that must be there is missing, empty or malformed. ${notTheSignature}`],
      ['400101', say`A field is too long or too short. ${notTheSignature}`],
      ['400102', say`A field has a value that is not allowed. ${notTheSignature}`],
      ['400103', say`A field has a character that is not allowed. ${notTheSignature}`],
      ['400104', say`The request is too large.`],
      ['400201', say`The order number is not valid, or was used before. ${notTheSignature}`],
      ['400202', say`There is no such order. ${notTheSignature}`],
      ['400203', say`The account is not in a state that allows this. ${notTheSignature}`],
      ['400204', say`The order is not in a state that allows this. ${notTheSignature}`],
      ['400205', say`This sub-merchant exists already. ${notTheSignature}`],
      ['400206', say`The sub-merchant is not valid. ${notTheSignature}`],
      ['400301', say`The prepay number is not valid. ${notTheSignature}`],
      ['400302', say`The order was refunded too often. ${notTheSignature}`],
      ['400303', say`The amount of the refund is not valid. ${notTheSignature}`],
      ['400304', say`The account has not enough left for this refund. ${notTheSignature}`],
      ['400606', say`This merchant account may not do this. ${notTheSignature}`],
      [
        '50001',
        say`The server failed by itself. Send the request again, with a new timestamp and a new signature.`,
      ],
      [
        '100001001',
        say`The system could not take the request: look for ${{ code: 'GET' }} in place of ${{ code: 'POST' }}, a missing ${{ code: 'Content-Type' }}, or no body.`,
      ],
      ['-1021', say`This is the trading API, not Binance Pay. The timestamp is outside of the window.`],
      [
        '-1022',
        say`This is the trading API, not Binance Pay: it signs the query, with HMAC-SHA256. The sentence is the same.`,
      ],
    ]),
  },
}
