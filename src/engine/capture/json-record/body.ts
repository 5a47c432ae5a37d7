import { fromHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import { codingOf, isText } from '#engine/capture/body/content-coding.ts'
import type { FieldLine, Remark, Sourced } from '#engine/capture/capture.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { isObject, itemsOf, octetsAt, rangeOf, textAt } from '#engine/capture/json/json-source.ts'
import { rangeAt, saidAt } from '#engine/capture/json/loose-json.ts'
import { base64Layer } from '#engine/capture/layer/base64-layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted, whole } from '#engine/capture/layer/layer.ts'
import { supplied } from '#engine/capture/parts.ts'
import { replacementAt } from '#engine/capture/text/replacement-character.ts'
import { isTrue } from './fields.ts'
import { firstMember } from './members.ts'

/** A body as a record has it. */
export interface RecordBody {
  readonly content: Sourced<Octets>
  /** Its octets, its text, values that were written anew, or nothing at all. */
  readonly kind: 'octets' | 'text' | 'rewritten' | 'none'
  readonly at: { readonly start: number; readonly end: number }
}

export const noBody = (at = { start: 0, end: 0 }): RecordBody => ({
  content: supplied(utf8('')),
  kind: 'none',
  at,
})

/** The body that a value holds. `coding` is how the record says that its text is to be read, null where it says nothing. */
export function bodyIn(source: JsonSource | null, coding: 'base64' | 'hex' | null): RecordBody {
  if (source === null) return noBody()
  const at = inPasted(source.layer, rangeAt(source))
  const made = (layer: Layer, kind: RecordBody['kind']): RecordBody => ({ content: whole(layer), kind, at })
  const said = saidAt(source)
  if (said !== null && source.node.kind === 'string') {
    const decoded = coding === 'base64' ? base64Layer(said) : coding === 'hex' ? hexLayer(said) : null
    return decoded === null ? made(said, 'text') : made(decoded, 'octets')
  }
  const listed = numbersIn(source)
  if (listed !== null) return made(listed, 'octets')
  if (isObject(source)) {
    const inner = firstMember(source, [
      'encoded',
      'text',
      'raw',
      'string',
      'rawbody',
      'base64',
      'data',
      'content',
    ])
    const says = plainCoding(source)
    if (inner !== null && says.isDescribed && inner.node.kind !== 'object') return bodyIn(inner, says.coding)
  }
  if (source.node.kind === 'literal' && source.node.value === null) return noBody(at)
  return made(rangeOf(source), 'rewritten')
}

/** How an object around a text says that it is to be read; described only where it has nothing but such members. */
function plainCoding(source: JsonSource): {
  readonly isDescribed: boolean
  readonly coding: 'base64' | null
} {
  const known = ['encoded', 'text', 'raw', 'string', 'rawbody', 'base64', 'data', 'content']
  const about = [
    'charset',
    'encoding',
    'type',
    'mimetype',
    'mode',
    'options',
    'isbase64',
    'isbase64encoded',
    'size',
    'length',
    'params',
    'contenttype',
    'decoded',
    'truncated',
    'istruncated',
  ]
  const names = isObject(source) ? source.node.members.map(({ name }) => name.text.toLowerCase()) : []
  const encoding = textAt(firstMember(source, ['encoding', 'type']))
  const isBase64 =
    encoding?.toLowerCase() === 'base64' ||
    isTrue(firstMember(source, ['isbase64', 'isbase64encoded'])) ||
    firstMember(source, ['base64', 'encoded'])?.node.kind === 'string'
  return {
    isDescribed: names.every(
      (name) =>
        known.includes(name.replace(/[^a-z0-9]/g, '')) || about.includes(name.replace(/[^a-z0-9]/g, '')),
    ),
    coding: isBase64 ? 'base64' : null,
  }
}

/** A list of numbers, alone or as Node writes a Buffer, with the way back of each. */
function numbersIn(source: JsonSource): Layer | null {
  const list =
    isObject(source) && textAt(firstMember(source, ['type'])) === 'Buffer'
      ? firstMember(source, ['data'])
      : source
  const octets = octetsAt(list)
  if (list === null || octets === null || octets.length === 0) return null
  const builder = new LayerBuilder(list.layer, 'numbers')
  itemsOf(list).forEach((item, index) => builder.putOctet(octets[index] ?? 0, rangeAt(item)))
  return builder.done()
}

function hexLayer(layer: Layer): Layer | null {
  const octets = fromHex(text(layer.octets))
  if (octets === null) return null
  const builder = new LayerBuilder(layer, 'hex')
  octets.forEach((octet, index) => builder.putOctet(octet, { start: 2 * index, end: 2 * index + 2 }))
  return builder.done()
}

/** What is known to be lost of a body, by what it holds itself and by what the fields say of it. */
export function lossesOf(format: string, body: RecordBody, fields: readonly FieldLine[]): readonly Remark[] {
  const { content, kind, at } = body
  const octets = content.value
  if (kind === 'none' || octets.length === 0) return []
  const remarks: Remark[] = []
  if (kind === 'rewritten') remarks.push({ kind: 'body-rewritten', at, detail: format })
  const coding = valueOf(fields, 'content-encoding').toLowerCase()
  const isPacked = isGzip(octets) || (kind === 'octets' && !isText(octets)) || firstInvalidUtf8(octets) !== -1
  const isLost = kind === 'text' && replacementAt(octets) !== -1
  if (isLost) remarks.push({ kind: 'characters-lost', at, detail: '\ufffd' })
  else if (/^(?:x-)?(?:gzip|deflate|br|zstd|compress)\b/.test(coding)) {
    if (isPacked) remarks.push({ kind: 'content-coded', at, detail: coding })
    else remarks.push({ kind: 'body-rewritten', at, detail: format })
  } else if (isGzip(octets)) remarks.push({ kind: 'content-coded', at, detail: 'gzip' })
  else if (kind === 'text' && isForeign(fields) && octets.some((octet) => octet >= 0x80))
    remarks.push({ kind: 'body-rewritten', at, detail: format })
  return remarks
}

/** Whether a remark says that the body is not what was sent. */
export const isLoss = ({ kind }: Remark): boolean =>
  kind === 'body-rewritten' || kind === 'characters-lost' || kind === 'body-cut' || kind === 'body-not-shown'

const isGzip = (octets: Octets): boolean => codingOf(octets) === 'gzip'

/** Whether the type names another encoding than UTF-8: the text had to be decoded to stand here. */
const isForeign = (fields: readonly FieldLine[]): boolean => {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(valueOf(fields, 'content-type'))?.[1]
  return charset !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(charset)
}

export const valueOf = (fields: readonly FieldLine[], name: string): string => {
  const field = fields.find((one) => one.name.value.toLowerCase() === name)
  return field === undefined ? '' : text(field.value.value)
}
