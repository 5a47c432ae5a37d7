import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, Pasted, Remark, Sourced, Witness } from '#engine/capture/capture.ts'
import { namedByScheme } from '#engine/capture/head/named-by-scheme.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { countAt, isObject, membersOf, textAt } from '#engine/capture/json/json-source.ts'
import { rangeAt, saidAt } from '#engine/capture/json/loose-json.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted, part } from '#engine/capture/layer/layer.ts'
import { captureOf, spelled } from '#engine/capture/parts.ts'
import type { RecordBody } from './body.ts'
import { bodyIn, isLoss, lossesOf, noBody, valueOf } from './body.ts'
import { isTrue } from './fields.ts'
import { encoded } from './form.ts'
import { firstMember } from './members.ts'
import type { JsonRecord } from './record.ts'
import { addressNames, lineNames, methodNames, requestLine } from './record.ts'

const rawNames = [
  'rawbody',
  'bodyraw',
  'rawrequestbody',
  'requestbodyraw',
  'bodybase64',
  'base64body',
  'rawbodybase64',
  'bodyhex',
  'rawbodyhex',
  'bodybytes',
  'bodystring',
  'bodytext',
  'rawpostdata',
]
const bodyNames = [
  'body',
  'requestbody',
  'reqbody',
  'httpbody',
  'data',
  'content',
  'payload',
  'postdata',
  'requestdata',
  'requestpayload',
  'rawdata',
  'bodydata',
]

/** The capture that a record makes. */
export function captureRecord(format: string, pasted: Pasted, record: JsonRecord): Capture {
  const { fields, scopes } = record
  const sent = sentIn(record)
  const found = findBody(record)
  const remarks: Remark[] = [...lossesOf(format, found.body, fields)]
  const at = inPasted(record.root.layer, rangeAt(record.root))
  const announced = Number(valueOf(fields, 'content-length') || 0)
  const isSilent = found.source === null && !/^(?:GET|HEAD|DELETE|OPTIONS)$/.test(sent.method?.value ?? 'GET')
  if (found.body.kind === 'none' && (announced > 0 || isSilent))
    remarks.push({ kind: 'body-not-shown', at, detail: format })
  if (found.isCut) remarks.push({ kind: 'body-cut', at: found.body.at })
  if (record.fieldsAt === null) remarks.push({ kind: 'fields-rewritten', at, detail: format })
  const witness = witnessIn(scopes)
  const disagrees = witness !== null && witness.length !== found.body.content.value.length
  return captureOf(pasted, {
    format,
    fidelity: disagrees || remarks.some(isLoss) ? 'altered' : found.isExact ? 'exact' : 'text',
    ...sent,
    authority: fields.some(({ name }) => /^(?:host|:authority)$/i.test(name.value)) ? null : sent.authority,
    fields: record.fieldsAt === null ? namedByScheme(fields, pasted.octets) : fields,
    body: found.body.content,
    witness,
    remarks,
    answer: answerIn(scopes),
    taken: [at],
  })
}

interface Found {
  readonly body: RecordBody
  readonly source: JsonSource | null
  /** The record itself says that these are octets in base64. */
  readonly isExact: boolean
  readonly isCut: boolean
}

function findBody({ scopes, fieldsAt }: JsonRecord): Found {
  for (const names of [rawNames, bodyNames])
    for (const name of names)
      for (const scope of scopes) {
        const source = firstMember(scope, [name])
        if (source === null || holds(source, fieldsAt) || isOther(source)) continue
        const says = codingIn(scope, name)
        const body = bodyIn(source, says.coding)
        const isCut = isTrue(firstMember(scope, ['truncated', 'bodytruncated', 'istruncated']))
        return { body, source, isExact: says.isExact && body.kind === 'octets', isCut }
      }
  return { body: noBody(), source: null, isExact: false, isCut: false }
}

/** A value that the header fields stand in is not the body. */
const holds = ({ node }: JsonSource, inner: JsonSource | null): boolean =>
  inner !== null && node.start <= inner.node.start && inner.node.end <= node.end

/** `true`, a number: it says something of a body. */
const isOther = ({ node }: JsonSource): boolean =>
  node.kind === 'number' || (node.kind === 'literal' && node.value !== null)

function codingIn(
  scope: JsonSource,
  name: string,
): { readonly coding: 'base64' | 'hex' | null; readonly isExact: boolean } {
  const flagged = isTrue(firstMember(scope, ['isbase64encoded', 'base64encoded', 'isbase64', 'bodyisbase64']))
  const says = textAt(firstMember(scope, ['bodyencoding', 'encoding', 'rawbodyencoding']))?.toLowerCase()
  if (name.includes('hex')) return { coding: 'hex', isExact: false }
  return {
    coding: flagged || says === 'base64' || name.includes('base64') ? 'base64' : null,
    isExact: flagged,
  }
}

type Sent = Pick<Capture, 'method' | 'target' | 'authority'>

