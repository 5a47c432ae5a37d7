import { act, fireEvent, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Account } from '#engine/diagnose/account.ts'
import type { Analysis, AnalysisJob, Progress } from '#worker/protocol.ts'
import { proven, unexplained } from './accounts.ts'
import { knowing, open, pasteOn } from './page.tsx'

const told = (account: Account): Analysis => ({ kind: 'account', account })

const tried = { computed: 3_100_412, ways: { body: 2_410, key: 180 }, together: 3 }
const deepDone = (): Account => ({
  ...unexplained(),
  tally: tried,
  further: { depth: 'whole', hypotheses: 40_000_000 },
})

interface Search {
  readonly job: AnalysisJob
  readonly signal: AbortSignal
  readonly hear: (progress: Progress) => void
  readonly end: (account: Account) => void
}

/** The page with an analyst that never knows at once, and whose searches the test itself leads. */
async function searching() {
  const searches: Search[] = []
  const { analyst } = knowing({
    analyse: async () => told(unexplained()),
    search: (job, heard, signal) =>
      new Promise((resolve) => {
        searches.push({
          job,
          signal,
          hear: (progress) => act(() => heard(progress)),
          end: (account) => act(() => resolve(told(account))),
        })
        signal.addEventListener('abort', () => resolve(told(unexplained())))
      }),
  })
  const page = open(analyst)
  act(() => pasteOn(document.body, 'a capture'))
  await page.screen.findByRole('progressbar')
  const last = (): Search => {
    const search = searches.at(-1)
    if (search === undefined) throw new Error('nothing is searched for')
    return search
  }
  return { ...page, searches, last }
}

const headline = (page: Awaited<ReturnType<typeof searching>>): string | null =>
  page.screen.getByRole('heading', { level: 1 }).textContent

const running = 'The signature does not match. Searching for the mistake …'
const notFound = 'The signature does not match, and no known mistake explains it.'

