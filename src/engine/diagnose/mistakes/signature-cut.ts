import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { isMac, macLength } from '#engine/scheme/algorithm.ts'

/** Octets of the signature as received, and of the whole one. */
interface Data {
  readonly kept: number
  readonly whole: number
}

/** A column, a buffer or a `substring` that is too short for it. */
export default defineMistake<Data>({
  id: 'signature-cut',
  side: 'signer',
  dimension: 'output',
  rank: 55,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`Only the beginning of the signature was sent.`,
      detail: ({ kept, whole }) =>
        say`The header has the first ${{ bytes: kept }} of ${whole}, and they are right.`,
      fix: ({ whole }) =>
        say`Send the whole signature, ${{ count: 2 * whole, one: 'hex digit', other: 'hex digits' }}.`,
    },
  },
  *undo(received, { scheme }) {
    if (!isMac(scheme.algorithm)) return
    const whole = macLength[scheme.algorithm]
    const written = received.trim()
    const mac = fromHex(written) ?? fromBase64(written)
    if (mac !== null && mac.length < whole) yield { mac, data: { kept: mac.length, whole }, cut: true }
  },
})
