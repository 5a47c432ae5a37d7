import type { Octets } from '#engine/bytes/octets.ts'
import { same } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { Word } from './word.ts'

/** One item of an HTTPie command: a header, a piece of the query or of the body, or something from a file. */
export interface HttpieItem {
  readonly kind: 'header' | 'query' | 'string' | 'json' | 'file'
  readonly name: Layer
  readonly value: Layer
  readonly word: Word
  readonly remarks: readonly Remark[]
}

/** What separates a name from a value, the longest first. */
const separators: readonly (readonly [sign: string, kind: HttpieItem['kind']])[] = [
  [':=@', 'file'],
  ['=@', 'file'],
  [':@', 'file'],
  ['==', 'query'],
  [':=', 'json'],
  ['=', 'string'],
  ['@', 'file'],
  [':', 'header'],
  [';', 'header'],
]

/** Reads an item; a separator after a backslash is none. One without any is told as a file, for nothing is known of it. */
export function httpieItem(paste: Octets, word: Word): HttpieItem {
  const { octets } = word.layer
  const name = new LayerBuilder(word.layer, 'httpie')
  for (let at = 0; at < octets.length; at++) {
    if (octets[at] === 0x5c && at + 1 < octets.length) {
      const isSign = separators.some(([sign]) => sign.charCodeAt(0) === octets[at + 1])
      name.keep({ start: isSign ? at + 1 : at, end: at + 2 })
      at++
      continue
    }
    const found = separators.find(([sign]) => same(octets.subarray(at, at + sign.length), utf8(sign)))
    if (found !== undefined && (found[0] !== ';' || at === octets.length - 1)) {
      const [sign, kind] = found
      const value = part(word.layer, { start: at + sign.length, end: octets.length })
      return { kind, name: name.done(), value, word, remarks: word.remarks }
    }
    name.keep({ start: at, end: at + 1 })
  }
  return {
    kind: 'file',
    name: name.done(),
    value: part(bare(paste), { start: 0, end: 0 }),
    word,
    remarks: word.remarks,
  }
}
