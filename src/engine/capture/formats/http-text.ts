import type { Remark } from '#engine/capture/capture.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { readMessage } from '#engine/capture/http/http-message.ts'
import { httpRequests } from '#engine/capture/http/http-requests.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { fromUtf16, utf16Order } from '#engine/capture/text/utf-16.ts'

/** HTTP as text, in UTF-8 or UTF-16; several requests one after another, where each has a request line. */
const format: CaptureFormat = {
  id: 'http',
  rank: 100,
  owns: (octets) =>
    /^[A-Z]{3,10} \/\S* HTTP\/1\.[01]\r?\n[A-Za-z][\w-]*:/.test(
      latin(octets, { start: 0, end: octets.length }, 4_096),
    ),
  read(pasted) {
    const order = utf16Order(pasted.octets)
    if (order === null) return readMessage('http', pasted, bare(pasted.octets))
    const about: Remark = { kind: 'utf-16', at: { start: 0, end: pasted.octets.length } }
    return readMessage('http', pasted, fromUtf16(pasted.octets, order), [about])
  },
  list: ({ octets }) => (utf16Order(octets) === null ? httpRequests(octets) : null),
}

export default format
