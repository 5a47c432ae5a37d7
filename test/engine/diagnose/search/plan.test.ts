import { describe, expect, it } from 'vitest'
import { aim } from '#engine/diagnose/search/aim.ts'
import type { Choice } from '#engine/diagnose/search/choice.ts'
import { costOf, mistakesIn } from '#engine/diagnose/search/hypothesis.ts'
import { mistakes } from '#engine/diagnose/mistakes.ts'
import { deep, keyless, planOf, quick, sizeOf, whole } from '#engine/diagnose/search/plan.ts'
import { spaceOf } from '#engine/diagnose/search/space.ts'
import type { Space } from '#engine/diagnose/search/space.ts'
import { sweepsOf } from '#engine/diagnose/search/sweeps.ts'
import { given, sign, stringToSign, body } from '../given.ts'

function space(): Space {
  const evidence = given({ signature: sign(stringToSign(body), 'another') })
  const aimed = aim(evidence)
  const made = aimed && spaceOf(evidence, mistakes, aimed.key, aimed.target, new Set())
  if (made === null) throw new Error('nothing to search')
  return made
}

describe('the plan of a search', () => {
  const all = space()
  const first = planOf(all, quick)
  const then = planOf(all, deep, first)

  it('begins with the string as the rule has it', () => {
    expect(first[0]?.size).toBe(1)
    expect(first[0]?.weight).toBe(0)
  })

  it('goes from the likely to the unlikely, and not past its limits', () => {
    for (const [plan, limits] of [
      [first, quick],
      [then, deep],
    ] as const) {
      const weights = plan.map(({ weight }) => weight)
      expect(weights).toEqual(weights.toSorted((one, other) => one - other))
      const combined = plan.filter(({ mistakes }) => mistakes > 1)
      expect(Math.max(...combined.map(({ weight }) => weight))).toBeLessThanOrEqual(limits.weight)
      expect(sizeOf(combined)).toBeLessThanOrEqual(limits.work)
    }
  })

  it('holds no hypothesis twice, and none of more than three mistakes', () => {
    const seen = new Set<string>()
    for (const block of first)
      for (const sweep of sweepsOf(block, all))
        for (const index of sweep.octets.keys()) {
          const hypothesis = sweep.hypothesis(index)
          expect(mistakesIn(hypothesis)).toBeLessThanOrEqual(3)
          const { body, timestamp, nonce, framing, encoding, key, algorithm } = hypothesis
          const parts: readonly Choice<unknown>[] = [
            body,
            timestamp,
            nonce,
            framing,
            encoding,
            key,
            algorithm,
          ]
          const mark = parts
            .map(({ steps, cost }) => `${steps.map(({ mistake }) => mistake).join('+')} ${cost}`)
            .join(', ')
          expect(seen.has(mark), mark).toBe(false)
          seen.add(mark)
          expect(costOf(hypothesis)).toBeGreaterThanOrEqual(0)
        }
    const names = new Set(first.map(nameOf))
    expect(then.filter((block) => names.has(nameOf(block)))).toEqual([])
  })

  it('tries every mistake alone at once', () => {
    const alone = first.reduce(
      (sum, block) =>
        sum + (block.bodies.mistakes === 1 && block.weight === block.bodies.weight ? block.size : 0),
      0,
    )
    expect(alone).toBe(all.bodies.singles.length)
  })

  it('tries the moments of ten seconds at once, those of a minute on request', () => {
    const far = ({ timestamps }: (typeof first)[number]): boolean => timestamps.weight === 11
    const [block] = first.filter(far)
    expect(block).toMatchObject({ size: 18_000, mistakes: 1 })
    expect(block?.timestamps.choices).toHaveLength(18_000)
    const furthest = planOf(all, whole, [...first, ...then], false).filter(
      ({ timestamps }) => timestamps.weight === 20,
    )
    expect(furthest.map(({ size }) => size)).toEqual([100_000])
    expect([...first, ...then].some(({ timestamps }) => timestamps.weight === 20)).toBe(false)
  })

  it('is short where no secret is known', () => {
    expect(sizeOf(planOf(all, keyless))).toBeLessThan(sizeOf(first) / 3)
  })
})

const nameOf = ({
  bodies,
  framings,
  keys,
  timestamps,
  nonces,
  encodings,
  algorithms,
}: ReturnType<typeof planOf>[number]) =>
  [bodies, framings, keys, timestamps, nonces, encodings, algorithms].map(({ name }) => name).join(', ')
