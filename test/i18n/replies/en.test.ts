import { describe, expect, it } from 'vitest'
import { mistakes } from '#engine/diagnose/mistakes.ts'
import { repairs } from '#engine/diagnose/repairs.ts'
import type { CauseTable } from '#i18n/replies/cause-words.ts'
import { mistakesInEnglish, repairsInEnglish } from '#i18n/replies/en/causes.ts'

const tables: readonly (readonly [string, CauseTable, readonly { readonly id: string }[]])[] = [
  ['mistakes', mistakesInEnglish, mistakes],
  ['repairs', repairsInEnglish, repairs],
]

describe.each(tables)('the %s in English', (_, table, registry) => {
  it('are all there, and no others', () => {
    expect(Object.keys(table).sort()).toEqual(registry.map(({ id }) => id).sort())
  })

  it.each(Object.entries(table))('%s is told in two plain sentences', (_, { cause, fix }) => {
    for (const sentence of [cause, fix]) {
      expect(sentence).toMatch(/^[A-Z].*[^.]\.$/)
      expect(sentence).not.toMatch(/\. [A-Z]|[$`<]| {2}|'/)
    }
    expect(cause.length).toBeLessThan(100)
    expect(fix).not.toBe(cause)
  })

  it('tell each cause in words of its own', () => {
    const causes = Object.values(table).map(({ cause }) => cause)
    expect(new Set(causes).size).toBe(causes.length)
  })
})
