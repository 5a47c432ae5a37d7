import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface ContentType {
  /** Null: there is none. */
  readonly value: string | null
}

/** The Content-Type. It is not signed, so a wrong one is another error than a wrong signature. */
export default defineCheck<ContentType>({
  id: 'content-type',
  words: {
    en: {
      title: ({ value }, severity) =>
        severity === 'passed'
          ? say`${{ code: 'Content-Type' }} is JSON`
          : value === null
            ? say`${{ code: 'Content-Type' }} is missing`
            : say`${{ code: 'Content-Type' }} is not JSON`,
      detail: ({ value }, severity) => {
        if (severity === 'passed') return say`It is ${{ code: value ?? '' }}, and it is not signed.`
        const wanted = { code: 'application/json' }
        return value === null
          ? say`Send ${wanted}. It is not signed, so this does not change the signature.`
          : say`It is ${{ code: value }}; send ${wanted}. It is not signed, so this does not change the signature.`
      },
    },
  },
  *find({ capture, scheme }) {
    const rule = scheme.rules.find(({ field }) => field.toLowerCase() === 'content-type')
    if (rule === undefined) return
    const line = field(capture, rule.field)
    if (line === undefined) {
      if (rule.required) yield { severity: 'warning', data: { value: null }, places: [] }
      return
    }
    const value = text(line.value.value)
    const right = rule.pattern?.test(value) !== false
    yield {
      severity: right ? 'passed' : 'warning',
      data: { value: value.slice(0, 80) },
      places: right ? [] : placesOfLine(line),
    }
  },
})
