import type { Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Sense } from './sense.ts'

/** Lengths of digests, keys and signatures, in octets: what has one of these and says nothing is no body. */
const keyLengths: ReadonlySet<number> = new Set([16, 20, 24, 28, 32, 48, 64, 96, 128, 256, 384, 512, 1024])
/** Octets that say nothing are a body from this length on. */
const least = 200
/** So is text that has nothing of the structure of a body. */
const leastPlainText = 100

/**
 * Whether octets that digits alone stand for can be a body: they say something, or are too many for a key or a signature. A nonce, a
 * digest or a secret can be written in the same way. `length`: of the whole, where only a part is there.
 */
export function isWorth(octets: Octets, sense: Sense, length: number = octets.length): boolean {
  if (sense === 'http' || sense === 'json' || sense === 'coded') return true
  if (sense === 'text') {
    const said = latin(octets, { start: 0, end: octets.length }, 4_096)
    if (said.includes('-----BEGIN ')) return false
    return said.length >= leastPlainText || (said.length >= 8 && /[\s&<{]|=[^=\s]/.test(said))
  }
  return length >= least && !keyLengths.has(length) && !isDer(octets)
}

/** Whether octets are one value of ASN.1 in DER, as keys and certificates are (X.690, section 8.1.3). */
function isDer(octets: Octets): boolean {
  const [tag, first = 0, second = 0, third = 0] = octets
  if (tag !== 0x30) return false
  if (first === 0x82) return Math.abs(4 + second * 256 + third - octets.length) < 3
  return first === 0x81 && Math.abs(3 + second - octets.length) < 3
}
