import { fromHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { digestLength } from '#engine/scheme/algorithm.ts'

/** In which base the number was written, and whether it was taken for negative. */
interface Data {
  readonly base: 10 | 16 | 36
  readonly negative: boolean
}

/** Octets turned into one big number lose their leading zeros, and in Java may become negative (`BigInteger`). */
export default defineMistake<Data>({
  id: 'signature-as-number',
  side: 'signer',
  dimension: 'output',
  rank: 51,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ negative }) =>
        negative
          ? say`The signature was written as a negative number.`
          : say`The signature was written as one big number.`,
      detail: ({ base }) =>
        say`Read as a number in base ${base} and filled up with zeros, it is the right one.`,
      fix: () => say`Write two hex digits for each byte.`,
    },
  },
  calls: {
    Java: {
      wrong: 'new BigInteger(1, mac).toString(16)',
      right: 'HexFormat.of().withUpperCase().formatHex(mac)',
    },
    Python: { wrong: 'hex(int.from_bytes(mac, "big"))', right: 'mac.hex().upper()' },
    JavaScript: { wrong: 'BigInt("0x" + hex).toString(16)', right: 'mac.toString("hex").toUpperCase()' },
  },
  *undo(received) {
    const written = received.trim().replace(/^(-?)0x/i, '$1')
    const negative = written.startsWith('-')
    const digits = negative ? written.slice(1) : written
    for (const [base, isOne] of bases) {
      if (!isOne.test(digits) || digits.length > 320) continue
      const number = valueOf(digits, base)
      for (const length of lengths) {
        const octets = octetsOf(negative ? (1n << BigInt(8 * length)) - number : number, length)
        // Two digits for each octet are no number that lost anything.
        const isHex = base === 16 && !negative && digits.length === 2 * length
        if (octets !== null && !isHex) yield { mac: octets, data: { base, negative } }
      }
    }
  },
})

const bases = [
  [16, /^[0-9a-f]+$/i],
  [10, /^[0-9]+$/],
  [36, /^[0-9a-z]+$/i],
] as const

const lengths = [...new Set(Object.values(digestLength))]

const valueOf = (digits: string, base: Data['base']): bigint =>
  base === 16
    ? BigInt(`0x${digits}`)
    : Array.from(digits).reduce((sum, digit) => sum * BigInt(base) + BigInt(parseInt(digit, base)), 0n)

/** Null for a number that needs more octets, or so few that it would be another length. */
function octetsOf(number: bigint, length: number): Octets | null {
  if (number <= 0n) return null
  const hex = number.toString(16)
  // A digest begins with two zero octets once in sixty-five thousand times.
  if (hex.length > 2 * length || hex.length < 2 * length - 4) return null
  return fromHex(hex.padStart(2 * length, '0'))
}
