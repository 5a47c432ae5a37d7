import { describe, expect, it } from 'vitest'
import type { CauseTable } from '#i18n/replies/cause-words.ts'
import { claimedCauses } from '#i18n/replies/claimed-causes.ts'

const words = (cause: string): CauseTable[string] => ({ cause, fix: `Fix ${cause}` })
const mistakes: CauseTable = { both: words('mistake'), mistake: words('one') }
const repairs: CauseTable = { both: words('repair'), repair: words('other') }

const named = (outcome: 'explained' | 'valid-after-repair', causes: readonly string[]): readonly string[] =>
  claimedCauses({ outcome, causes }, mistakes, repairs).map(({ cause }) => cause)

describe('the causes that a claim names', () => {
  it('come in its order, each once', () => {
    expect(named('explained', ['repair', 'mistake', 'repair'])).toEqual(['other', 'one'])
  })

  it('are repairs where only the paste was at fault, if two have the same id', () => {
    expect(named('explained', ['both'])).toEqual(['mistake'])
    expect(named('valid-after-repair', ['both'])).toEqual(['repair'])
  })

  it('are none where this page does not know them', () => {
    expect(named('explained', ['unknown', 'constructor', 'tostring'])).toEqual([])
  })
})
