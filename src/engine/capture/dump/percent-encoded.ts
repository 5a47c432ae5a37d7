import type { ByteRange } from '#engine/bytes/octets.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { isMessage } from './sense.ts'

/** What encoders leave as it is where they encode a value (RFC 3986, section 2.3, and the sub-delims that some leave). */
const unreserved = /^(?:[A-Za-z0-9\-._~!*'()/+]|%[\dA-Fa-f]{2})+$/
/** What encoders of whole addresses leave too. */
const reserved = /^(?:[A-Za-z0-9\-._~!*'()/+:@$,;?&=[\]]|%[\dA-Fa-f]{2})+$/
const percent = 0x25
const plus = 0x2b
/** How much of the text must be escapes, lest it be something that has some. */
const share = 0.2

/** A text that is percent-encoded as a whole; null where it is not. A plus is a space, unless spaces are `%20`. */
export function percentEncoded(
  layer: Layer,
  text: string,
): { readonly layer: Layer; readonly at: ByteRange } | null {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (!/%[\dA-Fa-f]{2}/.test(text.slice(start, start + 4_096))) return null
  const lines = text.slice(start, end).split(/\r?\n/)
  const isValue = lines.every((line) => consists(line, unreserved))
  if (!isValue && !lines.every((line) => consists(line, reserved))) return null
  const written = text.slice(start, end)
  const escaped = written.split('%').length - 1
  if (escaped * 3 < share * written.length) return null
  const decoded = decode(layer, { start, end }, !/%20/.test(written))
  const isMeant = isValue || isMessage(decoded.octets) || /^(?:%7[bB]|%5[bB])/.test(written)
  return isMeant ? { layer: decoded, at: { start, end } } : null
}

/** In pieces, so that no long line is one match. */
function consists(line: string, pattern: RegExp): boolean {
  for (let at = 0; at < line.length;) {
    let to = Math.min(line.length, at + 4_096)
    const cut = line.lastIndexOf('%', to)
    if (to < line.length && cut > at && to - cut < 3) to = cut
    if (!pattern.test(line.slice(at, to))) return false
    at = to
  }
  return line.length > 0
}

function decode(layer: Layer, { start, end }: ByteRange, plusIsSpace: boolean): Layer {
  const { octets } = layer
  const builder = new LayerBuilder(layer, 'percent')
  let from = start
  for (let at = start; at < end;) {
    const octet = octets[at] ?? 0
    const isEscape = octet === percent
    if (isEscape || (octet === plus && plusIsSpace) || octet === 0x0a || octet === 0x0d) {
      builder.keep({ start: from, end: at })
      const to = at + (isEscape ? 3 : 1)
      if (isEscape)
        builder.putOctet(parseInt(String.fromCharCode(octets[at + 1] ?? 0, octets[at + 2] ?? 0), 16), {
          start: at,
          end: to,
        })
      else if (octet === plus) builder.putOctet(0x20, { start: at, end: to })
      from = to
    }
    at += isEscape ? 3 : 1
  }
  builder.keep({ start: from, end })
  return builder.done()
}
