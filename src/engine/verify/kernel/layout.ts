/** The hashes of SHA-2 whose words are of so many bits. */
export type Bits = 32 | 64

/** Where things stand in a kernel's memory, in octets from its start, and what it takes at once. */
export interface Layout {
  readonly word: number
  /** Octets that are compressed at once. */
  readonly block: number
  /** Octets at a message's end that give its length in bits. */
  readonly size: number
  /** Messages side by side. */
  readonly lanes: number
  readonly rounds: number
  readonly hashes: readonly SHA2[]
  /** A table for each hash, one after another: what follows stands in it. */
  readonly tables: number
  readonly table: number
  /** 8 words: what hashing starts from. */
  readonly initial: number
  /** 8 and 16 words, to make of a digest the block that HMAC's outer hash ends with: what counts of the state, and the padding. */
  readonly mask: number
  readonly padding: number
  /** The last 16 words of the message schedule, for every lane, interleaved. */
  readonly schedule: number
  /** 8 words for every lane, interleaved: the states that hashing ended with. */
  readonly result: number
  /** 8 words each, in the machine's order: the states that the inner and the outer hash continue from. */
  readonly inner: number
  readonly outer: number
  /** From here on, texts. */
  readonly heap: number
}

export type SHA2 = 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'SHA-512/224' | 'SHA-512/256'

const hashes = {
  32: ['SHA-256', 'SHA-224'],
  64: ['SHA-512', 'SHA-384', 'SHA-512/256', 'SHA-512/224'],
} as const

/** Round constants first, at 0. */
export function layoutOf(bits: Bits): Layout {
  const word = bits / 8
  const rounds = bits === 64 ? 80 : 64
  const tables = rounds * word
  const table = 32 * word
  const schedule = tables + hashes[bits].length * table
  const result = schedule + 16 * 16
  const inner = result + 8 * 16
  return {
    word,
    block: 16 * word,
    size: 2 * word,
    lanes: 16 / word,
    rounds,
    hashes: hashes[bits],
    tables,
    table,
    initial: 0,
    mask: 8 * word,
    padding: 16 * word,
    schedule,
    result,
    inner,
    outer: inner + 8 * word,
    heap: inner + 16 * word,
  }
}
