import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import { readMessage } from '#engine/capture/http/http-message.ts'
import { saidAt } from '#engine/capture/json/loose-json.ts'
import { base64Layer } from '#engine/capture/layer/base64-layer.ts'
import { beginsRequest } from '#engine/capture/wire/start-line.ts'
import { firstMember } from './members.ts'
import type { JsonRecord } from './record.ts'

/** The request that a record holds as the octets that went over the wire, in base64: ngrok has them as `raw`. Null where it has none. */
export function wireMessage(format: string, pasted: Pasted, { scopes }: JsonRecord): Capture | null {
  for (const scope of scopes) {
    const source = firstMember(scope, ['raw', 'rawrequest'])
    const said = source?.node.kind === 'string' ? saidAt(source) : null
    const message = said === null ? null : base64Layer(said)
    if (message === null || !beginsRequest(message.octets, 4_096)) continue
    // In base64 no line end is lost, however it came here.
    const capture = readMessage(format, { ...pasted, origin: 'file' }, message)
    if (capture !== null) return whole({ ...capture, pasted, leftovers: [] })
  }
  return null
}

/** ngrok keeps the beginning of a long body. */
function whole(capture: Capture): Capture {
  const { contentLength, body } = capture
  const missing = (contentLength ?? 0) - body.value.length
  if (missing <= 0) return capture
  const at = 'range' in body.from ? body.from.range : { start: 0, end: 0 }
  const remark: Remark = { kind: 'body-cut', at, detail: String(missing) }
  return { ...capture, fidelity: 'altered', remarks: [...capture.remarks, remark] }
}
