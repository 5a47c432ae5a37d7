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
  *vary(attempt) {
    const last = attempt.base.at(-1)
    if (last === undefined || !endsWithSeparator(attempt.base)) return
    const base = attempt.base.slice(0, -1)
    yield { attempt: { ...attempt, base }, data: { missing: last.octets, at: messageOf(base).length } }
  },
})
