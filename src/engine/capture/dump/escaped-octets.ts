import type { ByteRange } from '#engine/bytes/octets.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'

/** An escape that stands for one octet, and what may stand between two of them. */
interface Style {
  readonly escape: RegExp
  readonly radix: 8 | 16
}

const styles: readonly (readonly [first: string, style: Style])[] = [
  ['\\x', { escape: /\\\\?x([0-9a-f]{2})/iy, radix: 16 }],
  ['\\u00', { escape: /\\\\?u00([0-9a-f]{2})/iy, radix: 16 }],
  ['&#x', { escape: /&#x([0-9a-f]{1,2});/iy, radix: 16 }],
  ['=', { escape: /=([0-9a-f]{2})/iy, radix: 16 }],
  ['\\', { escape: /\\([0-3][0-7]{2})/y, radix: 8 }],
  ['0x', { escape: /0x([0-9a-f]{2})(?![0-9a-f])/iy, radix: 16 }],
]
/** White space, commas, a soft line break of quoted-printable, and the quotes of a string that goes on. */
const between = /(?:[\s>,]|=\r?\n|\\\r?\n|["'`][ \t]*[+.&]?\s*["'`])*/y
const shortest = 4

/** The longest run of escapes in a text, each for one octet and nothing but escapes; null where there is none. */
export function escapedOctets(
  layer: Layer,
  text: string,
): { readonly layer: Layer; readonly at: ByteRange } | null {
  let longest: { readonly places: readonly ByteRange[]; readonly octets: readonly number[] } | null = null
  // Where numbers below 16 have one digit, those of two are but a part of them.
  const isNumbers = /\b0x[0-9a-f]\b/i.test(text)
  for (const [first, { escape, radix }] of styles) {
    if (isNumbers && first === '0x') continue
    for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at)) {
      const places: ByteRange[] = []
      const octets: number[] = []
      let to = at
      for (;;) {
        escape.lastIndex = to
        const found = escape.exec(text)
        if (found === null) break
        octets.push(parseInt(found[1] ?? '', radix))
        places.push({ start: to, end: to + found[0].length })
        to += found[0].length
        between.lastIndex = to
        to += between.exec(text)?.[0].length ?? 0
      }
      if (octets.length >= shortest && octets.length > (longest?.octets.length ?? 0))
        longest = { places, octets }
      at = Math.max(at + first.length, to)
    }
  }
  if (longest === null) return null
  const { places, octets } = longest
  const builder = new LayerBuilder(layer, 'escapes')
  octets.forEach((octet, index) => builder.putOctet(octet, places[index] ?? { start: 0, end: 0 }))
  return { layer: builder.done(), at: { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 } }
}
