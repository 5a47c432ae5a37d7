import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Run } from '#engine/capture/capture.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'

/** Longer UTF-16 is not read: the way back is kept for each character. */
export const utf16Limit = 2_097_152

/** The order of the octets in UTF-16, told by a byte order mark, or by every other octet of the beginning being zero; null where it is no UTF-16. */
export function utf16Order(octets: Octets): 'little' | 'big' | null {
  if (octets.length % 2 !== 0 || octets.length < 2) return null
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'little'
  if (octets[0] === 0xfe && octets[1] === 0xff) return 'big'
  const sample = octets.subarray(0, 512)
  if (sample.length < 16) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) even++
    if (sample[at + 1] === 0) odd++
  }
  const most = sample.length * 0.45
  if (odd >= most && even === 0) return 'little'
  return even >= most && odd === 0 ? 'big' : null
}

/** UTF-16 as UTF-8, and the way back for each ASCII character. A lone surrogate becomes U+FFFD. A byte order mark is left out. */
export function fromUtf16(pasted: Octets, order: 'little' | 'big'): Layer {
  const label = order === 'little' ? 'utf-16le' : 'utf-16be'
  const hasMark = (pasted[0] === 0xff && pasted[1] === 0xfe) || (pasted[0] === 0xfe && pasted[1] === 0xff)
  const from = hasMark ? 2 : 0
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(pasted.subarray(from))
  const runs: Run[] = []
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const at = from + 2 * index
    if (unit < 0x80) runs.push({ start: start++, pasted: order === 'little' ? at : at + 1, length: 1 })
    else if (unit < 0x800) start += 2
    else if (unit >= 0xd800 && unit < 0xe000) start += 2
    else start += 3
  }
  return { octets: utf8(text), runs, steps: ['utf-16'] }
}
