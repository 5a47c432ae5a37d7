import type { Octets } from '#engine/bytes/octets.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { mistakeById, mistakes } from '#engine/diagnose/mistakes.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'
import { constructionName } from '#engine/scheme/algorithm.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'
import { confirm } from '#engine/verify/construct.ts'
import { aim } from './aim.ts'
import type { Aim } from './aim.ts'
import { causesOf, costOf, messageSigned, mistakesIn, piecesOf } from './hypothesis.ts'
import type { Hypothesis } from './hypothesis.ts'
import { paced } from './pace.ts'
import { deep, keyless, planOf, quick, sizeOf, whole } from './plan.ts'
import type { Block } from './plan.ts'
import { spaceOf } from './space.ts'
import type { Space } from './space.ts'
import { sweeper } from './sweeper.ts'
import { sweepsOf } from './sweeps.ts'
import { nothingTried, tallyOf } from './tally.ts'
import type { Tally } from './tally.ts'

/** Mistakes that reproduce the received signature: a proof. */
export interface SearchHit {
  /** In the order in which they are told; never empty. */
  readonly causes: readonly Cause[]
  /** The pieces that were signed, in UTF-8. */
  readonly pieces: SignatureBase
  /** The body that was sent, if the proof holds: as read, or with damage of the paste undone. */
  readonly sent: Candidate
  /** The octets that the signature is proved to cover, and whether they are the pieces in another text encoding. */
  readonly message: Octets
  readonly encoded: boolean
  /** By its usual name: `HMAC-SHA512`. */
  readonly algorithm: string
  /** The same, in its parts. */
  readonly construction: Construction
  readonly mac: Octets
  /** No secret was given, nor needed. */
  readonly keyless: boolean
}

/** What came of a search: the proof, if there is one, what was tried, and how much more could be. */
export interface SearchResult {
  readonly hit: SearchHit | null
  readonly tally: Tally
  /** What a search that goes further would do; null where there is nothing left, or nothing to search for. */
  readonly further: Further | null
}

/** A search that goes on where another ended. */
export interface Further {
  readonly depth: Exclude<Depth, 'quick'>
  /** About how many hypotheses it has. */
  readonly hypotheses: number
}

/** How far to go: at once, through all that is at all likely, or through everything. */
export type Depth = 'quick' | 'deep' | 'whole'

/** A part of the work: one thread of several has each `of`-th piece of it. */
export interface Share {
  readonly index: number
  readonly of: number
}

export interface SearchOptions {
  readonly depth: Depth
  /** Mistakes that something points at: they are tried sooner. */
  readonly firstly?: ReadonlySet<string>
  readonly share?: Share
  /** Told now and then how many hypotheses of this share have been tried, and about how many there are. */
  readonly heard?: (tried: number, total: number) => void
  readonly signal?: AbortSignal
}

const all: Share = { index: 0, of: 1 }

/** What each depth begins after: what the one before it has tried already. */
const before: Readonly<Record<Depth, readonly Depth[]>> = {
  quick: [],
  deep: ['quick'],
  whole: ['quick', 'deep'],
}
const next: Readonly<Record<Depth, Further['depth'] | null>> = { quick: 'deep', deep: 'whole', whole: null }
const limits = { quick, deep, whole } as const

/**
 * Tries the known mistakes until one, two or three of them reproduce the received signature. Without a secret it tries those that
 * supply a key themselves. Rejects only when the signal is aborted.
 */
export async function search(evidence: Evidence, options: SearchOptions): Promise<SearchResult> {
  const aimed = aim(evidence)
  const space = aimed && spaceOf(evidence, mistakes, aimed.key, aimed.target, options.firstly ?? new Set())
  if (aimed === null || space === null) return { hit: null, tally: nothingTried, further: null }
  const done: Block[] = []
  let earlier: readonly Block[] = []
  for (const depth of before[options.depth]) {
    earlier = planOf(space, limits[depth], done)
    done.push(...earlier)
  }
  const plan = planOf(space, aimed.key === null ? keyless : limits[options.depth], done)
  const { best, isRight, tried, computed } = await through(plan, space, aimed, options)
  const depth = best === null && !isRight && aimed.key !== null ? next[options.depth] : null
  const hypotheses = depth === null ? 0 : sizeOf(planOf(space, limits[depth], [...done, ...plan], false))
  // What is asked for last also tells of the deep search before it, once. The quick one is done again by whoever tells of both.
  const told = options.depth === 'whole' && (options.share ?? all).index === 0 ? earlier : []
  return {
    hit: best && hitOf(best, space, aimed.key === null),
    tally: tallyOf([...told, ...tried], sizeOf(told) + computed, aimed.target.readings),
    further: depth === null || hypotheses === 0 ? null : { depth, hypotheses },
  }
}

