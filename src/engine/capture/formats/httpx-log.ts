import { utf8 } from '#engine/bytes/text.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { isPlainHttp } from '#engine/capture/http/plain-http.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { part } from '#engine/capture/layer/layer.ts'
import { captureOf, spelled, supplied } from '#engine/capture/parts.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'

const id = 'httpx-log'
const line =
  /\bhttpx(?:\._client)?\b[^\n]{0,80}HTTP Request: ([A-Z]{3,20}) (\S+) "HTTP\/[\d.]+ (\d{3})[^"\n]*"/

/** The log of Python's httpx and httpcore, at any level: it names the request, and shows neither its fields nor its body. */
const format: CaptureFormat = {
  id,
  rank: 60,
  read(pasted) {
    const source = sourceOf(pasted.octets)
    const match = line.exec(source.text)
    if (match === null || isPlainHttp(source)) return null
    const [all, method = '', url = '', status = ''] = match
    const at = { start: match.index, end: match.index + all.length }
    const methodAt = at.start + all.indexOf(`HTTP Request: ${method}`) + 14
    const urlAt = methodAt + method.length + 1
    const rewritten: Remark = { kind: 'fields-rewritten', at, detail: id }
    const notShown: Remark = { kind: 'body-not-shown', at, detail: id }
    return captureOf(pasted, {
      format: id,
      fidelity: 'altered',
      method: spelled(part(source.layer, { start: methodAt, end: methodAt + method.length })),
      ...urlParts(part(source.layer, { start: urlAt, end: urlAt + url.length })),
      fields: [],
      body: supplied(utf8('')),
      remarks: [rewritten, notShown],
      answer: { at, httpStatus: Number(status), curly: false },
    })
  },
}

export default format
