import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'

/** A text in UTF-16 or UTF-32, without a byte order mark. */
export function inUnits(written: Octets | string, size: 16 | 32, order: 'LE' | 'BE'): Octets {
  const said = typeof written === 'string' ? written : text(written)
  const octets = new Uint8Array((said.length * size) / 8)
  const view = new DataView(octets.buffer)
  let end = 0
  for (let at = 0; at < said.length; end += size / 8) {
    const unit = size === 16 ? said.charCodeAt(at) : (said.codePointAt(at) ?? 0)
    if (size === 16) view.setUint16(end, unit, order === 'LE')
    else view.setUint32(end, unit, order === 'LE')
    at += unit > 0xffff ? 2 : 1
  }
  return octets.slice(0, end)
}