/** A hypothesis that a digest speaks for, and what was wrong with the writing-down. */
interface Match {
  readonly hypothesis: Hypothesis
  readonly digest: Octets
  readonly output: Cause | null
}

interface Outcome {
  readonly best: Match | null
  /** Nothing is wrong with the string as the rule has it, so whatever else matches is no mistake. */
  readonly isRight: boolean
  readonly tried: readonly Block[]
  readonly computed: number
}

/** Past this many hypotheses a block is left as soon as something in it matches. */
const atLeisure = 100_000

/** Goes through the blocks of a plan, and past a match only through what is no less likely and soon done. */
async function through(
  plan: readonly Block[],
  space: Space,
  { target }: Aim,
  { share = all, heard, signal }: SearchOptions,
): Promise<Outcome> {
  const pace = paced(signal)
  const machine = sweeper(target)
  const tried: Block[] = []
  const matches: Match[] = []
  const total = Math.round(sizeOf(plan) / share.of)
  let computed = 0
  let piece = 0
  const pieces = async (block: Block): Promise<void> => {
    for (const sweep of sweepsOf(block, space)) {
      const size = machine.portion(sweep)
      for (let from = 0; from < sweep.octets.length; from += size) {
        if (piece++ % share.of !== share.index) continue
        const to = Math.min(from + size, sweep.octets.length)
        const waiting = machine.run(sweep, from, to, (index, digest, output) =>
          matches.push({ hypothesis: sweep.hypothesis(index), digest, output }),
        )
        if (waiting !== null) await waiting
        computed += to - from
        if (!pace.due()) continue
        heard?.(computed, total)
        await pace.rest()
        if (matches.length > 0 && block.size > atLeisure) return
      }
    }
  }
  try {
    signal?.throwIfAborted()
    for (const [index, block] of plan.entries()) {
      await pieces(block)
      tried.push(block)
      const next = plan[index + 1]
      const goesOn = next?.weight === block.weight && next.size <= atLeisure
      if (matches.length === 0 || goesOn) continue
      const confirmed = await likeliest(matches, space)
      if (confirmed === null) continue
      const isRight = stepsOf(confirmed) === 0
      return {
        best: isRight ? null : confirmed,
        isRight,
        tried,
        computed: Math.max(0, computed - matches.length),
      }
    }
    heard?.(computed, total)
    return { best: null, isRight: false, tried, computed }
  } finally {
    machine.forget()
    pace.end()
  }
}

const costOfMatch = ({ hypothesis, output }: Match): number =>
  costOf(hypothesis) + (output === null ? 0 : rankOf(output))

const rankOf = ({ id }: Cause): number => mistakeById(id)?.rank ?? 0

/** How many mistakes a match tells of. */
const stepsOf = ({ hypothesis, output }: Match): number => mistakesIn(hypothesis) + (output === null ? 0 : 1)

/** The likeliest that the referee confirms: it computes the digest once more, by another implementation. */
async function likeliest(matches: readonly Match[], space: Space): Promise<Match | null> {
  for (const match of matches.toSorted((one, other) => costOfMatch(one) - costOfMatch(other))) {
    const { algorithm, key } = match.hypothesis
    const message = messageSigned(match.hypothesis, space)
    if (await confirm(algorithm.value, key.value, message, match.digest)) return match
  }
  return null
}

/** The mistakes, the likeliest first, then what was wrong with the writing-down, then damage of the paste. */
function hitOf({ hypothesis, digest, output }: Match, space: Space, keyless: boolean): SearchHit {
  const { mistakes: made, damage } = causesOf(hypothesis, space)
  return {
    causes: [...made, ...(output === null ? [] : [output]), ...damage],
    pieces: piecesOf(hypothesis, space),
    sent: hypothesis.body.value.start,
    message: messageSigned(hypothesis, space),
    encoded: hypothesis.encoding.value !== null,
    algorithm: constructionName(hypothesis.algorithm.value),
    construction: hypothesis.algorithm.value,
    mac: digest,
    keyless,
  }
}
