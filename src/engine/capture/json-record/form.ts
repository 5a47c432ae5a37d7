import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Remark } from '#engine/capture/capture.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { isObject, itemsOf } from '#engine/capture/json/json-source.ts'
import { rangeAt, saidAt } from '#engine/capture/json/loose-json.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted, whole } from '#engine/capture/layer/layer.ts'
import type { RecordBody } from './body.ts'
import { noBody } from './body.ts'
import { isTrue } from './fields.ts'
import { firstMember } from './members.ts'

interface Form {
  readonly body: RecordBody
  readonly remarks: readonly Remark[]
}

/** One field of a form. */
interface Param {
  readonly source: JsonSource
  readonly name: Layer
  readonly value: Layer | null
  readonly fileName: string | null
  readonly contentType: string | null
}

function paramsIn(list: JsonSource): readonly Param[] {
  const params: Param[] = []
  for (const source of itemsOf(list)) {
    const name = saidAt(firstMember(source, ['name', 'key']))
    if (!isObject(source) || name === null || isTrue(firstMember(source, ['disabled']))) continue
    const said = (...names: readonly string[]): string | null => {
      const layer = saidAt(firstMember(source, names))
      return layer === null ? null : text(layer.octets)
    }
    params.push({
      source,
      name,
      value: saidAt(firstMember(source, ['value'])),
      fileName: said('filename', 'src'),
      contentType: said('contenttype'),
    })
  }
  return params
}

/** Whether a field of a form is a file: the form was sent in parts then. */
export const holdsFile = (list: JsonSource): boolean =>
  paramsIn(list).some(({ fileName }) => fileName !== null)

/** The body of a form whose fields stand taken apart: how they were joined and encoded is not known for certain. */
export function formBody(list: JsonSource): Form {
  return { body: rewritten(list, formPieces(paramsIn(list))), remarks: [] }
}

/** Fields of a form, encoded and joined. */
export function formPieces(params: readonly Pick<Param, 'name' | 'value'>[]): readonly (Layer | Octets)[] {
  const pieces: (Layer | Octets)[] = []
  for (const { name, value } of params) {
    if (pieces.length > 0) pieces.push(utf8('&'))
    pieces.push(encoded(name), utf8('='))
    if (value !== null) pieces.push(encoded(value))
  }
  return pieces
}

const plain = /[A-Za-z0-9*._~!'()-]/

/** Percent-encoding as of forms; what is encoded already stays. */
export function encoded(layer: Layer): Layer {
  const builder = new LayerBuilder(layer, 'form-encoding')
  const isEncoded = /%[0-9a-f]{2}/i.test(text(layer.octets))
  layer.octets.forEach((octet, index) => {
    const range = { start: index, end: index + 1 }
    if ((isEncoded && octet > 0x20 && octet < 0x7f) || plain.test(String.fromCharCode(octet)))
      builder.keep(range)
    else if (octet === 0x20) builder.put(utf8('+'), range)
    else builder.put(utf8(`%${octet.toString(16).toUpperCase().padStart(2, '0')}`), range)
  })
  return builder.done()
}

/** The body of a form in parts (RFC 7578), where the type names what divides them; a file that is not in the paste is missing from it. */
export function multipartBody(list: JsonSource, type: string): Form {
  const at = inPasted(list.layer, rangeAt(list))
  const boundary = /boundary="?([^";,\s]+)/i.exec(type)?.[1]
  const params = paramsIn(list)
  const missing = params.filter(({ value, fileName }) => value === null && fileName !== null)
  const remarks = missing.map(({ source, fileName }): Remark => ({
    kind: 'not-in-paste',
    at: inPasted(source.layer, rangeAt(source)),
    detail: fileName ?? '',
  }))
  if (boundary === undefined)
    return { body: noBody(at), remarks: [...remarks, { kind: 'body-not-shown', at, detail: 'multipart' }] }
  const pieces: (Layer | Octets)[] = []
  for (const { name, value, fileName, contentType } of params) {
    const file = fileName === null ? '' : `; filename="${fileName}"`
    const kind = contentType === null ? '' : `\r\nContent-Type: ${contentType}`
    pieces.push(utf8(`--${boundary}\r\nContent-Disposition: form-data; name="`), name)
    pieces.push(utf8(`"${file}${kind}\r\n\r\n`))
    if (value !== null) pieces.push(value)
    pieces.push(utf8('\r\n'))
  }
  pieces.push(utf8(`--${boundary}--\r\n`))
  return { body: rewritten(list, pieces), remarks }
}

const rewritten = (list: JsonSource, pieces: readonly (Layer | Octets)[]): RecordBody => ({
  content: whole(joinedLayer(pieces, 'form')),
  kind: 'rewritten',
  at: inPasted(list.layer, rangeAt(list)),
})
