import { inPaste } from '#engine/diagnose/in-paste.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'

interface RequestLine {
  /** Null: there is no request line. */
  readonly method: string | null
}

/** The request line: neither scheme signs it, but a missing one is worth knowing, and a method without a body is refused. */
export default defineCheck<RequestLine>({
  id: 'request-line',
  words: {
    en: {
      title: ({ method }) =>
        method === null ? say`No request line` : say`The method is ${{ code: method }}`,
      detail: ({ method }) =>
        method === null
          ? say`The path is not part of the signature, so this does not matter here.`
          : say`The method is not signed, but every endpoint of this API wants ${{ code: 'POST' }} and answers another with an error of its own.`,
    },
  },
  *find({ capture }) {
    const { method } = capture
    // A body alone has no first line either, and lacks more than that.
    if (capture.fields.length === 0) return
    if (method === null) yield { severity: 'note', data: { method: null }, places: [] }
    else if (method.value !== 'POST') {
      const at = inPaste(method.from, { start: 0, end: method.value.length })
      yield {
        severity: 'warning',
        data: { method: method.value },
        places: at === null ? [] : [{ view: 'capture', ...at }],
      }
    }
  },
})
