import { describe, expect, it } from 'vitest'
import { csharp, lineThatMatters } from '#app/fix-csharp.ts'
import { schemeById, schemes } from '#engine/scheme/schemes.ts'
import { mistakes } from '#engine/diagnose/mistakes.ts'

describe('the fix in C#', () => {
  it('marks the line of the cause', () => {
    const scheme = schemeById('binance-pay')
    const request = scheme === undefined ? [] : csharp(scheme)
    expect(request[lineThatMatters(request, ['last-separator-missing'])]?.code).toContain(
      'nonce + "\\n" + body',
    )
    expect(lineThatMatters(request, ['nothing-known', 'nonce-length'])).toBeGreaterThan(0)
    expect(lineThatMatters(request, [])).toBe(-1)
  })

  it('names no mistake that does not exist', () => {
    const known = new Set(mistakes.map((mistake) => mistake.id))
    for (const scheme of schemes)
      for (const line of csharp(scheme)) for (const cause of line.causes ?? []) expect(known).toContain(cause)
  })
})
