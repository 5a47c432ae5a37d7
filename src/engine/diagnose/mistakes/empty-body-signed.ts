import { utf8 } from '#engine/bytes/text.ts'
import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Octets of the body that was sent. */
interface Data {
  readonly sent: number
}

/** The body is set after the signature is made, or a stream was read to its end before. */
export default defineMistake<Data>({
  id: 'empty-body-signed',
  side: 'signer',
  dimension: 'body',
  rank: 32,
  words: {
    en: {
      title: () => say`An empty body was signed, but one with content was sent.`,
      detail: ({ sent }) =>
        say`Your signature matches a body of ${{ bytes: 0 }}; the body you sent has ${{ bytes: sent }}.`,
      fix: () => say`Write the body before you sign, and sign the string that you send.`,
    },
  },
  *vary(attempt) {
    const body = pieceOf(attempt, 'body')
    if (body !== undefined && body.length > 0)
      yield { attempt: withPiece(attempt, 'body', utf8('')), data: { sent: body.length } }
  },
})
