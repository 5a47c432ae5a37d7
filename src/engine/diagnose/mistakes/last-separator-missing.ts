import type { Octets } from '#engine/bytes/octets.ts'
import { endsWithSeparator } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inString } from '#engine/diagnose/offsets.ts'
import { messageOf } from '#engine/scheme/read-base.ts'

/** `at`: where the separator should stand, in the string to sign. */
interface Data {
  readonly missing: Octets
  readonly at: number
}

/** The rule ends with a line feed, and joining parts with one leaves it out. */
export default defineMistake<Data>({
  id: 'last-separator-missing',
  side: 'signer',
  dimension: 'framing',
  rank: 12,
  words: {
    en: {
      title: () => say`The last line feed is missing from what you signed.`,
      detail: ({ missing, at }) =>
        say`Your signature matches the string without its final ${{ octets: missing }} (offset ${inString(at)}).`,
      fix: () => say`End the string to sign with ${{ code: '"\\n"' }}, after the body too.`,
    },
  },
  calls: {
    Python: {
      wrong: '"\\n".join([timestamp, nonce, body])',
      right: '"\\n".join([timestamp, nonce, body]) + "\\n"',
    },
    JavaScript: {
      wrong: '[timestamp, nonce, body].join("\\n")',
      right: '[timestamp, nonce, body, ""].join("\\n")',
    },
    PHP: { wrong: 'trim($payload)', right: '$timestamp . "\\n" . $nonce . "\\n" . $body . "\\n"' },
    Ruby: { wrong: 'payload.strip', right: '"#{timestamp}\\n#{nonce}\\n#{body}\\n"' },
  },
  *vary(base) {
    const last = base.at(-1)
    if (last === undefined || !endsWithSeparator(base)) return
    yield {
      value: base.slice(0, -1),
      data: (signed) => ({ missing: last.octets, at: messageOf(signed).length }),
    }
  },
})
