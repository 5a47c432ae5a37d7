import { text, utf8 } from '#engine/bytes/text.ts'
import type { FieldLine } from '#engine/capture/capture.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { membersOf } from '#engine/capture/json/json-source.ts'
import { saidAt } from '#engine/capture/json/loose-json.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { fieldOf } from '#engine/capture/parts.ts'

/** What signs a request, by the end of its name. */
const signs =
  /(?:^|[-_.])(?:timestamp|ts|nonce|sig|sign|signature|hmac|digest|certificate[-_]sn|api[-_]?key|access[-_]?key)$/i
/** Whether a name as logs have it is that of a signature. */
export const isSignatureName = (name: string): boolean =>
  /(?:^|[-_.])(?:sig|sign|signature|hmac)$/i.test(name)

/** The variable of nginx for a field of the request. */
const variable = /^\$?(?:sent_)?http_/i
const known =
  /^(?:content[-_](?:length|type)|authorization|user[-_]agent|x[-_][a-z0-9]+(?:[-_][a-z0-9]+)*|binancepay[-_].+)$/i

/** Whether a member or a word of a log is a field of the request by its name alone. */
export const isFlatField = (name: string): boolean =>
  !/^\$?sent_/i.test(name) && (variable.test(name) || signs.test(name) || known.test(name))

/** The name of a field as a log calls it: `http_x_signature` is x-signature. */
export function flatName(layer: Layer): Layer {
  const { octets } = layer
  const called = text(octets)
  const isVariable = variable.test(called)
  if (!isVariable && !known.test(called)) return layer
  const from = isVariable ? (variable.exec(called)?.[0].length ?? 0) : 0
  const builder = new LayerBuilder(layer, 'log-variable')
  for (let at = from; at < octets.length; at++) {
    const range = { start: at, end: at + 1 }
    if (octets[at] === 0x5f) builder.put(utf8('-'), range)
    else builder.keep(range)
  }
  return builder.done()
}

/** The members of an object that are fields of a request by their names. */
export function flatFields(source: JsonSource): readonly FieldLine[] {
  const fields: FieldLine[] = []
  for (const { name, value } of membersOf(source)) {
    if (!isFlatField(name.node.text)) continue
    const said = saidAt(value)
    const called = saidAt(name)
    if (said !== null && called !== null && text(said.octets) !== '-')
      fields.push(fieldOf(flatName(called), said))
  }
  return fields
}
