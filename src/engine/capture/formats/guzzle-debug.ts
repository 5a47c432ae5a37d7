import { sourceOf } from '#engine/capture/text/source.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { part } from '#engine/capture/layer/layer.ts'
import { captureOf } from '#engine/capture/parts.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { readWire } from '#engine/capture/wire/message.ts'

const begin = />{8}\r?\n/
const end = /\r?\n<{8}\r?(?:\n|$)/

/** What Guzzle's MessageFormatter writes in its DEBUG template: the request, `<<<<<<<<`, the response, `--------`. */
const format: CaptureFormat = {
  id: 'guzzle-debug',
  rank: 34,
  read(pasted) {
    const source = sourceOf(pasted.octets)
    const { text, layer } = source
    const mark = begin.exec(text)
    if (mark === null) return null
    const start = mark.index + mark[0].length
    const over = end.exec(text.slice(start))
    if (over === null) return null
    const at = { start, end: start + over.index }
    const wire = readWire(part(layer, at))
    if (wire === null) return null
    const answer = findAnswer(pasted.octets, false, { start: at.end, end: text.length })
    return captureOf(pasted, {
      format: 'guzzle-debug',
      fidelity: wire.missing > 0 ? 'altered' : 'text',
      method: wire.method,
      target: wire.target,
      fields: wire.fields,
      body: wire.body,
      remarks: wire.remarks,
      answer,
      taken: [{ start: mark.index, end: at.end }, ...(answer === null ? [] : [answer.at])],
    })
  },
}

export default format
