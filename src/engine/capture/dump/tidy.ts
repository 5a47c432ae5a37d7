import type { ByteRange } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'

/** A dump in which what a page made of spaces, dashes and digits is undone. */
export interface Tidied {
  readonly layer: Layer
  /** Where something was undone, in the layer, in order: in the text beside the digits it does not matter. */
  readonly changed: readonly number[]
}

/** Takes back what pages and typography do to dumps. What is not touched by it stays. */
export function tidy(layer: Layer): Tidied {
  const { octets } = layer
  if (!octets.some((octet) => octet >= 0x80)) return { layer, changed: [] }
  const builder = new LayerBuilder(layer, 'dump')
  const changed: number[] = []
  let from = 0
  for (let at = 0; at < octets.length;) {
    if ((octets[at] ?? 0) < 0x80) {
      at++
      continue
    }
    const { end, codePoint } = characterFrom(octets, at)
    const plain = codePoint === null ? null : plainOf(codePoint)
    if (plain !== null) {
      const range: ByteRange = { start: at, end }
      builder.keep({ start: from, end: at })
      if (!isFrame(codePoint) && at > 0) changed.push(builder.length)
      builder.put(utf8(plain), range)
      from = end
    }
    at = end
  }
  builder.keep({ start: from, end: octets.length })
  return { layer: builder.done(), changed }
}

/** The lines of tables that some tools draw. */
const isFrame = (codePoint: number | null): boolean =>
  codePoint !== null && codePoint >= 0x2500 && codePoint <= 0x257f

/** What a character stands for in a dump; null where it stands for itself. */
function plainOf(codePoint: number): string | null {
  if (codePoint === 0xfeff || codePoint === 0xad || (codePoint >= 0x200b && codePoint <= 0x200d)) return ''
  if (codePoint === 0xa0 || codePoint === 0x202f || codePoint === 0x205f || codePoint === 0x3000) return ' '
  if (codePoint >= 0x2000 && codePoint <= 0x200a) return ' '
  if ((codePoint >= 0x2010 && codePoint <= 0x2015) || codePoint === 0x2212) return '-'
  if (codePoint === 0x2502 || codePoint === 0x2503 || codePoint === 0x250a || codePoint === 0x2551) return '|'
  if (isFrame(codePoint)) return '-'
  if (codePoint === 0x2018 || codePoint === 0x2019) return "'"
  if (codePoint === 0x201c || codePoint === 0x201d) return '"'
  if (codePoint === 0xd7) return 'x'
  if (codePoint === 0x2026) return '...'
  return codePoint >= 0xff01 && codePoint <= 0xff5e ? String.fromCodePoint(codePoint - 0xfee0) : null
}

/** Whether something was undone in one of some ranges, which are in order. */
export function isTouched(changed: readonly number[], ranges: readonly ByteRange[]): boolean {
  let index = 0
  for (const { start, end } of ranges) {
    while (index < changed.length && (changed[index] ?? 0) < start) index++
    if (index < changed.length && (changed[index] ?? 0) < end) return true
  }
  return false
}
