import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** The encodings that were undone, the last one first. */
interface Data {
  readonly layers: readonly ('hex' | 'Base64' | 'UTF-16')[]
}

/** Text that stands for a signature is encoded as if it were bytes, twice or more. */
export default defineMistake<Data>({
  id: 'signature-encoded-again',
  side: 'signer',
  dimension: 'output',
  rank: 53,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ layers }) =>
        say`The signature was encoded ${{ count: layers.length, one: 'time', other: 'times' }}.`,
      detail: ({ layers }) =>
        say`It is ${layers.join(' of ')} of the signature’s bytes; the rule has hex once.`,
      fix: () => say`Turn the bytes of the signature into upper-case hex, once.`,
    },
  },
  *undo(received) {
    yield* undone(received.trim(), [])
  },
})

/** Three encodings at most; one alone, hex of hex and the two mixed have mistakes of their own. */
function* undone(
  written: string,
  layers: Data['layers'],
): Iterable<{ readonly mac: Octets; readonly data: Data }> {
  if (layers.length >= 3 || written === '') return
  for (const [layer, octets] of [
    ['hex', fromHex(written)],
    ['Base64', fromBase64(written)],
  ] as const) {
    if (octets === null) continue
    const all = [...layers, layer]
    if (all.length === 3 || (all.length === 2 && all.every((one) => one === 'Base64')))
      yield { mac: octets, data: { layers: all } }
    if (!octets.every((octet) => octet < 0x80)) continue
    // `Encoding.Unicode` of .NET writes two octets for each digit.
    const isWide = octets.length % 2 === 0 && octets.every((octet, at) => at % 2 === 0 || octet === 0)
    if (isWide) yield* undone(text(octets.filter((_, at) => at % 2 === 0)), [...all, 'UTF-16'])
    else yield* undone(text(octets), all)
  }
}
