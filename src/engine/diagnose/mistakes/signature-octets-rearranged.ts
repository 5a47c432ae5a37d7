import { fromHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What stands the other way round. */
interface Data {
  readonly what: string
}

/** Words read with their lowest byte first, or text turned round. */
export default defineMistake<Data>({
  id: 'signature-octets-rearranged',
  side: 'signer',
  dimension: 'output',
  rank: 57,
  words: {
    en: {
      title: () => say`The bytes of the signature stand in another order.`,
      detail: ({ what }) => say`With ${what} turned round, it is the right signature.`,
      fix: () => say`Write the bytes in the order in which HMAC gives them, two hex digits each.`,
    },
  },
  *undo(received) {
    const mac = fromHex(received.trim())
    if (mac === null) return
    yield {
      mac: mac.map((octet) => (octet >> 4) | ((octet & 15) << 4)),
      data: { what: 'the two digits of each byte' },
    }
    const digits = fromHex(Array.from(received.trim()).reverse().join(''))
    if (digits !== null) yield { mac: digits, data: { what: 'all its digits' } }
    for (const size of [4, 8, 2, 16])
      if (mac.length % size === 0)
        yield { mac: wordsTurned(mac, size), data: { what: `each group of ${size} bytes` } }
  },
})

const wordsTurned = (mac: Octets, size: number): Octets =>
  mac.map((_, at) => mac[at - (at % size) + size - 1 - (at % size)] ?? 0)
