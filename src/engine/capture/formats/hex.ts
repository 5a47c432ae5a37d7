import { oneByte } from '#engine/bytes/one-byte.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { longestHexRun, octetAt } from '#engine/capture/dump/hex-run.ts'
import type { HexRun } from '#engine/capture/dump/hex-run.ts'
import { withoutWords } from '#engine/capture/dump/hex-run-lines.ts'
import { cutAt } from '#engine/capture/dump/marks-of-cutting.ts'
import { isTouched, tidy } from '#engine/capture/dump/tidy.ts'
import type { Tidied } from '#engine/capture/dump/tidy.ts'
import { captureOfWritten } from '#engine/capture/dump/written.ts'
import type { Written } from '#engine/capture/dump/written.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'

/** Octets as hex digits without offsets: in one piece or in pairs, whatever stands between them, or as a value of a database or a program. */
const format: CaptureFormat = {
  id: 'hex',
  rank: 80,
  read(pasted) {
    const tidied = tidy(bare(pasted.octets))
    const text = oneByte(tidied.layer.octets)
    for (const mends of [false, true]) {
      const longest = longestHexRun(text, mends)
      const run = longest === null ? null : withoutWords(text, longest)
      if (run === null || (mends && !run.mended)) continue
      const capture = captureOfWritten('hex', pasted, tidied.layer, writtenAs(tidied, text, run))
      if (capture !== null) return capture
    }
    return null
  },
}

/** What a text says that holds octets and nothing else, before the digits. */
const names =
  /(?:<(?:Slow)?Buffer |length\s?=\s?\d+, bytes\s?=\s?(?:0x)?|fromhex\(["']|\b[xXhH]'|unhex\(["']|decode\(["'])$/i
const stated = /(?:length\s?=\s?|\()(\d{1,9})(?:, bytes|\))[^()]{0,24}$/

function writtenAs({ layer, changed }: Tidied, text: string, run: HexRun): Written {
  const before = text.slice(Math.max(0, run.start - 80), run.start)
  const cut = cutAt(text, run.end)
  const length = run.places.length / 2
  const statement = stated.exec(before)
  const whole = statement === null ? null : Number(statement[1])
  const at: ByteRange = { start: run.start, end: cut?.at.end ?? run.end }
  const flaws: Remark[] = []
  if (run.mended || isTouched(changed, [run])) flaws.push({ kind: 'dump-repaired', at })
  if (run.star !== null)
    flaws.push({ kind: 'rows-missing', at: { start: run.star, end: run.star + 1 }, detail: '*' })
  if (run.odd) flaws.push({ kind: 'body-cut', at: { start: run.end - 1, end: run.end }, detail: '½' })
  if (cut !== null) flaws.push({ kind: 'body-cut', at: cut.at, detail: cut.words })
  return {
    layer: octetsOf(layer, text, run),
    at,
    flaws,
    count:
      cut !== null && cut.missing !== null
        ? { at: cut.at, length: length + cut.missing }
        : whole === null
          ? null
          : {
              at: { start: run.start - before.length + (statement?.index ?? 0), end: run.start },
              length: whole,
            },
    named: names.test(before),
  }
}

function octetsOf(layer: Layer, text: string, { places }: HexRun): Layer {
  const builder = new LayerBuilder(layer, 'hex')
  for (let index = 0; index + 1 < places.length; index += 2) {
    const start = places[index] ?? 0
    const second = places[index + 1] ?? 0
    builder.putOctet(octetAt(text, start, second), { start, end: second + 1 })
  }
  return builder.done()
}

export default format
