import { act, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { text } from '#engine/bytes/text.ts'
import type { Account } from '#engine/diagnose/account.ts'
import { proven } from './accounts.ts'
import { knowing, open, pasteOn } from './page.tsx'

async function opened(sample: RegExp) {
  const page = open(knowing().analyst)
  await page.user.click(page.screen.getByRole('button', { name: sample }))
  // The evidence is drawn a frame after the verdict.
  await page.screen.findByRole('tablist')
  return page
}

describe('the verdict', () => {
  it('says how sure, what, why and what to do, and shows the proof', async () => {
    const { screen } = await opened(/Curly quotes/)
    const verdict = within(screen.getByRole('region', { name: 'Verdict' }))
    expect(verdict.getByText('Proven with your secret')).toBeTruthy()
    expect(verdict.getByRole('heading', { level: 1 }).textContent).toBe(
      'You signed straight quotes but sent curly ones.',
    )
    expect(verdict.getAllByText('“ E2 80 9C').length).toBe(1)
    expect(verdict.getByText('Send the same string you signed.')).toBeTruthy()
    const rows = verdict.getAllByRole('row').map((row) => row.textContent?.replace(/\s+/g, ' ').trim())
    expect(rows).toEqual([
      'Your headerE53BC625 … 262B1C58',
      'As signedE53BC625 … 262B1C58 equal',
      'As sent764B2D8E … 1EEC92D5 differs',
    ])
  })

  it('adds up the lengths', async () => {
    const { screen } = await opened(/The forum post/)
    expect(screen.getByText('Very likely, not yet proven')).toBeTruthy()
    expect(screen.getByLabelText('The lengths add up').textContent).toBe(
      '13timestamp+1LF+32nonce+1LF+302JSON+1LF=350Content-Length',
    )
  })

  it('copies the corrected body, opens the fix, and leads to the field of the secret', async () => {
    const { screen, user } = await opened(/The forum post/)
    const written = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(screen.getByRole('button', { name: 'Copy corrected body' }))
    expect(written).toHaveBeenCalledWith(text(proven().correctedBody ?? new Uint8Array()))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show fix in C#' }))
    expect(screen.getByRole('tab', { name: 'Fix in code' }).getAttribute('aria-selected')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'Paste secret to prove it' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Secret key' }))
  })

  it('leads from a signature that nothing explains to the field for the own string', async () => {
    const account: Account = { ...proven(), outcome: 'unexplained', grade: null }
    const page = open(knowing({ analyse: async () => ({ kind: 'account', account }) }).analyst)
    act(() => pasteOn(document.body, 'a capture'))
    await page.screen.findByRole('tablist')
    await page.user.click(
      page.screen.getByRole('button', { name: 'Compare with the string my program signs' }),
    )
    const field = page.screen.getByRole('textbox', { name: 'The string my program signs' })
    expect(document.activeElement).toBe(field)
    expect(field.closest('details')?.open).toBe(true)
  })

  it('is read out', async () => {
    const { screen } = await opened(/Curly quotes/)
    await expect
      .poll(() => screen.getAllByRole('status').map((status) => status.textContent))
      .toContain(
        'Proven with your secret. You signed straight quotes but sent curly ones. Send the same string you signed.',
      )
  })
})

describe('the findings', () => {
  it('are a list, each with its id, and lead to their first place', async () => {
    const { screen, user, container } = await opened(/Curly quotes/)
    const list = screen.getByRole('list', { name: 'Findings' })
    expect([...list.children].map((item) => item.getAttribute('data-finding'))).toEqual([
      'curly-quotes',
      'line-ends-assumed',
      'timestamp-old',
    ])
    await user.click(within(list).getByRole('button', { name: 'Curly quotes in the body' }))
    expect(container.querySelector('[data-current]')?.textContent).toBe('“')
    expect(container.querySelector('[data-finding="curly-quotes"]')?.getAttribute('data-chosen')).toBe('true')
  })

  it('count what was found in order', async () => {
    const { screen } = await opened(/Curly quotes/)
    expect(screen.getByText('2 checks passed')).toBeTruthy()
  })
})

describe('the capture', () => {
  it('is drawn from its octets, with its marks', async () => {
    const { screen, container } = await opened(/Curly quotes/)
    const region = screen.getByRole('region', { name: 'The capture, line by line' })
    expect(region.textContent).toContain('BinancePay-Timestamp: 1705724955616')
    expect(container.querySelectorAll('[data-source="on-the-wire"]').length).toBe(50)
    expect(screen.getByText('Text paste')).toBeTruthy()
    expect(screen.getAllByTitle('line feed')[0]?.textContent).toBe('LF')
    expect(screen.getByText('FAIL 400002')).toBeTruthy()
  })

  it('selects a mark by a click, and goes from flag to flag with the arrow keys', async () => {
    const { screen, user, container } = await opened(/Curly quotes/)
    const current = () => container.querySelector('[data-current]')?.textContent
    await user.click(screen.getByText('1705724955616'))
    expect(current()).toBe('1705724955616')
    act(() => screen.getByRole('region', { name: 'The capture, line by line' }).focus())
    await user.keyboard('{ArrowRight}')
    expect(current()).toBe('“')
    await user.keyboard('{ArrowRight}')
    expect(current()).toBe('”')
  })

  it('writes characters that show nothing as code points', async () => {
    const { screen } = open(
      knowing({
        analyse: async () => ({
          kind: 'refused',
          refusal: { kind: 'not-a-request' },
        }),
      }).analyst,
    )
    act(() => pasteOn(document.body, 'a\u200bb\u00a0c\u202ed'))
    const region = await screen.findByRole('region', { name: 'The capture, line by line' })
    expect(region.textContent).toContain('a⟨200B⟩b⟨00A0⟩c⟨202E⟩d')
  })
})

describe('the evidence', () => {
  it('has four tabs that the arrow keys walk', async () => {
    const { screen, user } = await opened(/Curly quotes/)
    const names = screen.getAllByRole('tab').map((tab) => tab.textContent)
    expect(names).toEqual(['Bytes', 'String to sign', 'Headers', 'Fix in code'])
    expect(screen.getByRole('grid', { name: /Bytes/ })).toBeTruthy()
    act(() => screen.getByRole('tab', { name: 'Bytes' }).focus())
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement?.textContent).toBe('Fix in code')
    await user.keyboard('{Home}{ArrowRight}')
    expect(screen.getByRole('tabpanel', { name: 'String to sign' })).toBeTruthy()
  })

  it('lists the parts of the string to sign with their lengths and origins', async () => {
    const { screen, user } = await opened(/Curly quotes/)
    await user.click(screen.getByRole('tab', { name: 'String to sign' }))
    const [, ...rows] = within(screen.getByRole('table', { name: /String to sign/ })).getAllByRole('row')
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent))
    expect(cells.map(([part, , bytes, from]) => `${part} ${bytes} ${from}`)).toEqual([
      'timestamp 13 header',
      'LF 1 rule',
      'nonce 32 header',
      'LF 1 rule',
      'body 302 body',
      'LF 1 rule',
    ])
    expect(cells[0]?.[1]).toContain('20 Jan 2024, 04:29:15 UTC')
  })

  it('tries a changed copy without touching the capture', async () => {
    const asked: number[] = []
    const page = open(
      knowing({
        whatIf: async ({ parts }) => {
          const length = parts.reduce((sum, part) => sum + part.octets.length, 0)
          asked.push(length)
          return { message: new Uint8Array(length), matches: length === 353, digits: 'AB … CD' }
        },
      }).analyst,
    )
    await page.user.click(page.screen.getByRole('button', { name: /Curly quotes/ }))
    await page.user.click(await page.screen.findByRole('tab', { name: 'String to sign' }))
    await page.user.click(page.screen.getByText('What if?'))
    expect(await page.screen.findByText('does not match your header')).toBeTruthy()
    for (const button of page.screen.getAllByRole('button', { name: 'CR LF' })) await page.user.click(button)
    expect(await page.screen.findByText('matches your header')).toBeTruthy()
    expect(asked).toContain(350)
    expect(asked).toContain(353)
    await page.user.click(page.screen.getByRole('button', { name: 'Start again' }))
    expect(await page.screen.findByText('does not match your header')).toBeTruthy()
  })

  it('compares with the string that a program logs', async () => {
    const { comparison } = proven()
    if (comparison === null) throw new Error('the account has no comparison')
    const page = open(knowing({ compare: async () => ({ readAs: 'escaped', comparison }) }).analyst)
    await page.user.click(page.screen.getByRole('button', { name: /Curly quotes/ }))
    await page.user.click(await page.screen.findByRole('tab', { name: 'String to sign' }))
    await page.user.click(page.screen.getByText('Compare with the string my program signs'))
    await page.user.type(page.screen.getByRole('textbox', { name: 'The string my program signs' }), 'x')
    expect(await page.screen.findByText(/its escapes were undone/)).toBeTruthy()
    expect(page.screen.getByText(/50 differences/)).toBeTruthy()
  })

  it('holds each header against its rule', async () => {
    const { screen, user } = await opened(/Curly quotes/)
    await user.click(screen.getByRole('tab', { name: 'Headers' }))
    const table = screen.getByRole('table', { name: /Headers/ })
    expect(within(table).getByText('not in the capture')).toBeTruthy()
    expect(within(table).getByText('Missing')).toBeTruthy()
  })

  it('marks the line of the fix that the verdict is about', async () => {
    const { screen, user, container } = await opened(/The forum post/)
    await user.click(screen.getByRole('tab', { name: 'Fix in code' }))
    expect(container.querySelector('mark')?.textContent).toContain('new StringContent(body')
  })
})
