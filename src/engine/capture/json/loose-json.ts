import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { markLength } from '#engine/capture/text/byte-order-mark.ts'
import { readJson } from '#engine/json/json.ts'
import type { JsonSource } from './json-source.ts'
import { rangeOf } from './json-source.ts'

/** A JSON value, and where it ends. */
export interface LooseJson {
  readonly source: JsonSource
  readonly end: number
}

/**
 * The JSON value that starts at an offset of a layer, or null. What servers write without caring for RFC 8259 is read too: octets
 * that are not UTF-8 and raw control characters in strings, and escapes that it does not know, such as `\xHH`.
 */
export function looseJson(layer: Layer, from: number, prefix = false): LooseJson | null {
  const strict = readJson(layer.octets, { from, prefix })
  if (strict.kind === 'json') return { source: { layer, node: strict.root }, end: strict.end }
  if (!/^(?:bad-escape|control-character|not-utf-8)$/.test(strict.reason)) return null
  // What forbids it is blotted out, octet for octet: every place stays what it was.
  const json = readJson(blotted(layer.octets, from), { from, prefix })
  return json.kind === 'json' ? { source: { layer, node: json.root }, end: json.end } : null
}

const blot = 0x3f
const known = new Set(Array.from('"\\/bfnrtu', (letter) => letter.charCodeAt(0)))

function blotted(octets: Octets, from: number): Octets {
  const copy = octets.slice()
  let inString = false
  for (let at = from; at < octets.length;) {
    const octet = octets[at] ?? 0
    const end = octet < 0x80 ? at + 1 : characterFrom(octets, at).end
    if (octet === 0x22) inString = !inString
    else if (inString && octet === 0x5c) {
      if (!known.has(octets[at + 1] ?? 0)) copy[at] = blot
      at += 2
      continue
    } else if ((inString && octet < 0x20) || (octet >= 0x80 && end === at + 1)) copy[at] = blot
    at = end
  }
  return copy
}

/** The first octet that is no white space and no byte order mark. */
export function firstSign(octets: Octets): number {
  let at = markLength(octets)
  while (at < octets.length && (octets[at] ?? 0) <= 0x20) at++
  return at
}

/** Whether a paste begins as a JSON object or array does. */
export const opensJson = (octets: Octets): boolean => {
  const first = octets[firstSign(octets)]
  return first === 0x7b || first === 0x5b
}

const readBefore = new WeakMap<Octets, LooseJson | null>()

/** A paste that is JSON from its start to its end; each is read once, however many forms ask for it. */
export function looseJsonIn(octets: Octets): JsonSource | null {
  let read = readBefore.get(octets)
  if (read === undefined) {
    read = opensJson(octets) ? looseJson(bare(octets), firstSign(octets)) : null
    readBefore.set(octets, read)
  }
  return read?.source ?? null
}

/** What a string says, with the way back, the escape `\xHH` included; a number or a literal as it is written. Null of null, arrays and objects. */
export function saidAt(source: JsonSource | null): Layer | null {
  if (source === null) return null
  const { layer, node } = source
  if (node.kind === 'string')
    return unescape(layer, { start: node.start + 1, end: node.end - 1 }, escapes['json-log'], 'json-string')
  const isSaid = node.kind === 'number' || (node.kind === 'literal' && node.value !== null)
  return isSaid ? rangeOf(source) : null
}

/** Where a value stands in the text it is read from. */
export const rangeAt = ({ node }: JsonSource): ByteRange => ({ start: node.start, end: node.end })
