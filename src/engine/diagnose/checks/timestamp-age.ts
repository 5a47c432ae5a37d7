import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface TimestampAge {
  /** Milliseconds since 1970. */
  readonly sent: number
  /** Milliseconds from then to now; negative where the timestamp is ahead. */
  readonly age: number
  /** Milliseconds. */
  readonly tolerance: number
  readonly webhook: boolean
}

const hour = 3_600_000

/** A timestamp that is minutes off a whole number of hours was made from local time. */
const isWholeHours = (age: number): boolean => Math.abs(age - Math.round(age / hour) * hour) < hour / 12

/** The timestamp against the clock. An old capture is the rule, not a fault; one from the future is none. */
export default defineCheck<TimestampAge>({
  id: 'timestamp-age',
  words: {
    en: {
      title: ({ age, webhook }, severity) => {
        if (severity === 'passed') return say`The timestamp agrees with the clock`
        if (age < 0) return say`The timestamp is ahead of the clock`
        return webhook ? say`This notification is old` : say`This request is old`
      },
      detail: ({ sent, age, tolerance, webhook }, severity) => {
        if (severity === 'passed') return say`They are within ${{ duration: tolerance }}.`
        if (age < 0)
          return age <= -hour && isWholeHours(age)
            ? say`It says ${{ instant: sent }}, ${{ duration: -age }} from now, nearly whole hours: was local time taken for UTC?`
            : say`It says ${{ instant: sent }}, ${{ duration: -age }} from now. The clock here or the clock that signed is wrong.`
        return webhook
          ? say`Sent ${{ instant: sent }}. Its signature stays as valid as it was.`
          : say`Sent ${{ instant: sent }}. Sending it again would be refused, because a server takes only ${{ duration: tolerance }} of difference: make a new timestamp and a new signature.`
      },
    },
  },
  *find({ capture, scheme, now }) {
    if (scheme.timestamp === undefined) return
    const { unit, tolerance } = scheme.timestamp
    const line = field(capture, scheme.timestamp.field)
    const value = line === undefined ? '' : text(line.value.value)
    if (line === undefined || !(unit === 'ms' ? /^\d{13}$/ : /^\d{10}$/).test(value)) return
    const sent = Number(value) * (unit === 'ms' ? 1 : 1000)
    const age = now - sent
    const agrees = Math.abs(age) <= tolerance
    yield {
      severity: agrees ? 'passed' : age < 0 ? 'warning' : 'note',
      data: { sent, age, tolerance, webhook: scheme.direction === 'webhook' },
      places: agrees ? [] : placesOfLine(line),
    }
  },
})
