import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was signed, what the header says, and how far they are apart, in minutes. */
interface Data {
  readonly signed: string
  readonly sent: string
  readonly minutes: number
}

/** Offsets of the time zones in use, in quarters of an hour. */
const quarters = [
  ...Array.from({ length: 14 }, (_, hour) => 4 * (hour + 1)),
  14,
  18,
  22,
  23,
  26,
  38,
  42,
  10,
  35,
  51,
  55,
]

/** A local time that was taken for UTC, for one of the two. */
export default defineMistake<Data>({
  id: 'timestamp-hours-off',
  side: 'signer',
  dimension: 'value',
  role: 'timestamp',
  rank: 41,
  words: {
    en: {
      title: () => say`The signed timestamp is off by a time zone.`,
      detail: ({ signed, sent, minutes }) =>
        say`You signed ${{ code: signed }}, the header says ${{ code: sent }}: ${{ count: Math.abs(minutes), one: 'minute', other: 'minutes' }} ${minutes > 0 ? 'later' : 'earlier'}.`,
      fix: () => say`Read the clock once, in UTC, and use that value in both places.`,
    },
  },
  calls: {
    'C#': { wrong: 'DateTime.Now', right: 'DateTimeOffset.UtcNow' },
    Python: { wrong: 'datetime.utcnow().timestamp()', right: 'time.time()' },
    Java: { wrong: 'LocalDateTime.now().toInstant(ZoneOffset.UTC)', right: 'Instant.now()' },
  },
  *vary(value) {
    const sent = text(value)
    if (!/^[1-9]\d{12}$/.test(sent)) return
    for (const quarter of quarters)
      for (const minutes of [-15 * quarter, 15 * quarter]) {
        const moment = Number(sent) + 60_000 * minutes
        for (const signed of [String(moment), String(Math.floor(moment / 1000))])
          yield { value: utf8(signed), data: () => ({ signed, sent, minutes: -minutes }) }
      }
  },
})
