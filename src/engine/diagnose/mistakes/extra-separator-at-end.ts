import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { endsWithSeparator, extra } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inString } from '#engine/diagnose/offsets.ts'
import { messageOf } from '#engine/scheme/read-base.ts'

/** `at`: where the surplus begins, in the string as it was signed; `ending`: the surplus and the separator after it. */
interface Data {
  readonly at: number
  readonly ending: Octets
}

const surplus = ['\n', '\r\n', '\n\n', '\r', '\t', ' ', '\0']

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
  calls: {
    Go: { wrong: 'json.NewEncoder(&body).Encode(order)', right: 'body, err := json.Marshal(order)' },
    Ruby: { wrong: '<<~PAYLOAD', right: '"#{timestamp}\\n#{nonce}\\n#{body}\\n"' },
  },
  *vary(base) {
    const last = base.at(-1)
    if (last === undefined || !endsWithSeparator(base)) return
    for (const more of surplus)
      yield {
        value: [...base.slice(0, -1), extra(more), last],
        data: (signed) => {
          const ending = concat([utf8(more), last.octets])
          return { at: messageOf(signed).length - ending.length, ending }
        },
      }
  },
})
