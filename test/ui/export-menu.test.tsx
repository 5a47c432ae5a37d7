import { act, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Analyst, ReportJob, WrittenReport } from '#worker/protocol.ts'
import { proven, unexplained } from './accounts.ts'
import { knowing, open, pasteOn } from './page.tsx'

const written: WrittenReport = {
  json: '{"version":1}\n',
  markdown: '## The verdict, masked\n',
  markdownWithCredentials: '## The verdict\n',
}

async function told(answers: Partial<Analyst> = {}) {
  const jobs: ReportJob[] = []
  const { analyst } = knowing({
    report: async (job) => {
      jobs.push(job)
      return written
    },
    ...answers,
  })
  const page = open(analyst)
  act(() => pasteOn(document.body, 'a capture'))
  const button = await page.screen.findByRole('button', { name: 'Export' })
  const menu = () => within(page.screen.getByRole('group', { name: 'Export' }))
  return { ...page, jobs, button, menu }
}

/** What is saved, by name; `name` waits for one. */
function downloads() {
  const blobs = new Map<string, Blob>()
  const saved = new Map<string, Promise<string>>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`
    if (blob instanceof Blob) blobs.set(address, blob)
    return address
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.set(this.download, blobs.get(this.href)?.text() ?? Promise.resolve(''))
  })
  return (name: string): Promise<string> => vi.waitUntil(() => saved.get(name))
}

const focused = (): string | null | undefined => document.activeElement?.textContent

describe('Export', () => {
  it('is there once there is something to tell', async () => {
    const page = open(knowing().analyst)
    expect(page.screen.queryByRole('button', { name: 'Export' })).toBeNull()
    act(() => pasteOn(document.body, 'a capture'))
    const button = await page.screen.findByRole('button', { name: 'Export' })
    expect(button.getAttribute('aria-expanded')).toBe('false')
  })

  it('copies the report as Markdown, and says so', async () => {
    const { user, button, menu } = await told()
    await user.click(button)
    await user.click(menu().getByRole('button', { name: 'Copy as Markdown' }))
    await menu().findByRole('button', { name: 'Copied' })
    expect(await navigator.clipboard.readText()).toBe(written.markdown)
  })

  it('gives credentials in Markdown only where they are asked for, and for this capture alone', async () => {
    const saved = downloads()
    const { user, button, menu, screen } = await told()
    await user.click(button)
    await user.click(menu().getByRole('checkbox', { name: 'With credentials' }))
    await user.click(menu().getByRole('button', { name: 'Copy as Markdown' }))
    await menu().findByRole('button', { name: 'Copied' })
    expect(await navigator.clipboard.readText()).toBe(written.markdownWithCredentials)
    await user.click(menu().getByRole('button', { name: 'Markdown report' }))
    expect(await saved('whysig-report.md')).toBe(written.markdownWithCredentials)
    act(() => pasteOn(document.body, 'another capture'))
    await user.click(await screen.findByRole('button', { name: 'Export' }))
    expect(menu().getByRole<HTMLInputElement>('checkbox').checked).toBe(false)
  })

  it('saves the report in both forms, and gives the focus back', async () => {
    const saved = downloads()
    const { user, button, menu, screen } = await told()
    await user.click(button)
    await user.click(menu().getByRole('button', { name: 'Markdown report' }))
    expect(await saved('whysig-report.md')).toBe(written.markdown)
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Export' })).toBeNull())
    expect(document.activeElement).toBe(button)
    await user.click(button)
    await user.click(menu().getByRole('button', { name: 'JSON report' }))
    expect(await saved('whysig-report.json')).toBe(written.json)
  })

  it('asks for the report of what the page shows, after a search too', async () => {
    const tally = { computed: 3_100_412, ways: { body: 2_410 }, together: 3 }
    const { user, button, jobs, screen } = await told({
      analyse: async () => ({ kind: 'account', account: unexplained() }),
      search: async () => ({
        kind: 'account',
        account: { ...unexplained(), ruledOut: 3_100_424, tally, further: null },
      }),
    })
    await screen.findByText(/no known mistake explains it/, { selector: 'h1 *, h1' })
    await user.click(button)
    await waitFor(() =>
      expect(jobs.at(-1)?.shown).toMatchObject({ ruledOut: 3_100_424, tally, further: null }),
    )
  })

  it('saves what the page then shows where a search ends while the report is being written', async () => {
    const saved = downloads()
    const endSearch: (() => void)[] = []
    const { user, button, menu } = await told({
      analyse: async () => ({ kind: 'account', account: unexplained() }),
      search: () =>
        new Promise((resolve) => {
          endSearch.push(() =>
            resolve({ kind: 'account', account: { ...unexplained(), ruledOut: 3_100_424, further: null } }),
          )
        }),
      report: ({ shown }, signal) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
          if (shown.ruledOut === 3_100_424) resolve(written)
        }),
    })
    await user.click(button)
    await user.click(menu().getByRole('button', { name: 'JSON report' }))
    act(() => endSearch[0]?.())
    expect(await saved('whysig-report.json')).toBe(written.json)
  })

  it('gives the report that came with what a search has proved', async () => {
    const saved = downloads()
    const found: WrittenReport = { ...written, json: '{"found":true}\n' }
    const { user, button, menu, jobs, screen } = await told({
      analyse: async () => ({ kind: 'account', account: unexplained() }),
      search: async () => ({ kind: 'account', account: proven(), report: found }),
    })
    await screen.findByRole('heading', { level: 1, name: /You signed straight quotes/ })
    await user.click(button)
    await user.click(menu().getByRole('button', { name: 'JSON report' }))
    expect(await saved('whysig-report.json')).toBe(found.json)
    expect(jobs).toEqual([])
  })

  it('hands the key to the analyst, and to no part of the document', async () => {
    const secret = 'q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5'
    const { user, button, vault, jobs, container, screen } = await told()
    await user.type(screen.getByRole('textbox', { name: 'Secret key' }), secret)
    await user.click(button)
    await waitFor(() => expect(jobs.length).toBe(1))
    expect(vault.lend(jobs[0]?.key ?? null)?.octets).toEqual(utf8(secret))
    expect(container.ownerDocument.documentElement.outerHTML).not.toContain(secret)
  })

  it('is worked by the keyboard: arrows move, Escape closes and gives the focus back', async () => {
    const { user, button, screen } = await told()
    button.focus()
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('Copy as Markdown')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'With credentials' }))
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('JSON report')
    await user.keyboard('{End}{ArrowDown}')
    expect(focused()).toBe('Copy as Markdown')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('Print')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('group', { name: 'Export' })).toBeNull()
    expect(document.activeElement).toBe(button)
    await user.keyboard('{Enter}{Tab}{Tab}{Tab}{Tab}{Tab}')
    expect(focused()).toBe('Print')
    await user.tab()
    expect(screen.queryByRole('group', { name: 'Export' })).toBeNull()
  })

  it('prints the bytes, whichever tab is open', async () => {
    const print = vi.fn<() => void>()
    vi.stubGlobal('print', print)
    const { user, button, menu, screen } = await told()
    await user.click(await screen.findByRole('tab', { name: 'Headers' }))
    await user.click(button)
    await user.click(menu().getByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalledOnce()
    expect(screen.getByRole('tab', { name: 'Bytes', selected: true })).toBeDefined()
  })

  it('says that no report could be made, and tries again', async () => {
    let isBroken = true
    const { user, button, menu } = await told({
      report: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(written)),
    })
    await user.click(button)
    await user.click(menu().getByRole('button', { name: 'Copy as Markdown' }))
    expect((await menu().findByRole('alert')).textContent).toBe('The report could not be made.')
    isBroken = false
    await user.click(menu().getByRole('button', { name: 'Copy as Markdown' }))
    await menu().findByRole('button', { name: 'Copied' })
  })
})
