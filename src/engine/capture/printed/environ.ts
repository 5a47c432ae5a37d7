import { utf8 } from '#engine/bytes/text.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { DumpedField } from './fields.ts'
import { nameOf } from './value.ts'
import type { MapValue, NamedValue, Value } from './value.ts'

/** A request as a server gives it to a program (RFC 3875, section 4.1; PEP 3333; PHP's `$_SERVER`). */
export interface Environ {
  readonly fields: readonly DumpedField[]
  readonly method: Value | null
  /** The path with its query, where both stand in one. */
  readonly uri: Value | null
  readonly path: Value | null
  readonly query: Value | null
}

/** Reads a map as an environment; null where it is none. */
export function environIn({ members }: MapValue): Environ | null {
  const at = (...names: readonly string[]): Value | null =>
    members.find((member) => names.includes(nameOf(member)))?.value ?? null
  const fields = members.flatMap(fieldIn)
  if (fields.length === 0 || (at('REQUEST_METHOD') === null && fields.length < 2)) return null
  return {
    fields,
    method: at('REQUEST_METHOD'),
    uri: at('REQUEST_URI', 'RAW_URI'),
    path: at('PATH_INFO'),
    query: at('QUERY_STRING'),
  }
}

/** `HTTP_X_NONCE` is the field X-Nonce: its underlines were hyphens, and its case is lost. */
function fieldIn(member: NamedValue): readonly DumpedField[] {
  const { name, value } = member
  if (value.kind !== 'text') return []
  const called = nameOf(member)
  const isField = called.startsWith('HTTP_')
  const isContent = called === 'CONTENT_TYPE' || called === 'CONTENT_LENGTH'
  if (!isField && (!isContent || value.layer.octets.length === 0)) return []
  return [{ name: respelled(name, isField ? 5 : 0), value: value.layer }]
}

function respelled(name: Layer, from: number): Layer {
  const builder = new LayerBuilder(name, 'environment')
  let begins = true
  for (let at = from; at < name.octets.length; at++) {
    const letter = String.fromCharCode(name.octets[at] ?? 0)
    const written: string = letter === '_' ? '-' : begins ? letter.toUpperCase() : letter.toLowerCase()
    const range = { start: at, end: at + 1 }
    if (written === letter) builder.keep(range)
    else builder.put(utf8(written), range)
    begins = letter === '_'
  }
  return builder.done()
}
