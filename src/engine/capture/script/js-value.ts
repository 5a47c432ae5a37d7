import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { isNamePart } from '#engine/capture/command/signs.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { bracketEnd, pastSpace, quoteEnd } from './js-text.ts'

/** A string of JavaScript, and what of it only a run would give. */
export interface JsText extends ByteRange {
  readonly kind: 'text'
  readonly layer: Layer
  readonly gaps: readonly ByteRange[]
  /** Its quote was never closed. */
  readonly open: boolean
}

interface JsMember extends ByteRange {
  readonly name: JsText
  readonly value: JsValue
}

/** A value as it is written in a program. `other`: a number, a name, a call, or anything else. */
export type JsValue =
  | JsText
  | (ByteRange & { readonly kind: 'object'; readonly members: readonly JsMember[] })
  | (ByteRange & { readonly kind: 'array'; readonly items: readonly JsValue[] })
  | (ByteRange & { readonly kind: 'other' })

/** What a program assigns to names. */
export type JsNames = ReadonlyMap<string, JsValue>

const depthLimit = 64

/** The value that begins at an offset (ECMA-262, section 13.2), as far as it is written out. */
export function jsValue(octets: Octets, from: number, names: JsNames, depth = 0): JsValue {
  const start = pastSpace(octets, from)
  const octet = octets[start]
  if (depth > depthLimit) return other(octets, start)
  if (octet === 0x7b) return objectAt(octets, start, names, depth)
  if (octet === 0x5b) return arrayAt(octets, start, names, depth)
  const string = textAt(octets, start)
  if (string === null) return named(octets, start, names)
  let text = string
  for (;;) {
    const next = pastSpace(octets, text.end)
    if (octets[next] !== 0x2b) return isOver(octets, next) ? text : other(octets, start)
    const further = textAt(octets, pastSpace(octets, next + 1))
    if (further === null) return other(octets, start)
    text = joined(octets, text, further)
  }
}

function joined(octets: Octets, left: JsText, right: JsText): JsText {
  const builder = new LayerBuilder(bare(octets), 'javascript')
  builder.add(left.layer)
  builder.add(right.layer)
  const gaps = [...left.gaps, ...right.gaps]
  return { kind: 'text', layer: builder.done(), gaps, open: right.open, start: left.start, end: right.end }
}

const isOver = (octets: Octets, at: number): boolean =>
  at >= octets.length ||
  ',;)}]:'.includes(String.fromCharCode(octets[at] ?? 0)) ||
  isNamePart(octets[at] ?? 0)

/** The string or template at an offset; null where there is none. */
export function textAt(octets: Octets, at: number): JsText | null {
  const quote = octets[at]
  if (quote !== 0x22 && quote !== 0x27 && quote !== 0x60) return null
  const close = quoteEnd(octets, at)
  const end = close === -1 ? octets.length : close
  const paste = bare(octets)
  const builder = new LayerBuilder(paste, 'javascript')
  const gaps: ByteRange[] = []
  let plain = at + 1
  if (quote === 0x60) {
    for (let next = plain; next < end; next++) {
      if (octets[next] === 0x5c) next++
      else if (octets[next] === 0x24 && octets[next + 1] === 0x7b) {
        const past = Math.min(bracketEnd(octets, next + 1), end)
        builder.add(unescape(paste, { start: plain, end: next }, escapes.javascript, 'javascript'))
        builder.keep({ start: next, end: past })
        gaps.push({ start: next, end: past })
        plain = past
        next = past - 1
      }
    }
  }
  builder.add(unescape(paste, { start: plain, end }, escapes.javascript, 'javascript'))
  const open = close === -1
  return { kind: 'text', layer: builder.done(), gaps, open, start: at, end: open ? end : end + 1 }
}

/** Something that is named or called: what the name was given, or else only where it ends. */
function named(octets: Octets, start: number, names: JsNames): JsValue {
  const found = other(octets, start)
  const known = found.end - start < 128 ? names.get(latin(octets, found, 128).trim()) : undefined
  return known === undefined ? found : known
}

function other(octets: Octets, start: number): JsValue {
  let at = start
  while (at < octets.length) {
    const octet = octets[at] ?? 0
    if (octet === 0x28 || octet === 0x5b || octet === 0x7b) at = bracketEnd(octets, at)
    else if (octet === 0x22 || octet === 0x27 || octet === 0x60) {
      const close = quoteEnd(octets, at)
      at = close === -1 ? octets.length : close + 1
    } else if (octet === 0x2c || octet === 0x29 || octet === 0x5d || octet === 0x7d || octet === 0x3b) break
    else at++
  }
  return { kind: 'other', start, end: at }
}

function objectAt(octets: Octets, start: number, names: JsNames, depth: number): JsValue {
  const members: JsMember[] = []
  let at = pastSpace(octets, start + 1)
  while (at < octets.length && octets[at] !== 0x7d) {
    const from = at
    const name = textAt(octets, at) ?? nameAt(octets, at)
    if (name === null) {
      at = other(octets, at).end
    } else {
      const colon = pastSpace(octets, name.end)
      // `{ body }` is `{ body: body }`.
      const value =
        octets[colon] === 0x3a ? jsValue(octets, colon + 1, names, depth + 1) : named(octets, from, names)
      at = octets[colon] === 0x3a ? endIn(octets, colon + 1, value) : name.end
      members.push({ name, value, start: from, end: at })
    }
    at = pastSpace(octets, at)
    if (octets[at] === 0x2c) at = pastSpace(octets, at + 1)
    else if (octets[at] !== 0x7d || at === from) break
  }
  return { kind: 'object', members, start, end: Math.min(at + 1, octets.length) }
}

function arrayAt(octets: Octets, start: number, names: JsNames, depth: number): JsValue {
  const items: JsValue[] = []
  let at = pastSpace(octets, start + 1)
  while (at < octets.length && octets[at] !== 0x5d) {
    const from = at
    const value = jsValue(octets, at, names, depth + 1)
    items.push(value)
    at = pastSpace(octets, endIn(octets, from, value))
    if (octets[at] === 0x2c) at = pastSpace(octets, at + 1)
    else if (octets[at] !== 0x5d || at === from) break
  }
  return { kind: 'array', items, start, end: Math.min(at + 1, octets.length) }
}

/** Where a value ends that begins at or after an offset, also where it was written elsewhere and only named here. */
export const endIn = (octets: Octets, from: number, value: JsValue): number =>
  value.start >= from && value.start <= pastSpace(octets, from) ? value.end : other(octets, from).end

function nameAt(octets: Octets, start: number): JsText | null {
  let end = start
  while (isNamePart(octets[end] ?? 0) || octets[end] === 0x24) end++
  if (end === start) return null
  return { kind: 'text', layer: part(bare(octets), { start, end }), gaps: [], open: false, start, end }
}

const declaration = /(?:^|[\s;])(?:const|let|var)\s+([A-Za-z_$][\w$]{0,63})(?:\s*:\s*\w+)?\s*=\s*/g

/** What a program assigns to names before an offset; the last of each. `read`: makes a value of where it begins. */
export function jsNames(octets: Octets, to: number, read: (at: number, names: JsNames) => JsValue): JsNames {
  const names = new Map<string, JsValue>()
  const program = latin(octets, { start: 0, end: to }, 262_144)
  let past = 0
  for (const found of program.matchAll(declaration)) {
    if (found.index < past || names.size > 500) continue
    const value = read(found.index + found[0].length, names)
    past = Math.max(past, value.end)
    if (value.kind !== 'other') names.set(found[1] ?? '', value)
  }
  return names
}
