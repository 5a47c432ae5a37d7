import type { Capture, Pasted } from '#engine/capture/capture.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { isSignatureName } from '#engine/capture/json-record/flat-fields.ts'
import { wireMessage } from '#engine/capture/json-record/wire-message.ts'
import { captureRecord } from '#engine/capture/json-record/capture-record.ts'
import type { JsonRecord } from '#engine/capture/json-record/record.ts'
import { recordsIn } from '#engine/capture/json-record/records.ts'
import { signs } from '#engine/capture/head/telling-names.ts'

const id = 'json-record'

/**
 * A request that some program wrote down as JSON, in whatever names: webhook.site, ngrok, Charles, AWS Lambda, RequestBin, an
 * error of axios, a line of a log of Node, Laravel or nginx.
 */
const format: CaptureFormat = {
  id,
  rank: 60,
  read(pasted) {
    for (const record of recordsIn(pasted.octets)) return read(pasted, record)
    return null
  },
  list(pasted) {
    let count = 0
    for (const _ of recordsIn(pasted.octets)) if (++count > 1) return entriesOf(pasted)
    return null
  },
}

const read = (pasted: Pasted, record: JsonRecord): Capture =>
  wireMessage(id, pasted, record) ?? captureRecord(id, pasted, record)

function* entriesOf(pasted: Pasted): Iterable<Entry> {
  for (const record of recordsIn(pasted.octets)) {
    const { method, target, fields, answer } = read(pasted, record)
    const { start, end } = record.root.node
    yield {
      method: method?.value ?? null,
      target: target?.value.slice(0, 2_000) ?? null,
      status: answer?.httpStatus ?? null,
      signs: fields.some(({ name }) => signs(name.value) || isSignatureName(name.value)),
      open: () => ({ octets: pasted.octets.slice(start, end) }),
    }
  }
}

export default format
