import type { Comparison } from '#engine/diagnose/comparison.ts'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import { columnsOf } from './columns.ts'
import type { Columns } from './columns.ts'

/** A comparison made ready to be drawn at one width. Never holds a copy of its octets. */
export interface View {
  readonly comparison: Comparison
  readonly columns: Columns
  readonly perRow: 8 | 16
  /** Hex digits of an offset: four, or as many as the longest lane needs. */
  readonly digits: number
}

/** Makes a comparison ready. */
export function viewOf(comparison: Comparison, perRow: 8 | 16, columns = columnsOf(comparison)): View {
  return { comparison, columns, perRow, digits: digitsFor(comparison) }
}

/** How many hex digits the offsets of a comparison need, four at least. */
export function digitsFor({ left, right }: Comparison): number {
  const last = Math.max(left.octets.length, right?.octets.length ?? 0) - 1
  return Math.max(4, Math.max(0, last).toString(16).length)
}

/** The width of a byte, and of its character in the text gutter, in CSS pixels. */
export const cell = { byte: 24, text: 8.4 } as const

/** The gap in the middle of a row, in CSS pixels; the style sheet has it to the hair. */
const middleGap = 9

/** The column of a row at a distance from the first, in CSS pixels. */
export function columnAtX(perRow: 8 | 16, x: number): number {
  const half = (perRow / 2) * cell.byte
  const inside = x < half ? x : Math.max(half, x - middleGap)
  return Math.max(0, Math.min(perRow - 1, Math.floor(inside / cell.byte)))
}

/** The room for the names of the lanes in front of their rows, in CSS pixels; a single lane is named above them. */
export const nameWidth = (words: ByteViewWords, { left, right }: Comparison): number =>
  right === null
    ? 0
    : Math.max(44, ...[left, right].map(({ kind }) => Math.ceil(words.lanes[kind].length * 5.9 + 4)))

/** 16 where the panel holds them, else 8. What stands beside the bytes: the lane's name, the offset, the text, the edges. */
export function bytesPerRow(panel: number, digits: number, name: number): 8 | 16 {
  const beside = name + 7 + digits * 7 + 9 + 9 + 17
  return panel === 0 || panel >= 16 * cell.byte + middleGap + 16 * cell.text + beside ? 16 : 8
}
