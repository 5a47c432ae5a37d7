import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import { construct } from '#engine/verify/construct.ts'
import { createKernel } from '#engine/verify/kernel/kernel.ts'
import type { Kernel, Keyed } from '#engine/verify/kernel/kernel.ts'
import { sweepSlowly } from '#engine/verify/kernel/web-crypto.ts'
import type { Sweep } from './sweeps.ts'
import type { Target } from './target.ts'

/** Told of a text whose digest is looked for: its number, the digest, and what was wrong with the writing-down. */
export type Matched = (index: number, digest: Octets, output: Cause | null) => void

/** Hashes sweeps, in the fastest way that there is for each. */
export interface Sweeper {
  /** How many texts are hashed without a pause. */
  readonly portion: (sweep: Sweep) => number
  /** The texts of the arena from one to before another; null: done already. */
  readonly run: (sweep: Sweep, from: number, to: number, matched: Matched) => Promise<void> | null
  /** Wipes what was made of keys. */
  readonly forget: () => void
}

/** Octets that are hashed without a pause: a few milliseconds. */
const atOnce = 2_000_000

/** Octets of the longest message that the kernel hashes. */
const longest = 500_000

/** What the kernel lacks takes about so many times as long. */
const slower = 12

/** Made once for each thread: it is compiled. Undefined: not asked for yet. */
let kernel: Kernel | null | undefined

/** A sweeper for one target. Where WebAssembly is refused, WebCrypto does the work of the kernel. */
export function sweeper(target: Target): Sweeper {
  kernel ??= createKernel()
  const machine = kernel
  const known = new WeakMap<Sweep['key'], Map<Sweep['algorithm'], Keyed>>()

  const keyed = (fast: Kernel, { key, algorithm }: Sweep): Keyed => {
    const ofKey = known.get(key) ?? new Map<Sweep['algorithm'], Keyed>()
    known.set(key, ofKey)
    const made = ofKey.get(algorithm) ?? fast.keyed(algorithm.value, key.value)
    ofKey.set(algorithm, made)
    return made
  }

  /** Texts that go side by side; where they are long, WebCrypto hashes one of them as fast, and needs no copy of it. */
  const isFast = (sweep: Sweep): boolean =>
    machine?.computes(sweep.algorithm.value) === true && lengthOf(sweep) <= longest

  return {
    portion: (sweep) =>
      Math.max(1, Math.min(8_192, Math.floor(atOnce / lengthOf(sweep) / (isFast(sweep) ? 1 : slower)))),
    run: (sweep, from, to, matched) => {
      const { before, after, texts, key, algorithm } = sweep
      const found = (index: number, digest: Octets): void => {
        const reading = target.find(digest)
        if (reading !== undefined) matched(index, digest, reading.cause)
      }
      const probes = target.probes(algorithm.value) ?? []
      if (machine !== null && isFast(sweep)) {
        machine.sweep(keyed(machine, sweep), before, texts, after, probes, from, to, found)
        return null
      }
      if (machine === null || lengthOf(sweep) > longest)
        return sweepSlowly(algorithm.value, key.value, before, texts, after, probes, from, to, found)
      for (let index = from; index < to; index++) {
        const text = sweep.octets[index]
        if (text !== undefined)
          found(index, construct(algorithm.value, key.value, concat([before, text, after])))
      }
      return null
    },
    forget: () => machine?.forget(),
  }
}

/** Octets of a message in the middle of a sweep, and what hashing adds. */
const lengthOf = ({ octets, before, after }: Sweep): number =>
  (octets[octets.length >> 1]?.length ?? 0) + before.length + after.length + 64
