import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Pasted } from '#engine/capture/capture.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { at, isObject, isString, itemsOf, textAt } from '#engine/capture/json/json-source.ts'
import { fieldsIn, isTrue } from '#engine/capture/json-record/fields.ts'
import { encoded } from '#engine/capture/json-record/form.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { looseJsonIn, opensJson, rangeAt, saidAt } from '#engine/capture/json/loose-json.ts'
import { mentions } from '#engine/capture/text/mentions.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import {
  authRemarks,
  bodiless,
  fileBody,
  listedBody,
  textBody,
} from '#engine/capture/template/json-template.ts'
import type { TemplateBody } from '#engine/capture/template/json-template.ts'
import { templateCapture } from '#engine/capture/template/template-capture.ts'

const id = 'insomnia'

/** An export of Insomnia, version 4 (JSON), or one request of it. */
const format: CaptureFormat = {
  id,
  rank: 22,
  read(pasted) {
    const root = rootOf(pasted)
    if (isRequest(root)) return capture(pasted, root)
    const requests = requestsIn(root)
    const [first] = requests ?? []
    if (requests === null) return null
    return first === undefined ? { kind: 'no-requests', detail: 'Insomnia' } : capture(pasted, first)
  },
  list(pasted) {
    const requests = requestsIn(rootOf(pasted))
    return requests === null || requests.length < 2 ? null : requests.map((request) => entry(pasted, request))
  },
}

const rootOf = ({ octets }: Pasted): JsonSource | null =>
  opensJson(octets) && mentions(octets, /"_type"/) ? looseJsonIn(octets) : null

const requestsIn = (root: JsonSource | null): readonly JsonSource[] | null => {
  const resources = at(root, 'resources')
  if (textAt(at(root, '_type')) !== 'export' || resources?.node.kind !== 'array') return null
  return itemsOf(resources).filter(isRequest)
}

const isRequest = (source: JsonSource | null): source is JsonSource =>
  isObject(source) && textAt(at(source, '_type')) === 'request' && isString(at(source, 'url'))

function capture(pasted: Pasted, request: JsonSource): ReturnType<typeof templateCapture> {
  const { body, remarks } = bodyOf(at(request, 'body'))
  return templateCapture(id, pasted, {
    method: saidAt(at(request, 'method')),
    url: urlOf(request),
    fields: fieldsIn(at(request, 'headers')) ?? [],
    body,
    remarks: [...remarks, ...authRemarks(at(request, 'authentication'), id)],
    at: rangeAt(request),
  })
}

function bodyOf(body: JsonSource | null): TemplateBody {
  const said = isString(body) ? body : at(body, 'text')
  if (isString(said)) return textBody(said)
  const file = textAt(at(body, 'fileName'))
  if (body !== null && file !== null) return fileBody(body, file)
  const params = at(body, 'params')
  return params === null ? bodiless : listedBody(params, textAt(at(body, 'mimeType')) ?? '')
}

/** The address, and the parameters that are listed beside it. */
function urlOf(request: JsonSource): Layer | null {
  const url = saidAt(at(request, 'url'))
  const pieces: (Layer | Octets)[] = []
  for (const item of itemsOf(at(request, 'parameters'))) {
    const name = saidAt(at(item, 'name'))
    if (url === null || name === null || name.octets.length === 0 || isTrue(at(item, 'disabled'))) continue
    const value = saidAt(at(item, 'value'))
    pieces.push(utf8(pieces.length === 0 && !url.octets.includes(0x3f) ? '?' : '&'), encoded(name), utf8('='))
    if (value !== null) pieces.push(encoded(value))
  }
  return url === null || pieces.length === 0 ? url : joinedLayer([url, ...pieces], 'url-parts')
}

function entry({ octets }: Pasted, request: JsonSource): Entry {
  const { start, end } = request.node
  const url = urlOf(request)
  return {
    method: textAt(at(request, 'method')),
    target: url === null ? null : text(url.octets.subarray(0, 2_000)),
    status: null,
    signs: fieldsIn(at(request, 'headers'))?.some(({ name }) => signs(name.value)) === true,
    open: () => ({ octets: octets.slice(start, end) }),
  }
}

export default format
