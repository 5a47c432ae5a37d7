import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import { readOctets } from '#engine/capture/dump/read-octets.ts'
import type { Dump } from '#engine/capture/dump/read-dump.ts'
import { readDump } from '#engine/capture/dump/read-dump.ts'
import { blocksIn } from '#engine/capture/dump/rows.ts'
import { isPacket, isResponse } from '#engine/capture/dump/sense.ts'
import type { Tidied } from '#engine/capture/dump/tidy.ts'
import { isTouched, tidy } from '#engine/capture/dump/tidy.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { captureLimit } from '#engine/capture/refuse.ts'
import { field } from '#engine/capture/capture.ts'
import { hasHead } from '#engine/capture/dump/surroundings.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, inPasted } from '#engine/capture/layer/layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { latin } from '#engine/capture/text/latin.ts'

interface Found {
  readonly tidied: Tidied
  readonly dumps: readonly Dump[]
}

/** Octets as digits in rows, an offset before each: `xxd`, `hexdump`, `od`, `certutil`, Format-Hex and what editors and libraries show. */
const format: CaptureFormat = {
  id: 'hex-dump',
  rank: 70,
  read(pasted) {
    const found = dumpsIn(pasted)
    if (found === null || 'kind' in found) return found
    const { tidied, dumps } = found
    const layers = dumps.map((dump) => layerOf(tidied, dump))
    if (layers.some(({ octets }) => isPacket(octets))) return null
    const chosen = Math.max(
      0,
      layers.findIndex(({ octets }) => !isResponse(octets)),
    )
    const dump = dumps[chosen]
    const layer = layers[chosen]
    return dump === undefined || layer === undefined ? null : captureIn(pasted, found, dump, layer)
  },
  list(pasted) {
    const found = dumpsIn(pasted)
    if (found === null || 'kind' in found || found.dumps.length < 2) return null
    const layers = found.dumps.map((dump) => layerOf(found.tidied, dump))
    if (layers.some(({ octets }) => isPacket(octets))) return null
    const requests = layers.flatMap(({ octets }, index) => (isResponse(octets) ? [] : [index]))
    return requests.length < 2 ? null : requests.map((index) => entryOf(pasted, found, layers, index))
  },
}

function dumpsIn(pasted: Pasted): Found | Refusal | null {
  const blocksAsPasted = blocksIn(pasted.octets)
  const tidied = tidy(bare(pasted.octets))
  const blocks =
    tidied.changed.length === 0 && tidied.layer.steps.length === 0
      ? blocksAsPasted
      : blocksIn(tidied.layer.octets)
  const dumps: Dump[] = []
  for (const block of blocks) {
    const dump = readDump(block)
    if (dump === 'bomb') return { kind: 'bomb', limit: captureLimit }
    if (dump !== null && isOne(dump)) dumps.push(dump)
  }
  if (dumps.length === 0) return null
  return hasHead(
    tidied.layer,
    dumps.flatMap(({ block }) => block.rows.map(({ line }) => line)),
  )
    ? null
    : { tidied, dumps }
}

/** Numbers at the beginning of lines are no dump yet. */
function isOne({ block: { rows }, layout, length, agreeing }: Dump): boolean {
  const [first] = rows
  if (first === undefined) return false
  if (rows.length === 1)
    return (
      length > 3 && /^0+$/.test(first.offset) && (first.parted || first.offset.length > 5 || agreeing > 0)
    )
  return (layout.width ?? 0) > 2 || first.parted
}

/** The octets of a dump, with the way back. */
function layerOf({ layer }: Tidied, dump: Dump): Layer {
  const builder = new LayerBuilder(layer, 'hex-dump')
  for (const { octets, ranges } of dump.pieces) {
    for (let at = 0; at < octets.length;) {
      const range = ranges[at] ?? { start: 0, end: 0 }
      // Numbers of several octets stand for all of them together.
      let to = at + 1
      while (to < octets.length && ranges[to]?.start === range.start) to++
      builder.put(Uint8Array.from(octets.slice(at, to)), range)
      at = to
    }
  }
  return builder.done()
}

function captureIn(pasted: Pasted, { tidied }: Found, dump: Dump, layer: Layer): Capture | null {
  const place = (range: ByteRange): ByteRange => inPasted(tidied.layer, range)
  const remarks = dump.flaws.map(({ kind, at, detail }): Remark => ({
    kind,
    at: place(at),
    ...(detail !== '' && { detail }),
  }))
  const digits = dump.pieces.flatMap(({ ranges }) => {
    const [first] = ranges
    const last = ranges.at(-1)
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
  })
  const touched = isTouched(tidied.changed, digits)
  if (touched) remarks.push({ kind: 'dump-repaired', at: place(dump.block.at) })
  const isLossy = dump.layout.notation === 'names'
  if (isLossy) remarks.push({ kind: 'high-bits-lost', at: place(dump.block.at) })
  return readOctets('hex-dump', pasted, layer, {
    fidelity: remarks.length > 0 ? 'altered' : 'exact',
    remarks,
    witness: null,
    taken: dump.block.rows.map(({ line }) => place(line)),
  })
}

function entryOf(pasted: Pasted, found: Found, layers: readonly Layer[], index: number): Entry {
  const dump = found.dumps[index]
  const layer = layers[index]
  const capture = dump === undefined || layer === undefined ? null : captureIn(pasted, found, dump, layer)
  const next = layers[index + 1]
  const answer =
    next === undefined ? null : /^HTTP\/\S+ (\d{3})/.exec(latin(next.octets, { start: 0, end: 16 }, 16))
  const place =
    dump === undefined
      ? { start: 0, end: 0 }
      : wholeLines(pasted, inPasted(found.tidied.layer, dump.block.at))
  return {
    method: capture?.method?.value ?? null,
    target: capture?.target?.value.slice(0, 200) ?? null,
    status: answer === null ? null : Number(answer[1]),
    signs:
      capture?.fields.some(({ name }) => signs(name.value)) === true &&
      field(capture, 'content-length') !== undefined,
    open: () => ({ octets: pasted.octets.slice(place.start, place.end) }),
  }
}

/** A range from the start of its first line on: what stands before the offsets is needed to read them. */
function wholeLines({ octets }: Pasted, { start, end }: ByteRange): ByteRange {
  const before = octets.lastIndexOf(0x0a, Math.max(0, start - 1))
  return { start: start === 0 ? 0 : before + 1, end }
}

export default format
