import { joinings } from '#engine/diagnose/rewriting/framing.ts'
import type { Joined } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { utf8 } from '#engine/bytes/text.ts'

const lf = '\n'
const none = ''

/** The parts one after another. */
export default defineMistake<Joined>({
  id: 'no-separators',
  side: 'signer',
  dimension: 'framing',
  rank: 36,
  words: {
    en: {
      title: () => say`The parts were joined without line feeds.`,
      detail: ({ ending }) =>
        ending.length === 0
          ? say`Your signature matches timestamp, nonce and body one after another; the rule has ${{ octets: utf8(lf) }} after each of them.`
          : say`Your signature matches timestamp, nonce and body one after another, with ${{ octets: ending }} at the end alone; the rule has ${{ octets: utf8(lf) }} after each of them.`,
      fix: () => say`Put ${{ code: '"\\n"' }} after the timestamp, after the nonce and after the body.`,
    },
  },
  calls: {
    PHP: { wrong: '$timestamp . $nonce . $body', right: '"$timestamp\\n$nonce\\n$body\\n"' },
    JavaScript: { wrong: 'timestamp + nonce + body', right: '`${timestamp}\\n${nonce}\\n${body}\\n`' },
    Python: { wrong: '"".join([timestamp, nonce, body])', right: 'f"{timestamp}\\n{nonce}\\n{body}\\n"' },
    Java: {
      wrong: 'timestamp + nonce + body',
      right: 'timestamp + "\\n" + nonce + "\\n" + body + "\\n"',
    },
    'C#': { wrong: 'string.Concat(timestamp, nonce, body)', right: '$"{timestamp}\\n{nonce}\\n{body}\\n"' },
  },
  vary: (base) =>
    joinings(base, [
      [none, none],
      [none, lf],
    ]),
})
