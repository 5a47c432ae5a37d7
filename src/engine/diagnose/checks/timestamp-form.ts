import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

type Form = 'right' | 'empty' | 'seconds' | 'milliseconds' | 'finer' | 'fraction' | 'date' | 'other'

interface TimestampForm {
  readonly form: Form
  readonly value: string
  /** Digits that the rule wants: 13 for milliseconds, 10 for seconds. */
  readonly wanted: 10 | 13
}

/** The form of the timestamp: a whole number of seconds or milliseconds since 1970 (M16). */
export default defineCheck<TimestampForm>({
  id: 'timestamp-form',
  words: {
    en: {
      title: ({ form, wanted, value }) => {
        switch (form) {
          case 'right':
            return say`The timestamp has ${wanted} digits`
          case 'empty':
            return say`The timestamp is empty`
          case 'seconds':
            return say`The timestamp is in seconds; it must be in milliseconds`
          case 'milliseconds':
            return say`The timestamp is in milliseconds; it must be in seconds`
          case 'finer':
            return say`The timestamp is finer than milliseconds`
          case 'fraction':
            return say`The timestamp is not a whole number`
          case 'date':
            return say`The timestamp is a date; it must be a number`
          case 'other':
            return /^\d+$/.test(value)
              ? say`The timestamp has ${{ count: value.length, one: 'digit', other: 'digits' }}; it must have ${wanted}`
              : say`The timestamp is not a number`
        }
      },
      detail: ({ form, value, wanted }) => {
        const shown = { code: value.slice(0, 40) }
        const unit = wanted === 13 ? 'milliseconds' : 'seconds'
        if (form === 'right')
          return say`${shown} is ${{ instant: Number(value) * (wanted === 13 ? 1 : 1000) }}.`
        if (form === 'empty') return say`The header is there, without a value. ${wanted} digits are wanted.`
        if (form === 'seconds')
          return say`It has 10 digits, ${shown}. Send 13 digits, such as ${{ code: `${value}000` }}.`
        return say`It is ${shown}. Send ${wanted} digits, the ${unit} since 1970, the same in the header and in the string to sign.`
      },
    },
  },
  *find({ capture, scheme }) {
    if (scheme.timestamp === undefined) return
    const line = field(capture, scheme.timestamp.field)
    if (line === undefined) return
    const value = text(line.value.value)
    const wanted = scheme.timestamp.unit === 'ms' ? 13 : 10
    const form = formOf(value, wanted)
    yield {
      severity: form === 'right' ? 'passed' : 'error',
      data: { form, value, wanted },
      places: form === 'right' ? [] : placesOfLine(line),
    }
  },
})

function formOf(value: string, wanted: 10 | 13): Form {
  if (value === '') return 'empty'
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'date'
  if (/^\d+\.\d+$/.test(value) || /^\d+(?:\.\d+)?e\+?\d+$/i.test(value)) return 'fraction'
  if (!/^\d+$/.test(value)) return 'other'
  if (value.length === wanted) return 'right'
  if (value.length === 10) return 'seconds'
  if (value.length === 13) return 'milliseconds'
  return value.length === 16 || value.length === 19 ? 'finer' : 'other'
}
