import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesInPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { lineOf } from '#engine/diagnose/remarked.ts'

interface NotUtf8 {
  /** Octets into the body; null where the body is right and a header is not. */
  readonly inBody: number | null
  /** Line of the paste, from 1. */
  readonly line: number
  readonly octets: Uint8Array<ArrayBuffer>
}

/** Bytes that are not UTF-8. They are kept as they are: a replacement would be other bytes, and so another signature. */
export default defineCheck<NotUtf8>({
  id: 'not-utf-8',
  words: {
    en: {
      title: (data) => (data.inBody === null ? say`A header is not UTF-8` : say`The body is not UTF-8`),
      detail: (data) =>
        data.inBody === null
          ? say`${{ octets: data.octets }} in line ${data.line} is no UTF-8. The bytes are kept as they are.`
          : say`${{ octets: data.octets }} at body ${inBody(data.inBody)} is no UTF-8: text in windows-1252 or Latin-1 looks like this. The bytes are kept as they are.`,
    },
  },
  *find({ capture }) {
    const body = capture.body.value
    const at = firstInvalidUtf8(body)
    if (at !== -1) {
      const places = placesInPaste(capture.body.from, [{ start: at, end: at + 1 }])
      const line = lineOf(capture.pasted.octets, places[0]?.start ?? 0)
      yield { severity: 'warning', data: { inBody: at, line, octets: body.slice(at, at + 1) }, places }
      return
    }
    const remark = capture.remarks.find(({ kind }) => kind === 'invalid-utf-8')
    if (remark === undefined) return
    const { start, end } = remark.at
    const { octets } = capture.pasted
    yield {
      severity: 'warning',
      data: {
        inBody: null,
        line: lineOf(octets, start),
        octets: octets.slice(start, Math.min(end, start + 4)),
      },
      places: [{ view: 'capture', start, end }],
    }
  },
})
