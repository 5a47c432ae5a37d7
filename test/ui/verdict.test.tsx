import { act } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Account } from '#engine/diagnose/account.ts'
// The page fetches them by itself; here they should not have to be waited for.
import '#i18n/replies/replies.ts'
import { writeLink } from '#share/link.ts'
import type { SharedCase } from '#share/shared-case.ts'
import '#ui/share-dialog.tsx'
import { proven } from './accounts.ts'
import { knowing, open, pasteOn } from './page.tsx'

async function opened(shared: Partial<SharedCase> = {}, analyst = knowing().analyst) {
  const fragment = await writeLink(
    {
      capture: utf8('a capture'),
      origin: 'paste',
      part: null,
      scheme: null,
      hidden: [],
      claim: null,
      throwaway: null,
      ...shared,
    },
    null,
  )
  const page = open(analyst)
  act(() => pasteOn(document.body, `https://whysig.example/#${fragment}`))
  await page.screen.findByRole('region', { name: 'Debug link' })
  return page
}

describe('the verdict on a capture from a debug link', () => {
  it('copies the reply for the ticket, in English and in Chinese', async () => {
    const { screen, user } = await opened()
    await user.click(await screen.findByRole('button', { name: 'Copy reply in Chinese' }))
    expect(await navigator.clipboard.readText()).toMatch(
      /^您好：\n\n很可能的原因（尚未证实）：把待签名串当成请求体发送了。长度正好吻合：Content-Length 350 = 13 \+ 1 \+ 32 \+ 1 \+ 302 \+ 1（/,
    )
    await screen.findByRole('button', { name: 'Copied' })
    await user.click(screen.getByRole('button', { name: 'Copy reply for the ticket' }))
    expect(await navigator.clipboard.readText()).toMatch(/^Hello,\n\nThe string to sign was probably sent/)
  })

  it('replies with what the sender has proved, where this page cannot', async () => {
    const { screen, user } = await opened({ claim: { outcome: 'explained', causes: ['signature-cut'] } })
    await user.click(await screen.findByRole('button', { name: 'Copy reply for the ticket' }))
    expect(await navigator.clipboard.readText()).toMatch(
      /^Hello,\n\nYour page has proved: Only a part of the signature was sent\.\n\nFix: Send the whole signature\./,
    )
  })

  it('says what a signature over a stranger’s request is good for, once a secret is held', async () => {
    const authorises = /^The request is a stranger’s: signed with your key/
    const { screen, user } = await opened()
    expect(screen.queryByText(authorises)).toBeNull()
    await user.type(await screen.findByLabelText('Secret key'), 'my secret')
    expect(await screen.findByText(authorises)).toBeTruthy()
  })

  it('says nothing of it where the secret was made up for the link', async () => {
    const { screen } = await opened({ throwaway: `throwaway-${'a1'.repeat(16)}` })
    await screen.findByText('Proven with the throwaway secret')
    expect(screen.queryByText(/^The request is a stranger’s/)).toBeNull()
  })

  it('leads to the field for the server’s string where nothing explains it', async () => {
    const account: Account = { ...proven(), outcome: 'unexplained', grade: null }
    const page = await opened({}, knowing({ analyse: async () => ({ kind: 'account', account }) }).analyst)
    await page.user.click(
      await page.screen.findByRole('button', { name: 'Compare with the server’s string to sign' }),
    )
    const field = page.screen.getByRole('textbox', { name: 'The server’s string to sign' })
    expect(document.activeElement).toBe(field)
    const digits = createHash('sha256')
      .update(account.expected ?? '')
      .digest('hex')
    await page.user.type(field, `350 bytes, SHA-256 ${digits}`)
    expect(
      await page.screen.findByText('That is the SHA-256 of the expected string: both are the same.'),
    ).toBeTruthy()
    await page.user.click(page.screen.getByRole('button', { name: 'Copy length and SHA-256' }))
    expect(await navigator.clipboard.readText()).toBe(`${account.expected?.length} bytes, SHA-256 ${digits}`)
  })

  it('offers no reply for a capture of one’s own', async () => {
    const { screen } = open(knowing().analyst)
    act(() => pasteOn(document.body, 'a capture'))
    await screen.findByRole('region', { name: 'Verdict' })
    await screen.findByRole('button', { name: 'Share debug link' })
    expect(screen.queryByRole('button', { name: /^Copy reply/ })).toBeNull()
  })
})
