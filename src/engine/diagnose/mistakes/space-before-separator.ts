import { joinings } from '#engine/diagnose/rewriting/framing.ts'
import type { Joined } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { listOffsets } from '#engine/diagnose/offsets.ts'
import { utf8 } from '#engine/bytes/text.ts'

const spaced = utf8(' \n')
const lf = utf8('\n')
const none = utf8('')

/** Binance's own guide prints `" \n"` (https://merchant.binance.com/en/docs/getting-started). */
export default defineMistake<Joined>({
  id: 'space-before-separator',
  side: 'signer',
  dimension: 'framing',
  rank: 38,
  words: {
    en: {
      title: () => say`A space was signed before each line feed.`,
      detail: ({ between, offsets }) =>
        say`Your signature matches ${{ octets: between }} at ${listOffsets(offsets)}; the rule is ${{ octets: lf }}. Binance’s guide prints it with the space.`,
      fix: () => say`Write ${{ code: '"\\n"' }} without the space, as the API reference does.`,
    },
  },
  vary: (attempt) =>
    joinings(attempt, [
      [spaced, spaced],
      [spaced, lf],
      [spaced, none],
    ]),
})
