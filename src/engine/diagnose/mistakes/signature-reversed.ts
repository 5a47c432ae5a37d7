import { fromHex } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Octets of the signature. */
interface Data {
  readonly bytes: number
}

/** A big number written from its lowest octet, as little-endian machines hold it. */
export default defineMistake<Data>({
  id: 'signature-reversed',
  side: 'signer',
  dimension: 'output',
  rank: 58,
  words: {
    en: {
      title: () => say`The bytes of the signature were written in reverse.`,
      detail: ({ bytes }) => say`Its ${{ bytes }} are right, read from the last to the first.`,
      fix: () => say`Write the bytes in the order in which HMAC gives them.`,
    },
  },
  *undo(received) {
    const mac = fromHex(received.trim())
    if (mac !== null) yield { mac: mac.toReversed(), data: { bytes: mac.length } }
  },
})
