import { joinings } from '#engine/diagnose/rewriting/framing.ts'
import type { Joined } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { listOffsets } from '#engine/diagnose/offsets.ts'
import { utf8 } from '#engine/bytes/text.ts'

const literal = '\\n'
const both = '\\r\\n'
const lf = '\n'
const none = ''

/** Single quotes of PHP and of shells keep the two characters of an escape. */
export default defineMistake<Joined>({
  id: 'literal-backslash-n',
  side: 'signer',
  dimension: 'framing',
  rank: 18,
  words: {
    en: {
      title: () => say`A backslash and the letter n were signed instead of a line feed.`,
      detail: ({ between, offsets }) =>
        say`Your signature matches ${{ octets: between }} at ${listOffsets(offsets)}; the rule is ${{ octets: utf8(lf) }}.`,
      fix: () =>
        say`In PHP and shells use double quotes, ${{ code: '"\\n"' }}; single quotes keep the two characters.`,
    },
  },
  calls: {
    PHP: { wrong: "'\\n'", right: '"\\n"' },
    Ruby: { wrong: "'\\n'", right: '"\\n"' },
    Go: { wrong: '`\\n`', right: '"\\n"' },
    'C#': { wrong: '@"\\n"', right: '"\\n"' },
    Python: { wrong: 'r"\\n"', right: '"\\n"' },
    JavaScript: { wrong: 'String.raw`\\n`', right: '"\\n"' },
  },
  vary: (base) =>
    joinings(base, [
      [literal, literal],
      [literal, none],
      [literal, lf],
      [both, both],
      [both, none],
      [both, lf],
    ]),
})
