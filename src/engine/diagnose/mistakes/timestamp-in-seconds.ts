import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** The value in seconds, the same in milliseconds, and which of them the header has. */
interface Data {
  readonly seconds: string
  readonly milliseconds: string
  readonly header: 'seconds' | 'milliseconds'
}

/** Unix time has seconds in most languages; the rule has milliseconds. */
export default defineMistake<Data>({
  id: 'timestamp-in-seconds',
  side: 'signer',
  dimension: 'value',
  role: 'timestamp',
  rank: 18,
  covers: ['timestamp-form'],
  words: {
    en: {
      title: ({ header }) =>
        header === 'seconds'
          ? say`The timestamp is in seconds; it must be in milliseconds.`
          : say`The timestamp was signed in seconds but sent in milliseconds.`,
      detail: ({ seconds, milliseconds, header }) =>
        header === 'seconds'
          ? say`It has ${{ count: seconds.length, one: 'digit', other: 'digits' }}, ${{ code: seconds }}. This gives error ${{ code: '400003' }}.`
          : say`You signed ${{ code: seconds }}, the header says ${{ code: milliseconds }}.`,
      fix: ({ milliseconds, header }) =>
        header === 'seconds'
          ? say`Send ${{ count: milliseconds.length, one: 'digit', other: 'digits' }}, such as ${{ code: milliseconds }}.`
          : say`Read the clock once, in milliseconds, and use that value in both places.`,
    },
  },
  calls: {
    'C#': { wrong: 'ToUnixTimeSeconds()', right: 'ToUnixTimeMilliseconds()' },
    PHP: { wrong: 'time()', right: '(int) round(microtime(true) * 1000)' },
    Java: { wrong: 'Instant.now().getEpochSecond()', right: 'System.currentTimeMillis()' },
    Python: { wrong: 'int(time.time())', right: 'int(time.time() * 1000)' },
    JavaScript: { wrong: 'Math.floor(Date.now() / 1000)', right: 'Date.now()' },
    Go: { wrong: 'time.Now().Unix()', right: 'time.Now().UnixMilli()' },
    Ruby: { wrong: 'Time.now.to_i', right: '(Time.now.to_f * 1000).to_i' },
  },
  *vary(value, { scheme }) {
    const milliseconds = text(value)
    if (scheme.timestamp?.unit !== 'ms' || !/^\d{13}$/.test(milliseconds)) return
    const exact = Number(milliseconds) / 1000
    for (const rounded of new Set([Math.floor(exact), Math.round(exact), Math.ceil(exact)])) {
      const seconds = String(rounded)
      yield { value: utf8(seconds), data: () => ({ seconds, milliseconds, header: 'milliseconds' }) }
    }
  },
  suspect({ scheme, reading }) {
    const piece = reading?.base.find(({ role }) => role === 'timestamp')
    const seconds = piece === undefined ? '' : text(piece.octets)
    if (scheme.timestamp?.unit !== 'ms' || !/^\d{10}$/.test(seconds)) return null
    return { seconds, milliseconds: `${seconds}000`, header: 'seconds' }
  },
})