describe('a search that goes further', () => {
  it('begins by itself, says how far it is, and that the verdict is not the last word', async () => {
    const page = await searching()
    expect(headline(page)).toBe(running)
    expect(page.screen.getByText('Starting the search …')).toBeTruthy()
    expect(page.last().job).toMatchObject({ depth: 'deep', source: { content: 'a capture' } })

    page.last().hear({ tried: 412_340, total: 3_120_000, perSecond: 1_204_000 })
    expect(page.screen.getByText('412,000 of 3.1 million tried · 1.2 million a second')).toBeTruthy()
    const bar = page.screen.getByRole('progressbar', { name: 'Search progress' })
    expect(bar).toMatchObject({ value: 412_340, max: 3_120_000 })
    // What the quick analysis said stays to be read.
    expect(page.screen.getByText(/412 variants were/)).toBeTruthy()
  })

  it('puts what it found in the place of the quick verdict', async () => {
    const page = await searching()
    page.last().end(proven())
    expect(await page.screen.findByText('Proven with your secret')).toBeTruthy()
    expect(headline(page)).toBe('You signed straight quotes but sent curly ones.')
    expect(page.screen.queryByRole('progressbar')).toBeNull()
    expect(page.screen.queryByRole('button', { name: 'Search further' })).toBeNull()
    expect(page.searches.length).toBe(1)
  })

  it('says what was ruled out when it finds nothing, and goes on when told to', async () => {
    const page = await searching()
    page.last().end(deepDone())
    const table = await page.screen.findByRole('table', { name: /What was ruled out/ })
    await expect.poll(() => headline(page)).toBe(notFound)
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent).join(' '))
    expect(rows).toEqual([
      'Body 2410',
      'Timestamp and nonce 0',
      'Joining the parts 0',
      'Text encoding 0',
      'Key 180',
      'Algorithm 0',
      'Writing it down 0',
    ])
    expect(table.textContent).toContain('Alone, and up to 3 together: 3,100,412 combinations.')
    expect(page.screen.getByText('About 40 million rarer combinations are left to try.')).toBeTruthy()

    await page.user.click(page.screen.getByRole('button', { name: 'Search further' }))
    expect(page.last().job.depth).toBe('whole')
    expect(headline(page)).toBe(running)
    expect(table.textContent).toContain('3,100,412')
    page.last().end({ ...deepDone(), further: null })
    expect(await page.screen.findByText('Every known mistake was tried, alone and combined.')).toBeTruthy()
    expect(page.screen.queryByRole('button', { name: 'Search further' })).toBeNull()
  })

  it('is stopped at once, keeps what it ruled out, and begins anew when told to', async () => {
    const page = await searching()
    page.last().hear({ tried: 412_340, total: 3_120_000, perSecond: 1_204_000 })
    await page.user.click(page.screen.getByRole('button', { name: 'Cancel search' }))
    expect(page.last().signal.aborted).toBe(true)
    expect(page.screen.queryByRole('progressbar')).toBeNull()
    expect(headline(page)).toBe(notFound)
    expect(page.screen.getByText('The search was stopped after 412,000 of 3.1 million.')).toBeTruthy()
    expect(page.screen.getByRole('table', { name: /What was ruled out/ })).toBeTruthy()
    expect(page.searches.length).toBe(1)

    // The second half of a double click on Cancel.
    fireEvent.click(page.screen.getByRole('button', { name: 'Search further' }), { detail: 2 })
    expect(page.searches.length).toBe(1)
    fireEvent.click(page.screen.getByRole('button', { name: 'Search further' }))
    expect(page.searches.length).toBe(2)
    expect(page.last().job.depth).toBe('deep')
    expect(page.screen.getByText('Starting the search …')).toBeTruthy()
  })

  it('does not begin again for a look at another tab', async () => {
    const page = await searching()
    await page.user.click(await page.screen.findByRole('tab', { name: 'Fix in code' }))
    await page.user.selectOptions(page.screen.getByRole('combobox', { name: 'Programming language' }), 'Go')
    expect(page.searches.length).toBe(1)
    expect(page.last().signal.aborted).toBe(false)
  })

  it('gives way to another key, another scheme, other code', async () => {
    const page = await searching()
    const changed = async (change: () => Promise<void>): Promise<void> => {
      const { length } = page.searches
      const search = page.last()
      await change()
      await expect.poll(() => search.signal.aborted).toBe(true)
      await expect.poll(() => page.searches.length).toBeGreaterThan(length)
    }
    await changed(() => page.user.type(page.screen.getByRole('textbox', { name: 'Secret key' }), 'k'))
    await changed(async () => {
      await page.user.click(page.screen.getByText('Your signing code (optional)'))
      await page.user.type(page.screen.getByRole('textbox', { name: 'Signing code' }), 'x')
    })
    expect(page.last().job.code).toBe('x')
    await changed(async () => {
      await page.user.selectOptions(page.screen.getByRole('combobox', { name: 'Scheme' }), 'binance-pay')
    })
  })

  it('ends with the capture', async () => {
    const page = await searching()
    await page.user.click(page.screen.getByRole('button', { name: 'Replace' }))
    expect(page.last().signal.aborted).toBe(true)
    expect(page.searches.length).toBe(1)
  })

  it('hears no more of a search that gave way', async () => {
    const page = await searching()
    const first = page.last()
    await page.user.type(page.screen.getByRole('textbox', { name: 'Secret key' }), 'k')
    await expect.poll(() => page.searches.length).toBe(2)
    first.hear({ tried: 1, total: 2, perSecond: 3 })
    expect(page.screen.getByText('Starting the search …')).toBeTruthy()
  })

  it('is announced when it begins and when it ends, not in between', async () => {
    const page = await searching()
    const said = (): (string | null)[] =>
      page.screen.getAllByRole('status').map((status) => status.textContent)
    await expect.poll(said).toContain(running)
    page.last().hear({ tried: 412_340, total: 3_120_000, perSecond: 1_204_000 })
    expect(said().join(' ')).not.toContain('412,000')
    page.last().end(deepDone())
    await expect.poll(said).toContain(`${notFound} Log the exact string that your program signs.`)
  })

  it('does not take a search that broke off for one that found nothing', async () => {
    const { analyst } = knowing({
      analyse: async () => told(unexplained()),
      search: () => Promise.reject(new Error('out of memory')),
    })
    const { screen } = open(analyst)
    act(() => pasteOn(document.body, 'a capture'))
    expect(await screen.findByText('The search broke off.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Search further' })).toBeTruthy()
  })

  it('is not begun where the analysis leaves nothing to try', async () => {
    const { analyst } = knowing({ analyse: async () => told({ ...unexplained(), further: null }) })
    const { screen } = open(analyst)
    act(() => pasteOn(document.body, 'a capture'))
    expect(await screen.findByRole('table', { name: /What was ruled out/ })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(notFound)
    expect(screen.queryByRole('button', { name: 'Search further' })).toBeNull()
  })
})
