import { act, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { wordsOf } from '#i18n/languages.ts'
import { readLink } from '#share/link.ts'
// The page fetches it by itself; here it should not have to be waited for.
import '#ui/share-dialog.tsx'
import { likely } from './accounts.ts'
import { knowing, open, pasteOn } from './page.tsx'

async function sharing(secret: string | null = null, account = likely()) {
  const page = open(knowing({ analyse: async () => ({ kind: 'account', account }) }).analyst)
  if (secret !== null) page.keys.set('secret', utf8(secret))
  act(() => pasteOn(document.body, 'a capture'))
  await page.user.click(await page.screen.findByRole('button', { name: 'Share debug link' }))
  const dialog = within(page.screen.getByRole('dialog', { name: 'Share debug link' }))
  return { ...page, dialog }
}

const linkIn = async ({ dialog }: Awaited<ReturnType<typeof sharing>>): Promise<string> => {
  await dialog.findByText(/characters: works in chat/)
  return dialog.getByRole<HTMLInputElement>('textbox', { name: 'Link' }).value
}

describe('the dialog that makes a debug link', () => {
  it('gives a link that holds what the preview shows', async () => {
    const page = await sharing()
    const link = await linkIn(page)
    const read = await readLink(link)
    if (read?.kind !== 'case') throw new Error('no case')
    await page.user.click(page.dialog.getByText('Preview'))
    expect(new TextDecoder().decode(read.shared.capture)).toBe(
      page.dialog.getByLabelText('Preview').textContent,
    )
    expect(read.shared.claim?.outcome).toBe('likely')
  })

  it('hides what is ticked, and makes the link anew', async () => {
    const page = await sharing()
    const before = await linkIn(page)
    await page.user.click(page.dialog.getByRole('checkbox', { name: /All values in the body/ }))
    const after = await linkIn(page)
    expect(after).not.toBe(before)
    const read = await readLink(after)
    expect(read?.kind === 'case' && read.shared.hidden.length).toBeGreaterThan(3)
  })

  it('says which credentials are to be read once they are not hidden', async () => {
    const page = await sharing()
    expect(page.dialog.queryByText(/can then read/)).toBeNull()
    await page.user.click(page.dialog.getByRole('checkbox', { name: /Credentials/ }))
    expect(page.dialog.getByText(/can then read: BinancePay-Certificate-SN/)).toBeTruthy()
  })

  it('stops where the secret stands in the capture, says where, and goes on once it is hidden', async () => {
    const page = await sharing('VeTfR5mdAKjbeErxBXTl20JayTiCz4sb')
    expect((await page.dialog.findByRole('alert')).textContent).toMatch(
      /Your secret is in the capture, line \d+/,
    )
    expect(page.dialog.queryByRole('textbox', { name: 'Link' })).toBeNull()
    await page.user.click(page.dialog.getByRole('button', { name: 'Hide the secret' }))
    const read = await readLink(await linkIn(page))
    if (read?.kind !== 'case') throw new Error('no case')
    const { capture, hidden } = read.shared
    expect(new TextDecoder().decode(capture)).not.toContain('VeTfR5md')
    expect(hidden.map(({ start, end }) => new TextDecoder().decode(capture.slice(start, end)))).toContain(
      '*'.repeat(32),
    )
  })

  it('shows the value that proves the mistake, says why, and lets it be hidden', async () => {
    const account = likely()
    const proved = {
      id: 'certificate-number-as-key',
      dimension: 'key',
      isLikely: false,
      side: 'key',
      title: [],
      detail: [],
      fix: [],
      calls: {},
    } as const
    const page = await sharing(null, {
      ...account,
      pasted: utf8(`BinancePay-Certificate-SN: k1\n${text(account.pasted)}`),
      marks: [],
      causes: [proved],
    })
    const why = /The value of BinancePay-Certificate-SN is shown because it proves the mistake/
    const box = page.dialog.getByRole<HTMLInputElement>('checkbox', { name: /The key that was used/ })
    expect(box.checked).toBe(false)
    expect(page.dialog.queryByText(why)).not.toBeNull()
    expect(page.dialog.getByLabelText('Preview').textContent).toContain('SN: k1')
    await page.user.click(box)
    expect(page.dialog.queryByText(why)).toBeNull()
    expect(page.dialog.getByLabelText('Preview').textContent).toContain('SN: a0')
  })

  it('stops where the text around seems to hold a secret, and goes on once that is hidden', async () => {
    const account = likely()
    const code = 'Why?\n$key = "q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5";\n'
    const page = await sharing(null, {
      ...account,
      pasted: utf8(code + text(account.pasted)),
      marks: [{ kind: 'left-over', start: 0, end: code.length }],
    })
    await linkIn(page)
    await page.user.click(page.dialog.getByRole('checkbox', { name: /Text around the request/ }))
    expect(page.dialog.getByRole('alert').textContent).toMatch(/seems to hold a secret, line 2\./)
    expect(page.dialog.queryByRole('textbox', { name: 'Link' })).toBeNull()
    await page.user.click(page.dialog.getByRole('button', { name: 'Hide the text around the request' }))
    expect(page.dialog.queryByRole('alert')).toBeNull()
    const read = await readLink(await linkIn(page))
    expect(read?.kind === 'case' && text(read.shared.capture)).not.toContain('q7m2xk9v')
  })

  it('does not share beside a secret that is too short to be looked for', async () => {
    const page = await sharing('abc')
    expect((await page.dialog.findByRole('alert')).textContent).toContain('too short')
    expect(page.dialog.queryByRole('textbox', { name: 'Link' })).toBeNull()
  })

  it('offers words for a passphrase, and others', async () => {
    const page = await sharing()
    await page.user.click(page.dialog.getByRole('checkbox', { name: 'Protect with a passphrase' }))
    const words = page.dialog.getByLabelText('Passphrase', { selector: 'output' }).textContent
    expect(words).toMatch(/^([a-z]{5} ){4}[a-z]{5}$/)
    await page.user.click(page.dialog.getByRole('button', { name: 'New words' }))
    expect(page.dialog.getByLabelText('Passphrase', { selector: 'output' }).textContent).not.toBe(words)
  })

  it('says beside a link in Markdown what it holds, and that a passphrase comes apart', async () => {
    const page = await sharing()
    const copied = async (): Promise<string> => {
      await page.dialog.findByText(/characters: works in chat/)
      await page.user.click(page.dialog.getByRole('button', { name: 'Copy as Markdown' }))
      await page.dialog.findByRole('button', { name: 'Copied' })
      return await navigator.clipboard.readText()
    }
    expect(await copied()).toMatch(/ \(it holds the capture, and no secret\)$/)
    await page.user.click(page.dialog.getByRole('checkbox', { name: 'Protect with a passphrase' }))
    await page.dialog.findByRole('button', { name: 'Copy as Markdown' }, { timeout: 5_000 })
    expect(await copied()).toMatch(/ \(it opens with a passphrase, which is sent apart\)$/)
  })

  it('says beside a re-keyed link that a throwaway secret is in it', () => {
    expect(wordsOf('en').share.markdown('A headline', 'https://whysig.example/#1', 'throwaway')).toBe(
      '**A headline**\n\n[Debug link](https://whysig.example/#1) (it holds the capture signed anew with a throwaway secret, and that one alone)',
    )
  })

  it('closes', async () => {
    const page = await sharing()
    await page.user.click(page.dialog.getByRole('button', { name: 'Close' }))
    expect(page.screen.queryByRole('dialog')).toBeNull()
  })
})
