import { describe, expect, it } from 'vitest'
import { mistakes } from '#engine/diagnose/mistakes.ts'
import { repairs } from '#engine/diagnose/repairs.ts'
import { mistakesInChinese, repairsInChinese } from '#i18n/replies/zh/causes.ts'
import type { CauseTable } from '#i18n/replies/cause-words.ts'

const tables: readonly (readonly [string, CauseTable, readonly { readonly id: string }[]])[] = [
  ['mistakes', mistakesInChinese, mistakes],
  ['repairs', repairsInChinese, repairs],
]

/** What a sentence that says what to do has in it: a word that asks, narrows or forbids, or a verb at its head. */
const imperative =
  /请|不要|先|只|^(?:依次|保持|使用|填入|按|把|传入|重新|打印|发送|改|检查|连续|逐字节|对|去掉|用|在|转为|直接|字符串和密钥都使用|以|每个字节写成)/

/** What Chinese sentences do not have: half-width marks beside Chinese, no space beside Latin, two spaces, a space beside a full-width mark. */
const slips: readonly RegExp[] = [
  /\p{Script=Han}[,:;()!?.]|[,:;()!?.]\p{Script=Han}/u,
  /\p{Script=Han}[A-Za-z0-9"%]|[A-Za-z0-9"%]\p{Script=Han}/u,
  / {2}/,
  /[，。：；、（）“”] | [，。：；、（）“”]/,
]

describe.each(tables)('the %s in Chinese', (_, table, registry) => {
  it('are all there, and no others', () => {
    expect(Object.keys(table).sort()).toEqual(registry.map(({ id }) => id).sort())
  })

  it.each(Object.entries(table))('%s is told in two sentences of Chinese', (_, { cause, fix }) => {
    for (const sentence of [cause, fix]) {
      expect(sentence).toMatch(/^[^。]*\p{Script=Han}[^。]*。$/u)
      expect(sentence).not.toMatch(/[$`<]|\.$/)
      for (const slip of slips) expect(sentence).not.toMatch(slip)
    }
    expect(fix).toMatch(imperative)
    expect(fix).not.toBe(cause)
  })

  it('tell each cause in words of its own', () => {
    const causes = Object.values(table).map(({ cause }) => cause)
    expect(new Set(causes).size).toBe(causes.length)
  })
})
