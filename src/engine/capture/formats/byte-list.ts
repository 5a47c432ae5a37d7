import { oneByte } from '#engine/bytes/one-byte.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { cutAt } from '#engine/capture/dump/marks-of-cutting.ts'
import { longestNumberList } from '#engine/capture/dump/number-list.ts'
import type { NumberList } from '#engine/capture/dump/number-list.ts'
import { isTouched, tidy } from '#engine/capture/dump/tidy.ts'
import type { Tidied } from '#engine/capture/dump/tidy.ts'
import { captureOfWritten } from '#engine/capture/dump/written.ts'
import type { Written } from '#engine/capture/dump/written.ts'
import { isText } from '#engine/capture/dump/sense.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'

/** Octets as a list of numbers: arrays in C#, Java, Go, C, JavaScript and others, also signed, and Buffers of Node in JSON. */
const format: CaptureFormat = {
  id: 'byte-list',
  rank: 76,
  read(pasted) {
    const tidied = tidy(bare(pasted.octets))
    const text = oneByte(tidied.layer.octets)
    const list = longestNumberList(text)
    if (list === null) return null
    // Pairs of decimal digits with nothing but white space between them are hex sooner, or a part of it.
    if (!list.certain && (!isText(Uint8Array.from(list.octets)) || !isAlone(text, list))) return null
    return captureOfWritten('byte-list', pasted, tidied.layer, writtenAs(tidied, text, list))
  },
}

const isAlone = (text: string, { start, end }: NumberList): boolean =>
  !/[\da-z]\s*$/i.test(text.slice(Math.max(0, start - 40), start)) &&
  !/^\s*[\da-z]/i.test(text.slice(end, end + 40))

const lengthBefore =
  /(?:\(|\[|u8; )(\d{1,9})[)\]][^()[\]{}\d]{0,30}(?:\[Uint8Array\] )?[[{(<]\s*(?:\/\*[^*]{0,80}\*\/\s*)?$/
const lengthAfter = /^[\s;})\]]{0,40}[^;]{0,120}?_?len(?:gth)?\s*=\s*(\d{1,9})/i
/** The text says that these are octets, and how many. */
const names = /(?:Buffer|U?Int8Array|byte|uint8|u8|unsigned char)\b[^;]{0,60}[[{(]\s*$/i

function writtenAs({ layer, changed }: Tidied, text: string, list: NumberList): Written {
  const from = Math.max(0, list.start - 160)
  const before = text.slice(from, list.start)
  const cut = cutAt(text, list.end)
  const at: ByteRange = { start: list.start, end: cut?.at.end ?? list.end }
  const flaws: Remark[] = []
  if (isTouched(changed, list.places)) flaws.push({ kind: 'dump-repaired', at })
  if (list.star !== null)
    flaws.push({ kind: 'rows-missing', at: { start: list.star, end: list.star + 1 }, detail: '*' })
  if (cut !== null) flaws.push({ kind: 'body-cut', at: cut.at, detail: cut.words })
  const builder = new LayerBuilder(layer, 'byte-list')
  list.octets.forEach((octet, index) => builder.putOctet(octet, list.places[index] ?? at))
  return {
    layer: builder.done(),
    at,
    flaws,
    count: countOf(text, list, before, from) ?? missing(cut, list.octets.length),
    named: names.test(before),
  }
}

const missing = (cut: ReturnType<typeof cutAt>, shown: number): Written['count'] =>
  cut === null || cut.missing === null ? null : { at: cut.at, length: shown + cut.missing }

/** The length that stands before the list, as in `byte[302] {`, or after it, as `xxd -i` writes it. */
function countOf(text: string, list: NumberList, before: string, from: number): Written['count'] {
  const first = lengthBefore.exec(before)
  if (first !== null) {
    const start = from + first.index
    return { at: { start, end: start + first[0].trimEnd().length }, length: Number(first[1]) }
  }
  const last = lengthAfter.exec(text.slice(list.end, list.end + 240))
  if (last === null) return null
  const start = list.end + (/^[\s;})\]]*/.exec(last[0])?.[0].length ?? 0)
  return { at: { start, end: list.end + last[0].length }, length: Number(last[1]) }
}

export default format
