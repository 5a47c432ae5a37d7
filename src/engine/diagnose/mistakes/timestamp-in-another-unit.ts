import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was signed, in which form, and what the header says. */
interface Data {
  readonly signed: string
  readonly form: string
  readonly sent: string
}

/** Microseconds, ticks or a written date for the signature, milliseconds for the header. */
export default defineMistake<Data>({
  id: 'timestamp-in-another-unit',
  side: 'signer',
  dimension: 'value',
  role: 'timestamp',
  rank: 33,
  words: {
    en: {
      title: ({ form }) => say`The timestamp was signed ${form}, not in milliseconds.`,
      detail: ({ signed, sent }) => say`You signed ${{ code: signed }}, the header says ${{ code: sent }}.`,
      fix: () => say`Read the clock once, in milliseconds, and use that text in both places.`,
    },
  },
  calls: {
    Go: { wrong: 'time.Now().UnixMicro()', right: 'time.Now().UnixMilli()' },
    Python: { wrong: 'time.time_ns()', right: 'time.time_ns() // 1_000_000' },
    'C#': { wrong: 'DateTime.UtcNow.Ticks', right: 'DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()' },
    JavaScript: { wrong: 'new Date().toISOString()', right: 'String(Date.now())' },
    Java: { wrong: 'Instant.now().toString()', right: 'Long.toString(System.currentTimeMillis())' },
    PHP: { wrong: "date('c')", right: '(string) (int) round(microtime(true) * 1000)' },
    Ruby: { wrong: 'Time.now.utc.iso8601', right: '(Time.now.to_f * 1000).to_i.to_s' },
  },
  *vary(value) {
    const sent = text(value)
    if (!/^[1-9]\d{12}$/.test(sent)) return
    for (const [signed, form] of forms(sent))
      yield { value: utf8(signed), data: () => ({ signed, form, sent }) }
  },
})

/** Ticks of .NET: tenths of a microsecond since the year 1. */
const ticksAtEpoch = 621_355_968_000_000_000n

function* forms(sent: string): Iterable<readonly [signed: string, form: string]> {
  yield [`${sent}000`, 'in microseconds']
  yield [`${sent}000000`, 'in nanoseconds']
  yield [`${sent.slice(0, -3)}000`, 'to the second']
  yield [String(BigInt(sent) * 10_000n + ticksAtEpoch), 'in .NET ticks']
  yield [sent.slice(0, -2), 'in tenths of a second']
  const iso = new Date(Number(sent)).toISOString()
  const whole = iso.slice(0, 19)
  const written = 'as a date'
  yield [iso, written]
  yield [`${whole}Z`, written]
  yield [whole, written]
  yield [`${whole}+00:00`, written]
  yield [`${whole}.${sent.slice(-3)}000Z`, written]
  yield [`${whole}.${sent.slice(-3)}+00:00`, written]
  yield [`${whole}.${sent.slice(-3)}000+00:00`, written]
  yield [whole.replace('T', ' '), written]
  yield [`${whole.replace('T', ' ')}.${sent.slice(-3)}`, written]
  yield [`${whole.replace('T', ' ')} UTC`, written]
  yield [`${whole.replace('T', ' ')} +0000 UTC`, written]
  yield [iso.replace(/[-:.TZ]/g, ''), written]
  yield [whole.replace(/[-:T]/g, ''), written]
  yield [whole.slice(0, 10), written]
  yield [`${whole.replace('T', ' ')}.${sent.slice(-3)}000`, written]
  yield [`${whole.replace('T', ' ')}.${sent.slice(-3)} +0000 UTC`, written]
  yield [`${whole.replace('T', ' ')}+00:00`, written]
  const [week = '', day = '', month = '', year = '', time = ''] = new Date(Number(sent))
    .toUTCString()
    .split(/,? /)
  yield [`${week}, ${day} ${month} ${year} ${time} GMT`, written]
  yield [`${week} ${month} ${day} ${year} ${time} GMT+0000 (Coordinated Universal Time)`, written]
  yield [`${week} ${month} ${day} ${time} UTC ${year}`, written]
  yield [`${iso.slice(5, 7)}/${day}/${year} ${time}`, written]
}
