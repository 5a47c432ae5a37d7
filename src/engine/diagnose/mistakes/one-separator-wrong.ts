import { utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { separator, separatorOffsets } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inString } from '#engine/diagnose/offsets.ts'

/** Which of them, from 1; what stood there, and where, in the string as it was signed. */
interface Data {
  readonly number: number
  readonly signed: Octets
  readonly at: number
}

const others = ['', '\r\n', '\\n', ' \n', '\n\n', '\n ', '\r', ' ', '\t\n']

/** One of several was written otherwise, or forgotten. */
export default defineMistake<Data>({
  id: 'one-separator-wrong',
  side: 'signer',
  dimension: 'framing',
  rank: 42,
  words: {
    en: {
      title: ({ number }) => say`Separator ${number} of the string you signed is not a line feed.`,
      detail: ({ signed, at }) =>
        signed.length === 0
          ? say`Your signature matches a string with nothing at ${inString(at)}; the rule has ${{ octets: utf8('\n') }} there.`
          : say`Your signature matches ${{ octets: signed, lane: 'signed' }} at ${inString(at)}; the rule has ${{ octets: utf8('\n') }} there.`,
      fix: () => say`Put ${{ code: '"\\n"' }} after the timestamp, after the nonce and after the body.`,
    },
  },
  *vary(base) {
    const places = base.flatMap(({ role }, place) => (role === 'separator' ? [place] : []))
    for (const [index, place] of places.entries())
      for (const other of others) {
        // What differs at the end alone has mistakes of its own.
        if (place === base.length - 1 && (other === '' || other === '\n\n')) continue
        const value = base.map((piece, at) => (at === place ? separator(other) : piece))
        yield {
          value,
          data: (signed) => ({
            number: index + 1,
            signed: utf8(other),
            at: separatorOffsets(signed)[index] ?? 0,
          }),
        }
      }
  },
})
