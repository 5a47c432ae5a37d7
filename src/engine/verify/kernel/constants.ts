import type { Bits, SHA2 } from './layout.ts'

/** The first primes: FIPS 180-4 draws its constants from their roots, so that nobody can have chosen them. */
const primes: bigint[] = []
for (let next = 2n; primes.length < 80; next++)
  if (primes.every((prime) => next % prime !== 0n)) primes.push(next)

/** The first 64 bits of the fractional part of a number's square or cube root. */
function fraction(number: bigint, power: 2n | 3n): bigint {
  const scaled = number << (64n * power)
  let low = 0n
  let high = number << 64n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** power <= scaled) low = middle
    else high = middle
  }
  return BigInt.asUintN(64, low)
}

const cubeRoots = primes.map((prime) => fraction(prime, 3n))
const squareRoots = primes.slice(0, 16).map((prime) => fraction(prime, 2n))
const upperHalf = (word: bigint): bigint => word >> 32n
const lowerHalf = (word: bigint): bigint => BigInt.asUintN(32, word)

/** One constant a round (FIPS 180-4, sections 4.2.2 and 4.2.3). */
export const roundConstants: Readonly<Record<Bits, readonly bigint[]>> = {
  32: cubeRoots.slice(0, 64).map(upperHalf),
  64: cubeRoots,
}

/** What hashing starts from (section 5.3). */
export const initialValues: Readonly<Record<SHA2, readonly bigint[]>> = {
  'SHA-256': squareRoots.slice(0, 8).map(upperHalf),
  'SHA-224': squareRoots.slice(8).map(lowerHalf),
  'SHA-512': squareRoots.slice(0, 8),
  'SHA-384': squareRoots.slice(8),
  // The outcome of section 5.3.6, which hashes the names of these two.
  'SHA-512/256': [
    0x22312194fc2bf72cn,
    0x9f555fa3c84c64c2n,
    0x2393b86b6f53b151n,
    0x963877195940eabdn,
    0x96283ee2a88effe3n,
    0xbe5e1e2553863992n,
    0x2b0199fc2c85b8aan,
    0x0eb72ddc81c52ca2n,
  ],
  'SHA-512/224': [
    0x8c3d37c819544da2n,
    0x73e1996689dcd4d6n,
    0x1dfab7ae32ff9c82n,
    0x679dd514582f9fcfn,
    0x0f6d2b697bd44da8n,
    0x77e36f7304c48942n,
    0x3f9d85a86a1d36c8n,
    0x1112e6ad91d692a1n,
  ],
}

/** By how much a Σ rotates, or a σ, whose last is a shift. */
export type Amounts = readonly [number, number, number]

/** Sections 4.1.2 and 4.1.3. */
export const amounts: Readonly<Record<Bits, Readonly<Record<'Σ0' | 'Σ1' | 'σ0' | 'σ1', Amounts>>>> = {
  32: { Σ0: [2, 13, 22], Σ1: [6, 11, 25], σ0: [7, 18, 3], σ1: [17, 19, 10] },
  64: { Σ0: [28, 34, 39], Σ1: [14, 18, 41], σ0: [1, 8, 7], σ1: [19, 61, 6] },
}
