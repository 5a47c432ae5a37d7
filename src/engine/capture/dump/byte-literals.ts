import type { ByteRange } from '#engine/bytes/octets.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'

/** What may stand before a bytes literal that is all of a paste: a name, a call, brackets. */
const opening =
  /^[\s\ufeff]*(?:>>> )?(?:[\w.[\]'"]{1,60}(?: [\w.]{1,30}){0,3}\s*[:=]\s*)?(?:(?:print|repr|bytes|bytearray)?\(\s*){0,3}(?=[bB]['"])/
const next = /\s*\\?\s*\+?\s*(?=[bB]['"])/y

/** The bytes literals of Python that a text begins with, joined (The Python Language Reference, section 2.4.1); null where there are none. */
export function byteLiterals(
  layer: Layer,
  text: string,
): { readonly layer: Layer; readonly at: ByteRange } | null {
  const head = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0
  const start = opening.exec(text.slice(head, head + 400))
  if (start === null) return null
  const from = head + start[0].length
  const parts: ByteRange[] = []
  let end = from
  for (let at = from; text[at]?.toLowerCase() === 'b';) {
    const part = literalAt(text, at + 1)
    if (part === null) return null
    parts.push(part.range)
    end = part.end
    next.lastIndex = end
    const gap = next.exec(text)
    if (gap === null) break
    at = end + gap[0].length
  }
  // Whatever else than closing brackets comes after makes it a program.
  if (parts.length === 0 || /[^\s)\]};,]/.test(text.slice(end, end + 2_000))) return null
  return { layer: joined(layer, parts), at: { start: from, end } }
}

function literalAt(text: string, at: number): { readonly range: ByteRange; readonly end: number } | null {
  const sign = text[at] ?? ''
  const quote = text.startsWith(sign.repeat(3), at) ? sign.repeat(3) : sign
  const start = at + quote.length
  for (let to = start; to < text.length; to++) {
    if (text[to] === '\\') to++
    else if (text.startsWith(quote, to)) return { range: { start, end: to }, end: to + quote.length }
    else if (quote.length === 1 && text[to] === '\n') return null
  }
  return null
}

function joined(layer: Layer, parts: readonly ByteRange[]): Layer {
  const [only] = parts
  if (parts.length === 1 && only !== undefined)
    return unescape(layer, only, escapes['python-bytes'], 'python-bytes')
  const builder = new LayerBuilder(layer, 'python-bytes')
  for (const range of parts) {
    const part = unescape(layer, range, escapes['python-bytes'], 'python-bytes')
    builder.add(part)
  }
  return builder.done()
}
