import type { ByteRange } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { FieldLine } from '#engine/capture/capture.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { at, isObject, itemsOf, membersOf, textAt } from '#engine/capture/json/json-source.ts'
import { firstSign, looseJson, opensJson, saidAt } from '#engine/capture/json/loose-json.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted, part } from '#engine/capture/layer/layer.ts'
import { fieldOf } from '#engine/capture/parts.ts'
import { linesFrom } from '#engine/capture/text/lines.ts'
import { firstMember } from './members.ts'

/** More are no header section. */
const most = 5_000
const token = /^:?[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/**
 * The header fields that a JSON value holds in any of the usual shapes: an object of strings or of lists of strings, a list of
 * objects with a name and a value, a list of pairs, names and values in turn, or the lines as one string. Null where it holds none.
 */
export function fieldsIn(source: JsonSource | null): readonly FieldLine[] | null {
  if (source === null) return null
  const fields = isObject(source) ? ofObject(source) : (ofList(source) ?? ofText(source))
  if (fields === null || fields.length > most) return null
  return fields.every(({ name }) => token.test(name.value)) ? fields : null
}

function ofObject(source: JsonSource): readonly FieldLine[] | null {
  const fields: FieldLine[] = []
  for (const { name, value } of membersOf(source)) {
    const called = saidAt(name)
    const values = value.node.kind === 'array' ? itemsOf(value) : [value]
    for (const one of values) {
      const said = saidAt(isObject(one) ? keyedValue(one, name.node.text) : one)
      if (called !== null && said !== null) fields.push(fieldOf(called, said))
      else if (one.node.kind === 'object' || one.node.kind === 'array') return null
    }
  }
  return fields
}

/** The value of `{"key": "Host", "value": "…"}`, as CloudFront has it under the name of the field. */
function keyedValue(source: JsonSource, name: string): JsonSource | null {
  const names = membersOf(source).map((member) => member.name.node.text)
  const isKeyed = names.includes('value') && names.every((one) => one === 'key' || one === 'value')
  const key = textAt(at(source, 'key'))?.toLowerCase()
  return isKeyed && (key === undefined || key === name.toLowerCase()) ? at(source, 'value') : null
}

function ofList(source: JsonSource): readonly FieldLine[] | null {
  const items = itemsOf(source)
  if (source.node.kind !== 'array') return null
  if (items.length === 0) return []
  if (items.every(({ node }) => node.kind === 'string')) return items.length % 2 === 0 ? inTurn(items) : null
  const fields: FieldLine[] = []
  for (const item of items) {
    if (isTrue(firstMember(item, ['disabled']))) continue
    const pair = itemsOf(item)
    const name = saidAt(pair[0] ?? firstMember(item, ['name', 'key', 'header']))
    const value = saidAt(pair[1] ?? firstMember(item, ['value', 'values']))
    if (name === null || pair.length > 2) {
      if (isObject(item)) continue
      return null
    }
    if (name.octets.length === 0) continue
    const { start, end } = item.node
    fields.push(
      fieldOf(
        name,
        value ?? part(name, { start: name.octets.length, end: name.octets.length }),
        inPasted(item.layer, { start, end }),
      ),
    )
  }
  return fields
}

export const isTrue = (source: JsonSource | null): boolean =>
  source?.node.kind === 'literal' && source.node.value === true

function inTurn(items: readonly JsonSource[]): readonly FieldLine[] | null {
  const fields: FieldLine[] = []
  for (let index = 0; index + 1 < items.length; index += 2) {
    const name = saidAt(items[index] ?? null)
    const value = saidAt(items[index + 1] ?? null)
    if (name === null || value === null) return null
    fields.push(fieldOf(name, value))
  }
  return fields
}

/** `Name: value` lines in one string; a request line before them is passed over. */
function ofText(source: JsonSource): readonly FieldLine[] | null {
  const layer = saidAt(source)
  if (layer === null || source.node.kind !== 'string') return null
  const written = opensJson(layer.octets) ? looseJson(layer, firstSign(layer.octets))?.source : undefined
  if (written !== undefined) return written.node.kind === 'string' ? null : fieldsIn(written)
  const fields: FieldLine[] = []
  let isFirst = true
  for (const line of linesFrom(layer.octets, false)) {
    const field = lineField(layer, line)
    if (field !== null) fields.push(field)
    else if (line.end > line.start && !isFirst) return null
    isFirst = false
  }
  return fields.length === 0 ? null : fields
}

/** The field on one line of a layer; null where there is none. */
export function lineField(layer: Layer, { start, end }: ByteRange): FieldLine | null {
  const { octets } = layer
  const colon = octets.indexOf(0x3a, start + 1)
  if (colon === -1 || colon >= end) return null
  let from = colon + 1
  let to = end
  while (from < to && isGap(octets[from])) from++
  while (to > from && isGap(octets[to - 1])) to--
  const name = part(layer, { start, end: colon })
  if (!token.test(text(name.octets))) return null
  return fieldOf(name, part(layer, { start: from, end: to }), inPasted(layer, { start, end }))
}

const isGap = (octet: number | undefined): boolean => octet === 0x20 || octet === 0x09
