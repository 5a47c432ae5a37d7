import { applyEdits } from '#engine/bytes/edit.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { repairLimit } from '#engine/diagnose/repair.ts'
import type { Candidate, RepairStep } from '#engine/diagnose/repair.ts'
import { repairs } from '#engine/diagnose/repairs.ts'

/** More bodies than these are never worth a look; the likely ones come long before. */
export const candidateLimit = 1_500

/** Octets that may be read and written in one search: what bounds its time, whatever the body. */
const budget = 16_000_000

/** Passes over the body that asking every repair takes, about. */
const passes = 60

/** Guesses upon guesses end here. */
const leastOdds = 0.001

/**
 * The bodies that may have been sent, the one as read first, then the likeliest. Each comes of repairs applied one after
 * another, in the order of their ranks, and no two hold the same octets. A body past `repairLimit` stays alone.
 */
export function candidates(capture: Capture): readonly Candidate[] {
  const asRead: Candidate = { body: capture.body.value, steps: [] }
  if (asRead.body.length > repairLimit) return [asRead]
  const found: Found[] = [{ candidate: asRead, odds: 1 }]
  const open: Found[] = [...found]
  const known = new Bodies()
  known.add(asRead.body)
  let spent = 0
  for (let best = takeBest(open); best !== undefined; best = takeBest(open)) {
    spent += best.candidate.body.length * passes
    for (const next of mended(best, capture)) {
      spent += next.candidate.body.length
      if (!known.add(next.candidate.body)) continue
      found.push(next)
      open.push(next)
      if (found.length >= candidateLimit || spent > budget) return ranked(found)
    }
    if (spent > budget) break
  }
  return ranked(found)
}

interface Found {
  readonly candidate: Candidate
  readonly odds: number
}

/** The body as read stays first: nothing is likelier than no damage at all. */
const ranked = (found: readonly Found[]): readonly Candidate[] =>
  found.toSorted((left, right) => right.odds - left.odds).map(({ candidate }) => candidate)

/** Takes the likeliest out of those whose repairs have not been asked for. */
function takeBest(open: Found[]): Found | undefined {
  let best = 0
  for (let index = 1; index < open.length; index++)
    if ((open[index]?.odds ?? 0) > (open[best]?.odds ?? 0)) best = index
  return open.splice(best, 1)[0]
}

/** A candidate with one more repair, of a higher rank than those it has. */
function* mended({ candidate, odds }: Found, capture: Capture): Iterable<Found> {
  const last = rankOf(candidate.steps.at(-1))
  for (const repair of repairs) {
    if (repair.rank <= last) continue
    for (const proposal of repair.propose(candidate.body, capture)) {
      if (odds * proposal.odds < leastOdds) continue
      const body = applyEdits(candidate.body, proposal.edits)
      const steps = [...candidate.steps, { repair: repair.id, ...proposal }]
      yield { candidate: { body, steps }, odds: odds * proposal.odds }
    }
  }
}

const ranks = new Map(repairs.map(({ id, rank }) => [id, rank]))
const rankOf = (step: RepairStep | undefined): number => ranks.get(step?.repair ?? '') ?? -1

/** Bodies seen before, told apart by their octets. */
class Bodies {
  readonly #byHash = new Map<number, Octets[]>()

  /** Whether the body was new. */
  add(body: Octets): boolean {
    const hash = hashOf(body)
    const others = this.#byHash.get(hash)
    if (others === undefined) this.#byHash.set(hash, [body])
    else if (others.some((other) => same(other, body))) return false
    else others.push(body)
    return true
  }
}

/** FNV-1a over 32 bits. */
function hashOf(octets: Octets): number {
  let hash = 0x811c9dc5
  for (const octet of octets) hash = Math.imul(hash ^ octet, 0x01000193)
  return hash >>> 0
}
