import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Cursor } from './cursor.ts'
import { codeAt, sign, take, takeSpace } from './cursor.ts'
import { readString } from './json-string.ts'
import { readScalar, unexpected } from './scalar.ts'

/** A string, its quotes in its range; `text` is what it says, escapes undone. */
export interface JsonString extends ByteRange {
  readonly kind: 'string'
  readonly text: string
}

/** A number, kept as its text: 0.10 is not 0.1, and twenty digits are no double. */
export interface JsonNumber extends ByteRange {
  readonly kind: 'number'
  readonly text: string
}

export interface JsonObject extends ByteRange {
  readonly kind: 'object'
  readonly members: readonly Member[]
}

interface JsonArray extends ByteRange {
  readonly kind: 'array'
  readonly items: readonly JsonNode[]
}

export interface JsonLiteral extends ByteRange {
  readonly kind: 'literal'
  readonly value: boolean | null
}

/** A value, and where it stands, in octets. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonLiteral

/** A name and its value. The order is kept, and a name may stand twice. */
export interface Member {
  readonly name: JsonString
  readonly value: JsonNode
}

/** Why octets are not JSON. */
export type JsonFault =
  | 'empty'
  | 'unexpected'
  | 'ended'
  | 'too-deep'
  | 'bad-escape'
  | 'bad-number'
  | 'control-character'
  | 'trailing'
  | 'single-quote'
  | 'not-utf-8'

/** Not JSON, and the offset of the first octet that shows it. */
export interface NotJson {
  readonly kind: 'not-json'
  readonly at: number
  readonly reason: JsonFault
}

/** A JSON text that could be read. */
export interface Json {
  readonly kind: 'json'
  readonly root: JsonNode
  /** Where the value ends; white space after it is not in it. */
  readonly end: number
  /** Characters that were taken for the ASCII sign they stand for, in order. */
  readonly tolerated: readonly ByteRange[]
  /** Members whose name stood before in the same object. */
  readonly duplicates: readonly Member[]
}

export type JsonResult = Json | NotJson

export interface JsonReading {
  /**
   * Reads damaged text too: curly and full-width signs, odd spaces, raw control characters and octets that are not UTF-8 in
   * strings, unknown escapes. What the standard allows reads the same either way.
   */
  readonly tolerant?: boolean
  /** The offset to start at. */
  readonly from?: number
  /** Stops after the first value; what follows is no fault. */
  readonly prefix?: boolean
}

/** Deeper than any request; a reader of the tree may recurse this far. */
const deepest = 1_000

/** A container whose end has not come yet. */
type Open =
  | {
      readonly kind: 'object'
      readonly start: number
      readonly members: Member[]
      readonly names: Set<string>
      /** Of the member whose value comes next. */
      name: JsonString | null
    }
  | { readonly kind: 'array'; readonly start: number; readonly items: JsonNode[] }

/** Reads a JSON text (RFC 8259) and keeps where everything stands. Linear in its length. */
export function readJson(octets: Octets, reading: JsonReading = {}): JsonResult {
  const { tolerant = false, from = 0, prefix = false } = reading
  const cursor: Cursor = { octets, tolerant, tolerated: [], at: from, lost: false }
  const open: Open[] = []
  const duplicates: Member[] = []
  takeSpace(cursor)
  if (cursor.at >= octets.length) return { kind: 'not-json', at: cursor.at, reason: 'empty' }
  for (;;) {
    let node = readScalar(cursor, { role: 'value', open, prefix }) ?? openContainer(cursor, open, prefix)
    if (node?.kind === 'not-json') return node
    while (node !== null) {
      const container = open.at(-1)
      if (container === undefined) {
        if (!prefix) takeSpace(cursor)
        if (!prefix && cursor.at < octets.length)
          return { kind: 'not-json', at: cursor.at, reason: 'trailing' }
        return { kind: 'json', root: node, end: node.end, tolerated: cursor.tolerated, duplicates }
      }
      add(container, node, duplicates)
      const next = goOn(cursor, open, prefix)
      if (next?.kind === 'not-json') return next
      node = next
    }
  }
}

