import { joinings } from '#engine/diagnose/rewriting/framing.ts'
import type { Joined } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { listOffsets } from '#engine/diagnose/offsets.ts'
import { utf8 } from '#engine/bytes/text.ts'

const spaced = ' \n'
const lf = '\n'
const none = ''

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
        say`Your signature matches ${{ octets: between }} at ${listOffsets(offsets)}; the rule is ${{ octets: utf8(lf) }}. Binance’s guide prints it with the space.`,
      fix: () => say`Write ${{ code: '"\\n"' }} without the space, as the API reference does.`,
    },
  },
  vary: (base) =>
    joinings(base, [
      [spaced, spaced],
      [spaced, lf],
      [spaced, none],
    ]),
})
