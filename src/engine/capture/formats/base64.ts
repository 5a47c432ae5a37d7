import { oneByte } from '#engine/bytes/one-byte.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import { base64Runs, sextet } from '#engine/capture/dump/base64-run.ts'
import type { Base64Run } from '#engine/capture/dump/base64-run.ts'
import { cutAt } from '#engine/capture/dump/marks-of-cutting.ts'
import { isTouched, tidy } from '#engine/capture/dump/tidy.ts'
import type { Tidied } from '#engine/capture/dump/tidy.ts'
import { captureOfWritten } from '#engine/capture/dump/written.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { isBlank } from '#engine/capture/text/lines.ts'

/** Octets in base64 of either alphabet (RFC 4648), in one piece or in lines, padded or not, in a `data:` URL, between fences, or alone. */
const format: CaptureFormat = {
  id: 'base64',
  rank: 86,
  read(pasted) {
    // A value among others of JSON, XML or HTML belongs to the form that holds it.
    if (isContainer(pasted)) return null
    const tidied = tidy(bare(pasted.octets))
    const text = oneByte(tidied.layer.octets)
    for (const run of base64Runs(text)) {
      const capture = captureIn(pasted, tidied, text, run)
      if (capture !== null) return capture
    }
    return null
  },
}

const isContainer = ({ octets }: Pasted): boolean => {
  const first = octets.find(
    (octet, at) => octet > 0x20 && octet < 0x80 && !isBlank(octets, { start: at, end: at + 1 }),
  )
  return first === 0x7b || first === 0x5b || first === 0x3c
}

function captureIn(pasted: Pasted, tidied: Tidied, text: string, run: Base64Run): Capture | null {
  const digits = run.pieces.map(({ start, end }) => text.slice(start, end)).join('')
  if ((/[+/]/.test(digits) && /[-_]/.test(digits)) || isHex(digits)) return null
  const cut = cutAt(text, run.end)
  const isCut = digits.length % 4 === 1
  const flaws: Remark[] = []
  if (isTouched(tidied.changed, run.pieces)) flaws.push({ kind: 'dump-repaired', at: run })
  if (cut !== null) flaws.push({ kind: 'body-cut', at: cut.at, detail: cut.words })
  else if (isCut) flaws.push({ kind: 'body-cut', at: { start: run.end - 1, end: run.end }, detail: '¾' })
  return captureOfWritten('base64', pasted, tidied.layer, {
    layer: octetsOf(tidied.layer, text, run),
    at: { start: run.start, end: run.end },
    flaws,
    count: null,
    named: /;base64,$/i.test(text.slice(Math.max(0, run.start - 8), run.start)),
  })
}

/** Hex, which may be no body, is no base64 either: `0x…`, `x…` after a backslash, and pairs with dashes between. */
const isHex = (digits: string): boolean =>
  /^0?x?[\da-f]+$/i.test(digits) || /^[\da-f]{2}(?:-[\da-f]{2})+$/i.test(digits)

/** Longer texts lead back line by line, not digit by digit. */
const long = 2_000_000

function octetsOf(layer: Layer, text: string, { pieces, length }: Base64Run): Layer {
  const builder = new LayerBuilder(layer, 'base64')
  const size = length > long ? 16_384 : 4
  let places: number[] = []
  const put = (): void => {
    const first = places[0] ?? 0
    const last = places.at(-1) ?? first
    builder.put(decoded(text, places), { start: first, end: last + 1 })
    places = []
  }
  for (const { start, end } of pieces)
    for (let at = start; at < end; at++) {
      places.push(at)
      if (places.length === size) put()
    }
  if (places.length > 1) put()
  return builder.done()
}

function decoded(text: string, places: readonly number[]): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(Math.floor((places.length * 3) / 4))
  let bits = 0
  let filled = 0
  places.forEach((place, index) => {
    bits = ((bits << 6) | sextet(text.charCodeAt(place))) & 0xffffff
    if (index % 4 > 0 && filled < octets.length) octets[filled++] = bits >> (6 - 2 * (index % 4))
  })
  return octets
}

export default format