/** Opens the container at the cursor, up to where its first value is expected; the container itself where it is empty. */
function openContainer(cursor: Cursor, open: Open[], prefix: boolean): JsonNode | NotJson | null {
  const code = codeAt(cursor, cursor.at)
  if (code !== sign.openBrace && code !== sign.openBracket) return unexpected(cursor)
  if (open.length === deepest) return { kind: 'not-json', at: cursor.at, reason: 'too-deep' }
  const start = cursor.at
  take(cursor)
  takeSpace(cursor)
  const isObject = code === sign.openBrace
  if (codeAt(cursor, cursor.at) === (isObject ? sign.closeBrace : sign.closeBracket)) {
    take(cursor)
    return isObject
      ? { kind: 'object', start, end: cursor.at, members: [] }
      : { kind: 'array', start, end: cursor.at, items: [] }
  }
  if (!isObject) {
    open.push({ kind: 'array', start, items: [] })
    return null
  }
  open.push({ kind: 'object', start, members: [], names: new Set(), name: null })
  return readName(cursor, open, prefix)
}

/** Reads on after a value: a comma (and the next name) up to the next value, null; or the container that ends here. */
function goOn(cursor: Cursor, open: Open[], prefix: boolean): JsonNode | NotJson | null {
  const container = open.at(-1)
  takeSpace(cursor)
  const code = codeAt(cursor, cursor.at)
  const isObject = container?.kind === 'object'
  if (
    container === undefined ||
    (code !== sign.comma && code !== (isObject ? sign.closeBrace : sign.closeBracket))
  )
    return unexpected(cursor)
  take(cursor)
  if (code === sign.comma) {
    takeSpace(cursor)
    return isObject ? readName(cursor, open, prefix) : null
  }
  open.pop()
  const { start } = container
  return container.kind === 'object'
    ? { kind: 'object', start, end: cursor.at, members: container.members }
    : { kind: 'array', start, end: cursor.at, items: container.items }
}

/** Reads a member's name and colon, up to its value; null when all is well. */
function readName(cursor: Cursor, open: readonly Open[], prefix: boolean): NotJson | null {
  const object = open.at(-1)
  if (codeAt(cursor, cursor.at) !== sign.quote || object?.kind !== 'object') return unexpected(cursor)
  const name = readString(cursor, { role: 'name', open, prefix })
  if (name.kind === 'not-json') return name
  takeSpace(cursor)
  if (codeAt(cursor, cursor.at) !== sign.colon) return unexpected(cursor)
  take(cursor)
  takeSpace(cursor)
  object.name = name
  return null
}

function add(container: Open, value: JsonNode, duplicates: Member[]): void {
  if (container.kind === 'array') container.items.push(value)
  else if (container.name !== null) {
    const member: Member = { name: container.name, value }
    if (container.names.has(member.name.text)) duplicates.push(member)
    container.names.add(member.name.text)
    container.members.push(member)
  }
}

/**
 * Where in a JSON text an offset stands, as JavaScript would write the way there: `goodsDetails[0].goodsType`; '' at the root.
 * A member's name and colon belong to its value.
 */
export function pathAt(root: JsonNode, offset: number): string {
  let path = ''
  for (let node = root; ;) {
    if (node.kind === 'array') {
      const index = findAt(node.items, offset, (item) => item)
      const item = node.items[index]
      if (item === undefined) return path
      path += `[${index}]`
      node = item
    } else if (node.kind === 'object') {
      const member = node.members[findAt(node.members, offset, rangeOf)]
      if (member === undefined) return path
      const name = member.name.text
      if (/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)) path += path === '' ? name : `.${name}`
      else path += `[${JSON.stringify(name)}]`
      node = member.value
    } else return path
  }
}

const rangeOf = ({ name, value }: Member): ByteRange => ({ start: name.start, end: value.end })

/** The index of the entry that an offset is in, of entries in order; -1 where it is in none. */
function findAt<T>(entries: readonly T[], offset: number, range: (entry: T) => ByteRange): number {
  let low = 0
  let high = entries.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry === undefined) return -1
    const { start, end } = range(entry)
    if (offset < start) high = middle - 1
    else if (offset >= end) low = middle + 1
    else return middle
  }
  return -1
}
