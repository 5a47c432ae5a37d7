import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was signed and what the header says. */
interface Data {
  readonly signed: string
  readonly sent: string
}

/** Units of the timestamp to either side: ten seconds, where it counts milliseconds. */
const reach = 10_000

/** The clock is read for the signature and again for the header. */
export default defineMistake<Data>({
  id: 'timestamp-read-twice',
  side: 'signer',
  dimension: 'value',
  role: 'timestamp',
  rank: 60,
  words: {
    en: {
      title: () => say`The header has another timestamp than the one you signed.`,
      detail: ({ signed, sent }) => say`You signed ${{ code: signed }}, the header says ${{ code: sent }}.`,
      fix: () => say`Read the clock once and use that value in both places.`,
    },
  },
  *vary(value) {
    const sent = text(value)
    if (!/^[1-9]\d{9,14}$/.test(sent)) return
    for (let apart = 1; apart <= reach; apart++)
      // The header is mostly written after the signature, so the earlier moment comes first.
      for (const moment of [Number(sent) - apart, Number(sent) + apart]) {
        const signed = String(moment)
        yield { value: digitsOf(signed), data: () => ({ signed, sent }) }
      }
  },
})

/** What `utf8` would give; there are twenty thousand of them. */
function digitsOf(written: string): Octets {
  const octets = new Uint8Array(written.length)
  for (let at = 0; at < octets.length; at++) octets[at] = written.charCodeAt(at)
  return octets
}
