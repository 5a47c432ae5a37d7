import { concat } from '#engine/bytes/octets.ts'
import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
import { byteOrderMark, startsWithMark } from '#engine/diagnose/rewriting/byte-order-mark.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'

/** A body read from a file that an editor saved with a mark, which the client then dropped. */
export default defineMistake<null>({
  id: 'byte-order-mark-signed',
  side: 'signer',
  dimension: 'body',
  rank: 46,
  words: {
    en: {
      title: () => say`A byte order mark was signed but not sent.`,
      detail: () =>
        say`Your signature matches a body with ${{ octets: byteOrderMark, lane: 'signed' }} before its first character, at body ${inBody(0)}.`,
      fix: () => say`Drop the byte order mark when you read the body, before you sign it.`,
    },
  },
  *vary(attempt) {
    const body = pieceOf(attempt, 'body')
    if (body !== undefined && !startsWithMark(body))
      yield { attempt: withPiece(attempt, 'body', concat([byteOrderMark, body])), data: null }
  },
})
