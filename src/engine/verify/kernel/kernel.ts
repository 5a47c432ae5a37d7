import sha256Module from 'virtual:sha2-kernel/256'
import sha512Module from 'virtual:sha2-kernel/512'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { digestLength } from '#engine/scheme/algorithm.ts'
import type { Construction, Hash } from '#engine/scheme/algorithm.ts'
import { construct } from '#engine/verify/construct.ts'
import { hash as hashOf } from '#engine/verify/hash.ts'
import type { SHA2 } from './layout.ts'
import { createMachine, mostKept } from './machine.ts'
import type { Machine } from './machine.ts'
import { compileProbes, isHit } from './probes.ts'
import type { Probe } from './probes.ts'
import { scratchFor, sweep } from './sweep.ts'
import { octetsOf, part, textAt } from './texts.ts'
import type { Texts } from './texts.ts'

export { prepareTexts } from './texts.ts'
export type { Texts } from './texts.ts'
export type { Probe } from './probes.ts'

/** What a kernel makes of a key, once for all messages under it. As secret as the key. */
export interface Keyed {
  readonly construction: Construction
  readonly key: Octets
  /** For HMAC: the states after the key's block, of the inner and the outer hash (RFC 2104, section 4). */
  readonly states: { readonly inner: Octets; readonly outer: Octets } | null
  /** For a key joined to the message. */
  readonly before: Octets
  readonly after: Octets
}

/** Hashes texts by the hundred thousand a second, several at once. */
export interface Kernel {
  readonly computes: (construction: Construction) => boolean
  readonly keyed: (construction: Construction, key: Octets) => Keyed
  /**
   * Digests prefix ‖ text ‖ suffix for the texts from one to before another, in the arena's order, and tells each whose digest meets
   * a probe, or each where there are no probes: its number in the list it was prepared from, and the digest in full length.
   */
  readonly sweep: (
    keyed: Keyed,
    prefix: Octets,
    texts: Texts,
    suffix: Octets,
    probes: readonly Probe[],
    from: number,
    to: number,
    found: (index: number, digest: Octets) => void,
  ) => void
  /** Zeroes the memory that held keys, states and texts; the kernel can be used on. */
  readonly forget: () => void
}

/** Scratch beyond this is not worth its memory: such messages are so long that nothing is gained by hashing them side by side. */
const mostScratch = 8_388_608

const sha2: Readonly<Partial<Record<Hash, SHA2>>> = {
  'SHA-224': 'SHA-224',
  'SHA-256': 'SHA-256',
  'SHA-384': 'SHA-384',
  'SHA-512': 'SHA-512',
  'SHA-512/224': 'SHA-512/224',
  'SHA-512/256': 'SHA-512/256',
}

/** Null where WebAssembly (or SIMD) is refused: a Content-Security-Policy without 'wasm-unsafe-eval', or an old browser. */
export function createKernel(): Kernel | null {
  try {
    return kernelOf(createMachine(32, sha256Module), createMachine(64, sha512Module))
  } catch {
    return null
  }
}

const none = new Uint8Array()

function kernelOf(narrow: Machine, wide: Machine): Kernel {
  const machineFor = (hash: SHA2): Machine => (narrow.layout.hashes.includes(hash) ? narrow : wide)

  const keyStates = (hash: SHA2, key: Octets): Keyed['states'] => {
    const machine = machineFor(hash)
    const block = new Uint8Array(machine.layout.block)
    block.set(key.length > block.length ? hashOf(hash, key) : key)
    const after = (pad: number): Octets => {
      machine.absorb(
        hash,
        null,
        block.map((octet) => octet ^ pad),
      )
      return machine.state()
    }
    return { inner: after(0x36), outer: after(0x5c) }
  }

  return {
    computes: ({ hash, keying, digested, again }) =>
      sha2[hash] !== undefined && keying !== 'swapped' && digested === undefined && again === undefined,
    keyed(construction, key) {
      const { keying } = construction
      return {
        construction,
        key,
        states: keying === 'hmac' ? keyStates(computed(construction), key) : null,
        before: keying === 'before' || keying === 'around' ? key : none,
        after: keying === 'after' || keying === 'around' ? key : none,
      }
    },
    sweep({ construction, key, states, before, after }, prefix, texts, suffix, probes, from, to, found) {
      const hash = computed(construction)
      const machine = machineFor(hash)
      const length = digestLength[hash]
      const frame = { hash, states, head: concat([before, prefix]), tail: concat([suffix, after]) }
      const meets = compileProbes(probes, machine.layout, length)

      const run = (some: Texts, from: number, to: number): void => {
        const longest = octetsOf(some, to - 1, to)
        const { size } = scratchFor(machine.layout, frame.tail.length, longest)
        const index = (place: number): number => some.order[place] ?? -1
        if (some.arena.length <= mostKept && size <= mostScratch) {
          sweep(machine, frame, some, from, to, meets, (place, lane) =>
            found(index(place), machine.digestIn(lane, length)),
          )
        } else if (to - from > 1) {
          const half = (from + to) >> 1
          run(part(some, from, half), 0, half - from)
          run(part(some, half, to), 0, to - half)
        } else {
          const digest = construct(construction, key, concat([prefix, textAt(some, from), suffix]))
          if (isHit(digest, probes)) found(index(from), digest)
        }
      }
      if (from < to) run(texts, from, to)
    },
    forget() {
      narrow.forget()
      wide.forget()
    },
  }
}

function computed({ hash }: Construction): SHA2 {
  const known = sha2[hash]
  if (known === undefined) throw new RangeError(`no kernel for ${hash}`)
  return known
}
