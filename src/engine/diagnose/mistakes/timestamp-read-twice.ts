import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Variation } from '#engine/diagnose/mistake.ts'

/** What was signed and what the header says. */
interface Data {
  readonly signed: string
  readonly sent: string
}

/** Units of the timestamp to either side: a second, ten and sixty, where it counts milliseconds. */
const near = 1_000
const far = [10_000, 60_000]

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
    if (isMoment(value)) yield* apart(value, 1, near)
  },
  lots(value) {
    if (!isMoment(value)) return []
    return far.map((reach, index) => {
      const past = far[index - 1] ?? near
      return { size: 2 * (reach - past), vary: () => apart(value, past + 1, reach) }
    })
  },
})

const isMoment = (value: Octets): boolean => /^[1-9]\d{9,14}$/.test(text(value))

/** Moments that are so many units away, from the nearest to the furthest. */
function* apart(value: Octets, nearest: number, furthest: number): Iterable<Variation<Octets, Data>> {
  const sent = text(value)
  for (let units = nearest; units <= furthest; units++)
    // The header is mostly written after the signature, so the earlier moment comes first.
    for (const moment of [Number(sent) - units, Number(sent) + units]) {
      const signed = String(moment)
      yield { value: digitsOf(signed), data: () => ({ signed, sent }) }
    }
}

/** What `utf8` would give; there are very many of them. */
function digitsOf(written: string): Octets {
  const octets = new Uint8Array(written.length)
  for (let at = 0; at < octets.length; at++) octets[at] = written.charCodeAt(at)
  return octets
}
