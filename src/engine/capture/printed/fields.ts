import { text } from '#engine/bytes/text.ts'
import type { FieldLine } from '#engine/capture/capture.ts'
import { isSigning, isTelling } from '#engine/capture/head/telling-names.ts'
import { part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { fieldOf } from '#engine/capture/parts.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { nameOf } from './value.ts'
import type { NamedValue, Value } from './value.ts'

/** A field that a dump shows, its name as the dump spells it. */
export interface DumpedField {
  readonly name: Layer
  readonly value: Layer
}

const token = /^:?[!#$%&'*+.^_`|~\w-]{1,200}$/

/** The fields that a value holds, in whatever way: by name, in pairs, one after another, or as lines. Null where it holds none. */
export function fieldsIn(value: Value): readonly DumpedField[] | null {
  if (value.kind === 'map') {
    const items = itemsOf(value)
    return items === null ? fromMap(value.members) : fromList(items)
  }
  return value.kind === 'list' ? fromList(value.items) : null
}

/** The items of a list, which PHP prints with their numbers; null of anything else. */
export function itemsOf(value: Value): readonly Value[] | null {
  if (value.kind === 'list') return value.items
  if (value.kind !== 'map' || value.members.length === 0) return null
  return value.members.every((member) => /^\d+$/.test(nameOf(member)))
    ? value.members.map((member) => member.value)
    : null
}

/** What a string or a number says. */
const saidBy = (value: Value): Layer | null =>
  value.kind === 'text' || (value.kind === 'word' && /^-?\d[\d.]*$|^(?:true|false)$/i.test(value.text))
    ? value.layer
    : null

function fromMap(members: readonly NamedValue[]): readonly DumpedField[] | null {
  const fields: DumpedField[] = []
  for (const member of members) {
    if (!token.test(nameOf(member))) continue
    for (const value of itemsOf(member.value) ?? [member.value]) {
      const said = saidBy(value) ?? saidBy(named(value, 'value') ?? value)
      if (said !== null) fields.push({ name: member.name, value: said })
    }
  }
  return fields.length === 0 ? null : fields
}

function fromList(items: readonly Value[]): readonly DumpedField[] | null {
  const pairs = items.map(pairIn)
  if (pairs.length > 0 && pairs.every((pair) => pair !== null)) return pairs
  const texts = items.map(saidBy)
  if (texts.length === 0 || !texts.every((layer) => layer !== null)) return null
  const lines = texts.map(lineIn)
  if (lines.every((field) => field !== null)) return lines
  if (texts.length % 2 !== 0) return null
  const inTurn: DumpedField[] = []
  for (let index = 0; index + 1 < texts.length; index += 2) {
    const name = texts[index]
    const value = texts[index + 1]
    if (name === undefined || value === undefined || !token.test(text(name.octets.subarray(0, 300))))
      return null
    inTurn.push({ name, value })
  }
  return inTurn
}

/** A name and a value: a pair of strings, or what is called so. */
function pairIn(value: Value): DumpedField | null {
  if (value.kind === 'text' || value.kind === 'word') return null
  const two = itemsOf(value) ?? [named(value, 'name', 'key') ?? value, named(value, 'value') ?? value]
  const [name, said] = two.map(saidBy)
  return two.length === 2 && name != null && said != null && token.test(text(name.octets.subarray(0, 300)))
    ? { name, value: said }
    : null
}

/** `Name: value` in one string, as PHP's curl has it. */
function lineIn(layer: Layer): DumpedField | null {
  const { octets } = layer
  const match = /^([!#$%&'*+.^_`|~\w-]+): */.exec(latin(octets, { start: 0, end: octets.length }, 300))
  if (match === null) return null
  const [before = '', name = ''] = match
  return {
    name: part(layer, { start: 0, end: name.length }),
    value: part(layer, { start: before.length, end: octets.length }),
  }
}

/** The member of a map that is called one of these, in any case. */
export const named = (value: Value, ...names: readonly string[]): Value | undefined =>
  value.kind === 'map'
    ? value.members.find((member) => names.includes(nameOf(member).toLowerCase()))?.value
    : undefined

/** How much fields look like those of a signed request: 0 where none has a name that only fields have. */
export const telling = (fields: readonly DumpedField[]): number =>
  fields.reduce((sum, { name }) => {
    const called = text(name.octets)
    return sum + (isSigning(called) ? 3 : isTelling(called) ? 1 : 0)
  }, 0)

export const toFieldLine = ({ name, value }: DumpedField): FieldLine => fieldOf(name, value)
