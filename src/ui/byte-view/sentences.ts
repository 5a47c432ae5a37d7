import { toHex } from '#engine/bytes/encodings.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Lane } from '#engine/diagnose/comparison.ts'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import type { Columns } from './columns.ts'
import { inspect, partAt } from './inspection.ts'
import { bothBases } from './offset-text.ts'
import type { View } from './view.ts'
import { laneOn } from './selection.ts'

/** One difference as a sentence: where it is, and what stands in each lane. */
export function sentenceOf(view: View, index: number, words: ByteViewWords): string {
  const { changes }: Columns = view.columns
  const change = changes[index]
  if (change === undefined) return ''
  const left = laneOn(view.comparison, 'left')
  const right = laneOn(view.comparison, 'right')
  const anchor =
    change.right.end > change.right.start ? ({ lane: right, at: change.right.start } as const) : null
  const { lane, at } = anchor ?? { lane: left, at: change.left.start }
  const sides = [side(left, change.left, words), side(right, change.right, words)]
  return `${words.difference(index + 1, changes.length, place(lane, at, words))}: ${sides.join('; ')}`
}

function place(lane: Lane, at: number, words: ByteViewWords): string {
  const part = partAt(lane, at)
  return part?.role === 'body' ? words.bodyByte(String(part.into)) : words.byteAt(bothBases(at))
}

function side(lane: Lane, range: ByteRange, words: ByteViewWords): string {
  const name = words.lanes[lane.kind]
  if (range.start >= range.end) return words.side(name, words.nothing)
  const octets = lane.octets.subarray(range.start, Math.min(range.end, range.start + 12))
  const rest = range.end - range.start - octets.length
  const hex = toHex(octets, { separator: ' ' })
  const found = inspect(lane, range)
  const exact = found.start === range.start && found.end === range.end
  const tail = found.character && exact ? found.character.name : rest > 0 ? words.more(rest) : ''
  return words.side(name, tail === '' ? hex : `${hex}, ${tail}`)
}
