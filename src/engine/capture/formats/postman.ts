import type { Pasted, Remark } from '#engine/capture/capture.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { at, countAt, isObject, isString, itemsOf, textAt } from '#engine/capture/json/json-source.ts'
import { valueOf } from '#engine/capture/json-record/body.ts'
import { fieldsIn, isTrue } from '#engine/capture/json-record/fields.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { looseJsonIn, opensJson, rangeAt, saidAt } from '#engine/capture/json/loose-json.ts'
import { mentions } from '#engine/capture/text/mentions.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import {
  authRemarks,
  bodiless,
  fileBody,
  graphqlBody,
  listedBody,
  textBody,
} from '#engine/capture/template/json-template.ts'
import type { TemplateBody } from '#engine/capture/template/json-template.ts'
import { templateCapture } from '#engine/capture/template/template-capture.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'

const id = 'postman'

/** A collection of Postman, versions 2.0 and 2.1, or one request of it. */
const format: CaptureFormat = {
  id,
  rank: 21,
  read(pasted) {
    const root = rootOf(pasted)
    const items = itemsIn(root)
    if (items === null) return isRequest(root) ? capture(pasted, { request: root, status: null }) : null
    for (const saved of requestsIn(items, 0)) return capture(pasted, saved)
    return { kind: 'no-requests', detail: 'Postman' }
  },
  list(pasted) {
    const items = itemsIn(rootOf(pasted))
    if (items === null) return null
    let count = 0
    for (const _ of requestsIn(items, 0)) if (++count > 1) return entries(pasted, items)
    return null
  },
}

const rootOf = ({ octets }: Pasted): JsonSource | null =>
  opensJson(octets) && mentions(octets, /"(?:item|url)"/) ? looseJsonIn(octets) : null

/** The items of a collection, in the envelope that its API puts around it or without; null where it is none. */
function itemsIn(root: JsonSource | null): JsonSource | null {
  const collection = at(root, 'collection') ?? root
  const items = at(collection, 'item')
  return items?.node.kind === 'array' && isObject(at(collection, 'info')) ? items : null
}

interface Saved {
  readonly request: JsonSource
  readonly status: number | null
}

const deepest = 50

/** The requests in items and the folders in them, each followed by those that its saved responses answer. */
function* requestsIn(items: JsonSource, depth: number): Iterable<Saved> {
  for (const item of itemsOf(items)) {
    const request = at(item, 'request')
    if (request !== null && (isString(request) || hasAddress(request))) yield { request, status: null }
    for (const response of itemsOf(at(item, 'response'))) {
      const original = at(response, 'originalRequest')
      if (isObject(original) && hasAddress(original))
        yield { request: original, status: countAt(at(response, 'code')) }
    }
    const inner = at(item, 'item')
    if (inner !== null && depth < deepest) yield* requestsIn(inner, depth + 1)
  }
}

const hasAddress = (request: JsonSource): boolean => at(request, 'url') !== null

/** A request alone: its fields are called `header`, or its body or address have what only Postman writes. */
function isRequest(source: JsonSource | null): source is JsonSource {
  const url = at(source, 'url')
  if (url === null || !(isString(url) || isObject(url))) return false
  const hasMode = textAt(at(source, 'body', 'mode')) !== null
  return hasMode || at(source, 'header')?.node.kind === 'array' || textAt(at(url, 'raw')) !== null
}

function capture(pasted: Pasted, { request, status }: Saved): ReturnType<typeof templateCapture> {
  const fields = fieldsIn(at(request, 'header')) ?? []
  const { body, remarks } = bodyOf(at(request, 'body'), valueOf(fields, 'content-type'))
  const auth: readonly Remark[] = authRemarks(at(request, 'auth'), id)
  const where = rangeAt(request)
  return templateCapture(id, pasted, {
    method: isString(request) ? null : saidAt(at(request, 'method')),
    url: urlOf(isString(request) ? request : at(request, 'url')),
    fields,
    body,
    remarks: [...remarks, ...auth],
    answer: status === null ? null : { at: where, httpStatus: status, curly: false },
    at: where,
  })
}

function bodyOf(body: JsonSource | null, type: string): TemplateBody {
  const mode = textAt(at(body, 'mode'))
  const held = mode === null ? null : at(body, mode)
  if (mode === null || held === null || isTrue(at(body, 'disabled'))) return bodiless
  if (isString(held)) return textBody(held)
  if (mode === 'urlencoded') return listedBody(held, 'application/x-www-form-urlencoded')
  if (mode === 'formdata') return listedBody(held, /multipart/i.test(type) ? type : 'multipart/form-data')
  if (mode === 'graphql') return graphqlBody(held)
  if (mode !== 'file') return bodiless
  const content = at(held, 'content')
  return isString(content) ? textBody(content) : fileBody(held, textAt(at(held, 'src')) ?? '')
}

/** The address as it was typed, or put together from its parts. */
function urlOf(url: JsonSource | null): Layer | null {
  if (url === null || isString(url)) return saidAt(url)
  const raw = saidAt(at(url, 'raw'))
  if (raw !== null && raw.octets.length > 0) return raw
  const parts = (name: string, between: string): readonly (Layer | Octets)[] => {
    const source = at(url, name)
    const said = isString(source) ? [saidAt(source)] : itemsOf(source).map(saidAt)
    return said.flatMap((layer, index) =>
      layer === null ? [] : index === 0 ? [layer] : [utf8(between), layer],
    )
  }
  const query = itemsOf(at(url, 'query')).flatMap((item, index) => {
    const key = saidAt(at(item, 'key'))
    const value = saidAt(at(item, 'value'))
    return key === null
      ? []
      : [utf8(index === 0 ? '?' : '&'), key, ...(value === null ? [] : [utf8('='), value])]
  })
  const host = parts('host', '.')
  return host.length === 0
    ? null
    : joinedLayer([...host, utf8('/'), ...parts('path', '/'), ...query], 'url-parts')
}

function* entries(pasted: Pasted, items: JsonSource): Iterable<Entry> {
  for (const { request, status } of requestsIn(items, 0)) {
    const { start, end } = request.node
    const url = urlOf(isString(request) ? request : at(request, 'url'))
    const around = isString(request)
    yield {
      method: isString(request) ? 'GET' : textAt(at(request, 'method')),
      target: url === null ? null : text(url.octets.subarray(0, 2_000)),
      status,
      signs: fieldsIn(at(request, 'header'))?.some(({ name }) => signs(name.value)) === true,
      open: () => ({
        octets: around
          ? utf8(`{"url":${text(pasted.octets.subarray(start, end))},"header":[]}`)
          : pasted.octets.slice(start, end),
      }),
    }
  }
}

export default format
