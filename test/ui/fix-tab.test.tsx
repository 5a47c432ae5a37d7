import { act, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Account } from '#engine/diagnose/account.ts'
import { likely } from './accounts.ts'
import { knowing, open, pasteOn } from './page.tsx'

async function opened(account: Account = likely()) {
  const page = open(knowing({ analyse: async () => ({ kind: 'account', account }) }).analyst)
  act(() => pasteOn(document.body, 'a capture'))
  await page.user.click(await page.screen.findByRole('tab', { name: 'Fix in code' }))
  const panel = within(page.screen.getByRole('tabpanel', { name: 'Fix in code' }))
  const chooser = panel.getByRole('combobox', { name: 'Programming language' })
  const marked = (): string | undefined => page.container.querySelector('mark')?.textContent ?? undefined
  return { ...page, panel, chooser, marked }
}

describe('the fix', () => {
  it('is in C# where nothing says otherwise, else in the language of the user’s program', async () => {
    expect((await opened()).chooser).toHaveProperty('value', 'C#')
  })

  it('is in the language that was guessed', async () => {
    const { screen, chooser } = await opened({ ...likely(), programLanguage: 'Go' })
    expect(chooser).toHaveProperty('value', 'Go')
    expect(screen.getByRole('button', { name: 'Show fix in Go' })).toBeTruthy()
  })

  it('marks the line of the verdict in each language', async () => {
    const { user, chooser, marked } = await opened()
    const marks: (string | undefined)[] = []
    for (const language of ['C#', 'PHP', 'Java', 'Python', 'JavaScript', 'Go', 'Ruby']) {
      await user.selectOptions(chooser, language)
      marks.push(marked()?.trim())
    }
    expect(marks).toEqual([
      'request.Content = new StringContent(body, new UTF8Encoding(false), "application/json");',
      'CURLOPT_POSTFIELDS => $body,',
      '.POST(BodyPublishers.ofString(body, UTF_8))',
      'return requests.post(url, data=body.encode(), headers=headers, timeout=30)',
      'body,',
      'request, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(body))',
      'Net::HTTP.post(URI(url), body, headers)',
    ])
  })

  it('shows the call to look for and the one to write, in the languages in which the mistake is made', async () => {
    const { screen, user, panel, chooser } = await opened()
    expect(screen.queryByText('In C#:')).toBeNull()
    await user.selectOptions(chooser, 'PHP')
    // Once with the verdict, once in the tab.
    expect(screen.getAllByText('In PHP:').length).toBe(2)
    expect(panel.getByText('CURLOPT_POSTFIELDS => $text').previousElementSibling?.textContent).toBe('Wrong:')
    const written = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(panel.getByRole('button', { name: 'Copy the right call' }))
    expect(written).toHaveBeenCalledWith('CURLOPT_POSTFIELDS => $body')
  })

  it('copies the whole program, its comments above their lines', async () => {
    const { user, panel, chooser } = await opened()
    await user.selectOptions(chooser, 'Python')
    const written = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(panel.getByRole('button', { name: 'Copy code' }))
    expect(written.mock.calls.at(-1)?.[0]).toContain(
      '    # milliseconds, read once\n    timestamp = str(time.time_ns() // 1_000_000)\n',
    )
  })

  it('keeps the chosen language for the next capture', async () => {
    const { screen, user, chooser } = await opened()
    await user.selectOptions(chooser, 'Ruby')
    act(() => pasteOn(document.body, 'another capture'))
    await user.click(await screen.findByRole('tab', { name: 'Fix in code' }))
    expect(screen.getByRole('combobox', { name: 'Programming language' })).toHaveProperty('value', 'Ruby')
  })
})
