import type { Octets } from '#engine/bytes/octets.ts'
import { concat } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { withPiece, pieceOf } from '#engine/diagnose/search/attempt.ts'
import { endsWithSeparator } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inString } from '#engine/diagnose/offsets.ts'
import { messageOf } from '#engine/scheme/read-base.ts'

/** `at`: where the surplus begins, in the string as it was signed; `ending`: the surplus and the separator after it. */
interface Data {
  readonly at: number
  readonly ending: Octets
}

const surplus = ['\n', '\r\n', '\n\n', ' '].map((text) => utf8(text))

/** Go's `Encoder.Encode`, a heredoc, a file or `echo` end the body with a line end of their own, and the client drops it again. */
export default defineMistake<Data>({
  id: 'extra-separator-at-end',
  side: 'signer',
  dimension: 'framing',
  rank: 40,
  words: {
    en: {
      title: () => say`The body was signed with a line end that was not sent.`,
      detail: ({ at, ending }) =>
        say`Your signature matches a string that ends in ${{ octets: ending }} (from ${inString(at)}); the rule has one ${{ octets: utf8('\n') }} after the body.`,
      fix: () =>
        say`Strip the line end from the body before you sign it (Go’s ${{ code: 'Encoder.Encode' }} and ${{ code: 'echo' }} add one), or write ${{ code: '"\\n"' }} once.`,
    },
  },
  *vary(attempt) {
    const body = pieceOf(attempt, 'body')
    const last = attempt.base.at(-1)
    if (body === undefined || last === undefined || !endsWithSeparator(attempt.base)) return
    const at = messageOf(attempt.base).length - last.octets.length
    for (const extra of surplus)
      yield {
        attempt: withPiece(attempt, 'body', concat([body, extra])),
        data: { at, ending: concat([extra, last.octets]) },
      }
  },
})