function sentIn({ scopes, fields }: JsonRecord): Sent {
  const line = lineIn(scopes)
  if (line !== null) return { ...line, authority: null }
  const said = stringIn(scopes, methodNames, /^[A-Za-z]{3,20}$/)
  const method = said === null ? null : spelled(upperCase(said.layer))
  const address = stringIn(scopes, addressNames, /^(?:\/|[a-z][a-z\d+.-]*:\/\/|[^\s/]+\.[^\s/]+\/|\?)/i)
  const based = address === null ? stringIn(scopes, ['url', 'path'], /^[^\s/]/) : address
  const base = stringIn(scopes, ['baseurl'], /\S/)
  const path = pathOf(based?.layer ?? null, base?.layer ?? null)
  if (path === null) {
    const pseudo = fields.find(({ name }) => name.value === ':path')
    return {
      method,
      target: pseudo === undefined ? null : { value: valueOf(fields, ':path'), from: pseudo.value.from },
      authority: null,
    }
  }
  const query = path.octets.includes(0x3f) ? null : queryIn(scopes)
  const { authority, target } = urlParts(
    query === null ? path : joinedLayer([path, utf8('?'), query], 'query'),
  )
  return { method, target, authority: authority ?? hostIn(address?.scope ?? null) }
}

function pathOf(address: Layer | null, base: Layer | null): Layer | null {
  if (address === null || base === null || /^[a-z][a-z\d+.-]*:\/\//i.test(text(address.octets)))
    return address ?? base
  let end = base.octets.length
  while (base.octets[end - 1] === 0x2f) end--
  let start = 0
  while (address.octets[start] === 0x2f) start++
  return joinedLayer(
    [part(base, { start: 0, end }), utf8('/'), part(address, { start, end: address.octets.length })],
    'base-url',
  )
}

function stringIn(
  scopes: readonly JsonSource[],
  names: readonly string[],
  shape: RegExp,
): { readonly layer: Layer; readonly scope: JsonSource } | null {
  for (const scope of scopes)
    for (const name of names) {
      const source = firstMember(scope, [name])
      const layer = source?.node.kind === 'string' ? saidAt(source) : null
      if (layer !== null && shape.test(text(layer.octets.subarray(0, 4_096)))) return { layer, scope }
    }
  return null
}

function lineIn(scopes: readonly JsonSource[]): Omit<Sent, 'authority'> | null {
  const found = stringIn(scopes, lineNames, requestLine)
  if (found === null) return null
  const [, method = '', target = ''] = requestLine.exec(text(found.layer.octets)) ?? []
  const start = method.length + 1
  return {
    method: spelled(part(found.layer, { start: 0, end: method.length })),
    target: spelled(part(found.layer, { start, end: start + utf8(target).length })),
  }
}

function upperCase(layer: Layer): Layer {
  const builder = new LayerBuilder(layer, 'upper-case')
  layer.octets.forEach((octet, index) => {
    const range = { start: index, end: index + 1 }
    if (octet < 0x61) builder.keep(range)
    else builder.putOctet(octet - 0x20, range)
  })
  return builder.done()
}

function queryIn(scopes: readonly JsonSource[]): Layer | null {
  const raw = stringIn(scopes, ['rawquerystring', 'querystring', 'query', 'search'], /^\??[^\s?]/)
  if (raw !== null)
    return raw.layer.octets[0] === 0x3f
      ? part(raw.layer, { start: 1, end: raw.layer.octets.length })
      : raw.layer
  for (const scope of scopes) {
    const listed = firstMember(scope, ['multivaluequerystringparameters', 'querystringparameters'])
    const pieces: (Layer | Octets)[] = []
    for (const { name, value } of membersOf(isObject(listed) ? listed : null))
      for (const one of value.node.kind === 'array'
        ? value.node.items.map((node) => ({ ...value, node }))
        : [value]) {
        const called = saidAt(name)
        const said = saidAt(one)
        if (called === null || said === null) continue
        pieces.push(...(pieces.length > 0 ? [utf8('&')] : []), encoded(called), utf8('='), encoded(said))
      }
    if (pieces.length > 0) return joinedLayer(pieces, 'query')
  }
  return null
}

function hostIn(scope: JsonSource | null): Sourced<string> | null {
  const layer = saidAt(firstMember(scope, ['host', 'domainname']))
  return layer !== null && /^[\w.-]+(?::\d+)?$/.test(text(layer.octets)) ? spelled(layer) : null
}

/** Charles counts what went over the wire. */
function witnessIn(scopes: readonly JsonSource[]): Witness | null {
  for (const scope of scopes) {
    const size = firstMember(firstMember(scope, ['sizes']), ['body'])
    const length = countAt(size)
    if (size !== null && length !== null && length > 0)
      return { words: `"body": ${length}`, length, at: inPasted(size.layer, rangeAt(size)) }
  }
  return null
}

function answerIn(scopes: readonly JsonSource[]): Capture['answer'] {
  for (const scope of scopes) {
    const answer = firstMember(scope, ['response', 'res'])
    const status =
      firstMember(answer, ['status', 'statuscode', 'code']) ??
      firstMember(scope, ['status', 'statuscode', 'responsestatus'])
    const httpStatus = Number(/^\d{3}(?= |$)/.exec(textAt(status) ?? '')?.[0] ?? Number.NaN)
    if (status !== null && httpStatus >= 100 && httpStatus < 600)
      return { at: inPasted(status.layer, rangeAt(status)), httpStatus, curly: false }
  }
  return null
}
