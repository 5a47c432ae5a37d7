import type { ByteRange } from '#engine/bytes/octets.ts'
import { bodyAlone } from '#engine/capture/body/body-alone.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import { withLineEnds } from '#engine/capture/text/escaped-line-ends.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { startsJson } from '#engine/capture/json/json-extent.ts'
import { bare, inPasted, part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { pastBlank } from '#engine/capture/text/lines.ts'
import { isAnswer } from '#engine/capture/http/server-answer.ts'
import { markLength } from '#engine/capture/text/byte-order-mark.ts'
import { replacementAt } from '#engine/capture/text/replacement-character.ts'
import { textRemarks } from '#engine/capture/text/text-remarks.ts'
import { readJson } from '#engine/json/json.ts'
import type { Json, JsonNode, Member } from '#engine/json/json.ts'

/** A body and nothing else: JSON, or form data that cannot be anything else. The fields are for the user to give. */
const format: CaptureFormat = {
  id: 'body',
  rank: 900,
  read(pasted) {
    const { octets } = pasted
    const from = pastBlank(octets, { start: markLength(octets), end: octets.length })
    if (startsJson(octets, from) && octets[from] !== quote) return jsonBody(pasted, from)
    return formBody(pasted, from)
  },
}

export default format

const quote = 0x22
/** A larger value is no body that anybody pastes. */
const longestJson = 8_388_608

function jsonBody(pasted: Pasted, from: number): Capture | null {
  const { octets } = pasted
  if (octets.length > longestJson || isAnswer(octets, from)) return null
  const json = readJson(octets, { from, tolerant: true })
  if (json.kind === 'json')
    return isBody(json.root) ? toCapture(pasted, bare(octets), { start: from, end: json.end }, json) : null
  const layer = withLineEnds(octets.subarray(0, octets.length))
  if (layer === null) return null
  const escaped = readJson(layer.octets, { from })
  if (escaped.kind === 'not-json' || !isBody(escaped.root)) return null
  // The line end of the paste is its own; what was escaped is the body's.
  const last = octets.findLastIndex((octet) => octet !== 0x0a && octet !== 0x0d)
  return toCapture(
    pasted,
    layer,
    { start: from, end: layer.octets.length - (octets.length - 1 - last) },
    escaped,
  )
}

/** Names that say that a value holds a request rather than being its body, or holds what nobody should be shown. */
const others = /^(?:headers?|request_?headers|rawheaders|log|swagger|openapi|entries|_postman_id)$/i
const secrets = /^(?:api_?)?secret(?:_?key)?$|^private_?key$/i

/** Whether a value can be the body of a request: an object, or a list of more than numbers. */
function isBody(root: JsonNode): boolean {
  if (root.kind === 'array') return root.items.length > 0 && root.items.every(({ kind }) => kind === 'object')
  if (root.kind !== 'object' || isBuffer(root.members)) return false
  return root.members.every(
    ({ name, value }) =>
      !secrets.test(name.text) &&
      !(others.test(name.text) && (value.kind === 'object' || value.kind === 'array')),
  )
}

/** Whether it is Node's Buffer in JSON: what it holds is the body, if anything is. */
const isBuffer = (members: readonly Member[]): boolean =>
  members.length === 2 &&
  members.some(
    ({ name, value }) => name.text === 'type' && value.kind === 'string' && value.text === 'Buffer',
  ) &&
  members.some(({ name, value }) => name.text === 'data' && value.kind === 'array')

/** A file holds what it holds; but after a value on one line, and in a paste, the last line end is more likely a tool's. */
function toCapture(pasted: Pasted, layer: Layer, value: ByteRange, json: Json | null): Capture {
  const { octets, origin } = pasted
  const isFile = origin === 'file' || origin === 'sample'
  const isPlain = layer.octets === octets
  const isOneLine = !octets.subarray(value.start, value.end).includes(0x0a)
  const at = isFile && isPlain && !isOneLine ? { start: markLength(octets), end: octets.length } : value
  const remarks = textRemarks(octets)
  const isLost = remarks.some(({ kind }) => kind === 'replacement-character')
  const lost = replacementAt(octets)
  const more: Remark[] = isLost
    ? [{ kind: 'characters-lost', at: { start: lost, end: lost + 3 }, detail: '\ufffd' }]
    : []
  const rest = { start: at.end, end: octets.length }
  const capture = bodyAlone('body', pasted, part(layer, at), {
    fidelity: isLost || (json?.tolerated.length ?? 0) > 0 ? 'altered' : 'text',
    remarks: [...remarks, ...more],
    taken: [isPlain ? at : inPasted(layer, at)],
  })
  return { ...capture, bodyTail: isPlain && rest.end > rest.start ? rest : null }
}

/** Three pairs and more in what encoders of forms write (the URL Standard, section 5.2). */
const formData = /^[\w.~*+%[\]-]{1,200}=[\w.~*+%:,/=-]*(?:&[\w.~*+%[\]-]{1,200}=[\w.~*+%:,/=-]*){2,}\s*$/
const longestForm = 1_048_576

function formBody(pasted: Pasted, from: number): Capture | null {
  const { octets } = pasted
  const range = { start: from, end: octets.length }
  if (range.end - from > longestForm || !latin(octets, range, 400).includes('=')) return null
  const written = latin(octets, range, longestForm)
  if (!formData.test(written)) return null
  return toCapture(pasted, bare(octets), { start: from, end: from + written.trimEnd().length }, null)
}
