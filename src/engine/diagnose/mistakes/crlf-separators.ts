import { joinings } from '#engine/diagnose/rewriting/framing.ts'
import type { Joined } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { listOffsets } from '#engine/diagnose/offsets.ts'
import { utf8 } from '#engine/bytes/text.ts'

const crlf = '\r\n'
const lf = '\n'
const none = ''

/** A line end of the platform, on Windows, where the rule says line feed. */
export default defineMistake<Joined>({
  id: 'crlf-separators',
  side: 'signer',
  dimension: 'framing',
  rank: 14,
  words: {
    en: {
      title: () => say`The parts were joined with CR LF instead of LF.`,
      detail: ({ between, ending, offsets }) =>
        ending.length === 0
          ? say`Your signature matches ${{ octets: between }} at ${listOffsets(offsets)} and nothing at the end; the rule is ${{ octets: utf8(lf) }} in each place.`
          : say`Your signature matches ${{ octets: between }} at ${listOffsets(offsets)}; the rule is ${{ octets: utf8(lf) }}.`,
      fix: () =>
        say`Write ${{ code: '"\\n"' }}, not ${{ code: 'Environment.NewLine' }}, ${{ code: 'PHP_EOL' }} or ${{ code: '%n' }}.`,
    },
  },
  calls: {
    'C#': { wrong: 'builder.AppendLine(timestamp)', right: "builder.Append(timestamp).Append('\\n')" },
    PHP: { wrong: 'PHP_EOL', right: '"\\n"' },
    Java: { wrong: 'System.lineSeparator()', right: '"\\n"' },
    Python: { wrong: 'os.linesep', right: '"\\n"' },
    JavaScript: { wrong: 'os.EOL', right: '"\\n"' },
  },
  vary: (base) =>
    joinings(base, [
      [crlf, crlf],
      [crlf, none],
      [crlf, lf],
    ]),
})
