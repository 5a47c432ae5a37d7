import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { isMac, macLength } from '#engine/scheme/algorithm.ts'

/** Octets of the signature as received, and of the whole one; which end of it is there. */
interface Data {
  readonly kept: number
  readonly whole: number
  readonly end: 'beginning' | 'end'
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
      title: ({ end }) => say`Only the ${end} of the signature was sent.`,
      detail: ({ kept, whole, end }) =>
        say`The header has the ${end === 'beginning' ? 'first' : 'last'} ${{ bytes: kept }} of ${whole}, and they are right.`,
      fix: ({ whole }) =>
        say`Send the whole signature, ${{ count: 2 * whole, one: 'hex digit', other: 'hex digits' }}.`,
    },
  },
  *undo(received, { scheme }) {
    if (!isMac(scheme.algorithm)) return
    const whole = macLength[scheme.algorithm]
    const written = received.trim()
    // A digit without its other half tells nothing.
    const digits = /^[0-9a-f]+$/i.test(written) ? fromHex(written.slice(0, written.length & ~1)) : null
    const mac = digits ?? fromBase64(written)
    if (mac === null || mac.length >= whole) return
    yield { mac, data: { kept: mac.length, whole, end: 'beginning' }, partFrom: 0 }
    const last = /^[0-9a-f]+$/i.test(written) ? fromHex(written.slice(written.length % 2)) : mac
    if (last !== null)
      yield { mac: last, data: { kept: last.length, whole, end: 'end' }, partFrom: whole - last.length }
  },
})
