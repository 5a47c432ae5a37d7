import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface InvalidLength {
  readonly value: string
}

/** A Content-Length that is no plain decimal number (RFC 9110, section 8.6). */
export default defineCheck<InvalidLength>({
  id: 'content-length-invalid',
  words: {
    en: {
      title: () => say`${{ code: 'Content-Length' }} is no number of bytes`,
      detail: ({ value }) =>
        say`It is ${{ code: value }}. It was left aside, so nothing here says how long the body was.`,
    },
  },
  *find({ capture }) {
    const line = field(capture, 'Content-Length')
    if (line === undefined || !capture.remarks.some(({ kind }) => kind === 'content-length-invalid')) return
    const value = text(line.value.value)
    yield {
      severity: 'warning',
      data: { value: value.length > 24 ? `${value.slice(0, 24)}…` : value },
      places: placesOfLine(line),
    }
  },
})
