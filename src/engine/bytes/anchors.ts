import type { Change } from './diff.ts'

/** A run that both sides hold: where it starts in each, and how many octets. */
export interface Anchor {
  readonly left: number
  readonly right: number
  readonly length: number
}

/** More samples than this would not fit into a processor's cache; larger inputs are sampled more thinly. */
const mostSamples = 1 << 20

/**
 * Runs of at least `k` octets that are rare on the left and stand on the right too, in the same order on both sides: the
 * heaviest such chain. Some may be missed, as only every few octets of the left are sampled. Linear but for sorting the runs.
 */
export function anchors(left: Uint8Array, right: Uint8Array, gap: Change, k: number): readonly Anchor[] {
  const samples = sample(left, gap, k)
  const found: Anchor[] = []
  let free = gap.right.start
  let hash = 0
  for (let at = free; at + k <= gap.right.end;) {
    hash = at === free ? hashOf(right, at, k) : samples.roll(hash, right, at)
    const place = samples.find(hash)
    const run = place === -1 ? null : extend(left, right, gap, place, at, free)
    if (run === null || run.length < k) at++
    else {
      found.push(run)
      free = run.right + run.length
      at = free
    }
  }
  return withoutOverlaps(heaviestChain(found))
}

const base = 0x01000193

/** A polynomial of the `k` octets from `at`, modulo 2³². */
function hashOf(octets: Uint8Array, at: number, k: number): number {
  let hash = 0
  for (let next = at; next < at + k; next++) hash = (Math.imul(hash, base) + (octets[next] ?? 0) + 1) | 0
  return hash
}

/** Where the k-grams of the left stand, by their hash; open addressing. */
function sample(left: Uint8Array, { left: { start, end } }: Change, k: number) {
  const stride = Math.max(Math.floor(k / 3), Math.ceil((end - start) / mostSamples), 1)
  const count = Math.max(0, Math.floor((end - start - k) / stride) + 1)
  const mask = (1 << (33 - Math.clz32(count))) - 1
  const hashes = new Int32Array(mask + 1)
  /** One more than the offset; 0 where the slot is free, -1 where several samples share the hash. */
  const places = new Int32Array(mask + 1)
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (places[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
  for (let at = start; at + k <= end; at += stride) {
    const hash = hashOf(left, at, k)
    const slot = slotOf(hash)
    places[slot] = places[slot] === 0 ? at + 1 : -1
    hashes[slot] = hash
  }
  let power = 1
  for (let step = 1; step < k; step++) power = Math.imul(power, base)
  return {
    /** The offset of the only sample with that hash; -1 where there is none. */
    find: (hash: number): number => Math.max((places[slotOf(hash)] ?? 0) - 1, -1),
    /** The hash of the k-gram at `at`, from that of the one before. */
    roll: (hash: number, octets: Uint8Array, at: number): number => {
      const rest = hash - Math.imul(power, (octets[at - 1] ?? 0) + 1)
      return (Math.imul(rest, base) + (octets[at + k - 1] ?? 0) + 1) | 0
    },
  }
}

/** The run around a pair of offsets, as long as it gets; on the right it may reach back to `free`. */
function extend(
  left: Uint8Array,
  right: Uint8Array,
  gap: Change,
  x: number,
  y: number,
  free: number,
): Anchor {
  let after = 0
  while (x + after < gap.left.end && y + after < gap.right.end && left[x + after] === right[y + after])
    after++
  let before = 0
  while (x - before > gap.left.start && y - before > free && left[x - before - 1] === right[y - before - 1])
    before++
  return after === 0
    ? { left: x, right: y, length: 0 }
    : { left: x - before, right: y - before, length: before + after }
}

/** Of runs in order on the right, those in order on the left too that hold the most octets. */
function heaviestChain(runs: readonly Anchor[]): readonly Anchor[] {
  const byLeft = runs
    .map((_, index) => index)
    .toSorted((one, other) => (runs[one]?.left ?? 0) - (runs[other]?.left ?? 0))
  const rank = new Int32Array(runs.length)
  byLeft.forEach((index, place) => (rank[index] = place + 1))
  const weight = new Float64Array(runs.length)
  const before = new Int32Array(runs.length)
  /** A Fenwick tree over ranks: the heaviest run that ends a chain there, one more than its index. */
  const tree = new Int32Array(runs.length + 1)
  let heaviest = -1
  const heavier = (one: number, other: number): number =>
    one === -1 || (other !== -1 && (weight[other] ?? 0) > (weight[one] ?? 0)) ? other : one
  runs.forEach((run, index) => {
    let best = -1
    for (let node = (rank[index] ?? 0) - 1; node > 0; node &= node - 1)
      best = heavier(best, (tree[node] ?? 0) - 1)
    before[index] = best
    weight[index] = run.length + (best === -1 ? 0 : (weight[best] ?? 0))
    for (let node = rank[index] ?? 0; node <= runs.length; node += node & -node)
      tree[node] = heavier((tree[node] ?? 0) - 1, index) + 1
    heaviest = heavier(heaviest, index)
  })
  const chain: Anchor[] = []
  for (let index = heaviest; index !== -1; index = before[index] ?? -1) {
    const run = runs[index]
    if (run !== undefined) chain.push(run)
  }
  return chain.toReversed()
}

/** Cuts what reaches into the run before. */
function withoutOverlaps(chain: readonly Anchor[]): readonly Anchor[] {
  const kept: Anchor[] = []
  let left = 0
  for (const run of chain) {
    const cut = Math.max(0, left - run.left)
    if (cut >= run.length) continue
    kept.push({ left: run.left + cut, right: run.right + cut, length: run.length - cut })
    left = run.left + run.length
  }
  return kept
}
