import { describe, expect, it } from 'vitest'
import { differencesOf } from '#report/differences.ts'
import { markdown } from '#report/markdown.ts'
import { plainText } from '#report/plain-text.ts'
import { secret } from '../engine/diagnose/given.ts'
import { captures } from './reports.ts'

describe('the differences of a report', () => {
  it('are those of signed and expected', async () => {
    const report = await captures['explained']?.()
    const { count, first } = report === undefined ? { count: 0, first: [] } : differencesOf(report, 2)
    expect(count).toBe(3)
    expect(first[0]?.signed).toMatchObject({ start: 13, hex: '0D' })
    expect(first.length).toBe(2)
  })

  it('are none where nothing is proved', async () => {
    const report = await captures['unexplained']?.()
    expect(report && differencesOf(report, 2)).toEqual({ count: 0, first: [] })
  })
})

describe('a report for a terminal', () => {
  it('begins with the verdict', async () => {
    const report = await captures['explained']?.()
    const words = report === undefined ? '' : plainText(report, { colours: false })
    expect(words.split('\n')[0]).toBe('The parts were joined with CR LF instead of LF.')
    expect(words).toContain('0x000D  signed')
    expect(words).not.toContain('\u001B')
  })

  it('has colours where they are wanted', async () => {
    const report = await captures['valid']?.()
    expect(report && plainText(report, { colours: true }).startsWith('\u001B[1m')).toBe(true)
  })
})

describe('a report in Markdown', () => {
  it.each(Object.entries(captures))(
    'of a request that is %s keeps its tables and fences',
    async (_, make) => {
      const words = markdown(await make())
      expect(words.startsWith('## ')).toBe(true)
      expect(words).not.toContain(secret)
      // Each fence that is opened is closed by one as long.
      const fences = words.match(/^`{3,}$/gm) ?? []
      expect(fences.length % 2).toBe(0)
      for (const row of words.match(/^\|.*$/gm) ?? []) expect(row).toMatch(/\|$/)
    },
  )

  it('escapes what Markdown would take for its own', async () => {
    const report = await captures['valid']?.()
    expect(report && markdown({ ...report, headline: 'a *b* <c> | d_e' })).toContain(
      '## a \\*b\\* \\<c\\> \\| d\\_e',
    )
  })
})
