import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AnalysisJob, Analyst, Listed, Verdict } from '#worker/protocol.ts'
import { likely } from './accounts.ts'
import { knowing, open, pasteOn } from './page.tsx'

const entry = (target: string, signs: boolean, status: number | null): Listed => ({
  method: 'POST',
  target,
  status,
  signs,
})
const entries = [entry('/first', false, 200), entry('/order', true, 400), entry('=cmd()', true, null)]

const verdict = (number: number): Verdict => ({
  entry: number,
  scheme: 'Binance Pay',
  outcome: number === 2 ? 'likely' : 'incomplete',
})

/** An analyst before an archive of three requests. */
function archive(answers: Partial<Analyst> = {}) {
  const jobs: AnalysisJob[] = []
  const { analyst } = knowing({
    analyse: async (job) => {
      jobs.push(job)
      const { part } = job.source
      const chosen = { format: 'har', entry: job.source.entry ?? 2, of: entries.length }
      return { kind: 'account', account: { ...likely(), part: part ?? chosen } }
    },
    list: async () => ({ format: 'har', entries }),
    verdicts: async (job) => job.entries.map(verdict),
    ...answers,
  })
  return { analyst, jobs }
}

describe('a paste that holds several requests', () => {
  it('says which one is shown, and lists the others with their verdicts', async () => {
    const { analyst } = archive()
    const { user, screen } = open(analyst)
    pasteOn(document.body, 'three requests')
    await user.click(await screen.findByRole('button', { name: 'Choose another' }))
    const dialog = screen.getByRole('dialog', { name: 'Requests' })
    const rows = await within(dialog).findAllByRole('row')
    expect(rows).toHaveLength(1 + entries.length)
    expect(await within(dialog).findByRole('cell', { name: 'Likely cause' })).toBeTruthy()
    expect(within(rows[1] ?? dialog).getByRole('cell', { name: 'not signed' })).toBeTruthy()
    expect(rows[2]?.getAttribute('aria-current')).toBe('true')
  })

  it('sends only the chosen request to the analyst from then on', async () => {
    const { analyst, jobs } = archive()
    const { user, screen } = open(analyst)
    pasteOn(document.body, 'three requests')
    await user.click(await screen.findByRole('button', { name: 'Choose another' }))
    await user.click(await screen.findByRole('button', { name: 'Request 1 POST /first' }))
    expect(await screen.findByText('Request 1 of 3')).toBeTruthy()
    expect(jobs.at(-1)?.source).toMatchObject({ content: 'three requests', entry: 1 })
    await user.type(screen.getByRole('textbox', { name: 'Secret key' }), 'abcdefgh')
    await user.tab()
    expect(jobs.at(-1)?.source.part).toEqual({ format: 'har', entry: 1, of: 3 })
  })

  it('filters, and says so where nothing is left', async () => {
    const { user, screen } = open(archive().analyst)
    pasteOn(document.body, 'three requests')
    await user.click(await screen.findByRole('button', { name: 'Choose another' }))
    const filter = await screen.findByRole('searchbox', { name: 'Filter' })
    await user.type(filter, 'ORDER')
    expect(screen.getAllByRole('button', { name: /^Request \d/ })).toHaveLength(1)
    await user.type(filter, 'x')
    expect(screen.getByText('None holds these words.')).toBeTruthy()
  })

  it('keeps the request on the bench where the list cannot be made', async () => {
    const { user, screen } = open(archive({ list: () => Promise.reject(new Error('broken')) }).analyst)
    pasteOn(document.body, 'three requests')
    await user.click(await screen.findByRole('button', { name: 'Choose another' }))
    expect(await screen.findByText(/The list could not be made/)).toBeTruthy()
  })
})
