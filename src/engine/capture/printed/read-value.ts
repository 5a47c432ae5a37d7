import type { ByteRange } from '#engine/bytes/octets.ts'
import { part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { Source } from '#engine/capture/text/source.ts'
import { literalAt, sticky } from './literal.ts'
import type { Dialect } from './literal.ts'
import type { NamedValue, Value } from './value.ts'

/** A value, and where what comes after it starts. */
interface Read<T> {
  readonly value: T
  readonly end: number
}

/** Dumps are not deeper than this. */
const deepest = 100

const space = /(?:\s|<ref \*\d+>)*/y
const separator = /[\s,;]*/y
/** What stands before a brace and says what is in it. */
const tag =
  /(?:<ref \*\d+> )?(?:[A-Za-z_$][\w$.:]*(?:\(\d+\))? |\[[^\]\n]{1,80}\] |[A-Za-z_$][\w$.]* \[[^\]\n]{1,80}\] )+(?=\{|\[(?:[\s'"]|\]))/y
const phpArray = /(?:array|\\?[A-Za-z_][\w\\]*::__set_state\(\s*array|\(object\)\s*array)\s*\(/y
const emptyTag = /\[(?=[A-Za-z<])[^\]\n]{0,200}\](?: \{)?/y
const name = /(?:\[Symbol\([^)\n]*\)\]|:?[A-Za-z_$][\w$.-]*|\d+)(?=\s*(?::(?!:)|=>))/y
const rule = /\s*(?::|=>)\s*/y
const closers = '}])'

/** Reads the value that starts at an offset in the notation of a language's dumps; null where none does. Never reads on from a broken one. */
export const valueAt = (source: Source, at: number, dialect: Dialect): Read<Value> | null =>
  readValue({ source, dialect }, at, 0)

interface Reading {
  readonly source: Source
  readonly dialect: Dialect
}

function readValue(reading: Reading, from: number, depth: number): Read<Value> | null {
  if (depth > deepest) return null
  const { source, dialect } = reading
  const { text } = source
  const at = from + (sticky(space, text, from)?.[0].length ?? 0)
  const literal = literalAt(source, at, dialect)
  if (literal !== null) {
    const { layer, cut, hole } = literal
    return { value: { kind: 'text', layer, at: literal.at, cut: cut ?? hole }, end: literal.at.end }
  }
  const php = dialect === 'php' ? sticky(phpArray, text, at) : null
  if (php !== null) {
    const map = readMap(reading, at, at + php[0].length, depth)
    const closing = /(?:array|\\?[\w\\]+)\s*\(\s*array/.test(php[0])
      ? sticky(/\s*\)/y, text, map?.end ?? 0)
      : null
    return map && { value: map.value, end: map.end + (closing?.[0].length ?? 0) }
  }
  const open = at + (dialect === 'python' ? 0 : (sticky(tag, text, at)?.[0].length ?? 0))
  const bracket = text[open]
  if (bracket === '{') return readMap(reading, at, open + 1, depth)
  if (bracket === '(' && dialect === 'python') return readParentheses(reading, at, depth)
  if (bracket === '[' && (dialect !== 'javascript' || sticky(emptyTag, text, open) === null))
    return dialect === 'php' ? readMap(reading, at, open + 1, depth) : readList(reading, at, open + 1, depth)
  return readWord(reading, at, depth)
}

/** In Python: a tuple; with one string in it, that string. */
function readParentheses(reading: Reading, at: number, depth: number): Read<Value> | null {
  const list = readList(reading, at, at + 1, depth)
  if (list?.value.kind !== 'list') return list
  const [only] = list.value.items
  const isTuple = /,\s*\)$/.test(reading.source.text.slice(Math.max(at, list.end - 8), list.end))
  return list.value.items.length === 1 && only?.kind === 'text' && !isTuple
    ? { value: only, end: list.end }
    : list
}

function readList(reading: Reading, start: number, from: number, depth: number): Read<Value> | null {
  const { text } = reading.source
  const items: Value[] = []
  let at = from
  for (;;) {
    at += sticky(separator, text, at)?.[0].length ?? 0
    if (at >= text.length) return null
    if (closers.includes(text[at] ?? '')) break
    const item = readValue(reading, at, depth + 1)
    if (item === null) return null
    items.push(item.value)
    at = item.end > at ? item.end : at + 1
  }
  return { value: { kind: 'list', items, at: { start, end: at + 1 } }, end: at + 1 }
}

function readMap(reading: Reading, start: number, from: number, depth: number): Read<Value> | null {
  const { source } = reading
  const { text } = source
  const members: NamedValue[] = []
  const unnamed: Value[] = []
  let at = from
  for (;;) {
    at += sticky(separator, text, at)?.[0].length ?? 0
    if (at >= text.length) return null
    if (closers.includes(text[at] ?? '')) break
    const named = readName(reading, at)
    const read = readValue(reading, named?.end ?? at, depth + 1)
    if (read === null) return null
    if (named === null) unnamed.push(read.value)
    else members.push({ name: named.value, value: read.value })
    at = read.end > at ? read.end : at + 1
  }
  const place = { start, end: at + 1 }
  // The brackets of PHP hold either; a set, or a line of a stack, is no member.
  const isList = reading.dialect === 'php' && members.length === 0
  return {
    value: isList ? { kind: 'list', items: unnamed, at: place } : { kind: 'map', members, at: place },
    end: at + 1,
  }
}

function readName({ source, dialect }: Reading, at: number): Read<Layer> | null {
  const literal = literalAt(source, at, dialect)
  const word = literal === null ? sticky(name, source.text, at) : null
  const end = literal?.at.end ?? (word === null ? -1 : at + word[0].length)
  const colon = end === -1 ? null : sticky(rule, source.text, end)
  if (colon === null) return null
  const written = { start: at + (word?.[0].startsWith(':') === true ? 1 : 0), end }
  return { value: literal?.layer ?? part(source.layer, written), end: end + colon[0].length }
}

/** Everything else, to the comma, the bracket or the line end after it. A brace at its end belongs to it: `Error: … {`. */
function readWord(reading: Reading, at: number, depth: number): Read<Value> | null {
  const { text, layer } = reading.source
  let open = 0
  let end = at
  for (; end < text.length; end++) {
    const character = text[end] ?? ''
    if (character === '\n' || (character === ',' && open === 0)) break
    if ('[(<'.includes(character)) open++
    else if ('])>'.includes(character) && --open < 0) break
    else if (character === '}' && open === 0) break
    else if (character === '{' && open === 0) return readMap(reading, at, end + 1, depth)
  }
  if (end >= text.length) return null
  const range = trimmedEnd(text, { start: at, end })
  return {
    value: { kind: 'word', layer: part(layer, range), text: text.slice(range.start, range.end), at: range },
    end,
  }
}

function trimmedEnd(text: string, { start, end }: ByteRange): ByteRange {
  let last = end
  while (last > start && (text[last - 1] ?? '') <= ' ') last--
  return { start, end: last }
}
