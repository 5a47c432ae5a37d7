import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { pastSpace } from './js-text.ts'
import type { JsNames, JsText, JsValue } from './js-value.ts'
import { endIn, jsValue } from './js-value.ts'

const call = /^JSON\.stringify\(/

/** A value, `JSON.stringify(…)` of what is written out carried out (ECMA-262, section 25.5.2). */
export function computed(octets: Octets, from: number, names: JsNames): JsValue {
  const start = pastSpace(octets, from)
  const found = call.exec(latin(octets, { start, end: octets.length }, 20))
  if (found === null) return jsValue(octets, start, names)
  const inside = start + found[0].length
  const value = jsValue(octets, inside, names)
  const end = pastSpace(octets, endIn(octets, inside, value))
  // With more arguments it is indented, or filtered.
  if (octets[end] !== 0x29) return jsValue(octets, start, new Map())
  const builder = new LayerBuilder(bare(octets), 'json-stringify')
  const isWhole = write(builder, octets, value)
  return isWhole
    ? { kind: 'text', layer: builder.done(), gaps: [], open: false, start, end: end + 1 }
    : { kind: 'other', start, end: end + 1 }
}

function write(builder: LayerBuilder, octets: Octets, value: JsValue): boolean {
  const put = (written: string): true => {
    builder.put(utf8(written), value)
    return true
  }
  if (value.kind === 'text') return value.gaps.length === 0 && put(quoted(value))
  if (value.kind === 'other') {
    const written = latin(octets, value, 64).trim()
    if (/^(?:true|false|null)$/.test(written)) return put(written)
    return (
      /^[+-]?(?:\d|\.\d)[\d.e+-]*$/i.test(written) &&
      Number.isFinite(Number(written)) &&
      put(String(Number(written)))
    )
  }
  const isObject = value.kind === 'object'
  builder.supply(utf8(isObject ? '{' : '['))
  if (value.kind === 'object') {
    // A name that stands twice would be told once.
    if (new Set(value.members.map(({ name }) => text(name.layer.octets))).size < value.members.length)
      return false
    if (value.members.some(({ name }) => /^\d+$/.test(text(name.layer.octets)))) return false
  }
  const all =
    value.kind === 'object' ? value.members : value.items.map((item) => ({ name: null, value: item }))
  for (const [index, { name, value: one }] of all.entries()) {
    if (index > 0) builder.supply(utf8(','))
    if (name !== null) {
      builder.put(utf8(quoted(name)), name)
      builder.supply(utf8(':'))
    }
    if (!write(builder, octets, one)) return false
  }
  builder.supply(utf8(isObject ? '}' : ']'))
  return true
}

const quoted = ({ layer }: JsText): string => JSON.stringify(text(layer.octets))
