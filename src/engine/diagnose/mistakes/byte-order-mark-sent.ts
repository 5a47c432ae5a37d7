import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
import { byteOrderMark, startsWithMark } from '#engine/diagnose/rewriting/byte-order-mark.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'

/** .NET's `Encoding.UTF8` writes one at the start of a stream. */
export default defineMistake<null>({
  id: 'byte-order-mark-sent',
  side: 'wire',
  dimension: 'body',
  rank: 22,
  words: {
    en: {
      title: () => say`The body starts with a byte order mark that you did not sign.`,
      detail: () =>
        say`Sent ${{ octets: byteOrderMark, lane: 'sent' }} at body ${inBody(0)}. Without these ${{ bytes: byteOrderMark.length }} the signature matches.`,
      fix: () =>
        say`Write the JSON as UTF-8 without a byte order mark (${{ code: 'new UTF8Encoding(false)' }}).`,
    },
  },
  *vary(attempt) {
    const body = pieceOf(attempt, 'body')
    if (body !== undefined && startsWithMark(body))
      yield { attempt: withPiece(attempt, 'body', body.slice(byteOrderMark.length)), data: null }
  },
})
