import { utf8 } from '#engine/bytes/text.ts'
import { joinings } from '#engine/diagnose/rewriting/framing.ts'
import type { Joined } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What other providers have between the parts, and what slips of the hand put there. */
const signs = [
  '&',
  '|',
  ',',
  '.',
  ':',
  ';',
  '-',
  '_',
  '+',
  ' ',
  '\t',
  '\r',
  '\n\n',
  '/n',
  '\n ',
  ', ',
  '\0',
  '\\\\n',
  '<br>',
  '#',
  '%0A',
  '\r\r\n',
  '\n\r',
  ' \r\n',
  '\n\t',
  '/',
  '=',
  '::',
  '\u2028',
]

/** The rule of another provider, or of none. */
export default defineMistake<Joined>({
  id: 'other-separators',
  side: 'signer',
  dimension: 'framing',
  rank: 44,
  words: {
    en: {
      title: ({ between }) => say`The parts were joined with ${{ octets: between }}, not with line feeds.`,
      detail: ({ between, ending }) =>
        say`Your signature matches ${{ octets: between, lane: 'signed' }} between the parts and ${ending.length === 0 ? 'nothing' : [{ octets: ending, lane: 'signed' }]} at the end; the rule has ${{ octets: utf8('\n') }} after each.`,
      fix: () => say`Put ${{ code: '"\\n"' }} after the timestamp, after the nonce and after the body.`,
    },
  },
  vary: (base) =>
    joinings(base, [
      ...signs.map((sign) => [sign, ''] as const),
      ...signs.map((sign) => [sign, sign] as const),
      ...signs.map((sign) => [sign, '\n'] as const),
    ]),
})
