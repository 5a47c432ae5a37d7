import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
// The page fetches them by itself; here they should not have to be waited for.
import '#i18n/replies/zh.ts'
import { writeLink } from '#share/link.ts'
import '#ui/share-dialog.tsx'
import { knowing, open, pasteOn } from './page.tsx'

async function opened() {
  const fragment = await writeLink(
    {
      capture: utf8('a capture'),
      origin: 'paste',
      part: null,
      scheme: null,
      hidden: [],
      claim: null,
      throwaway: null,
    },
    null,
  )
  const page = open(knowing().analyst)
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

  it('offers no reply for a capture of one’s own', async () => {
    const { screen } = open(knowing().analyst)
    act(() => pasteOn(document.body, 'a capture'))
    await screen.findByRole('region', { name: 'Verdict' })
    await screen.findByRole('button', { name: 'Share debug link' })
    expect(screen.queryByRole('button', { name: /^Copy reply/ })).toBeNull()
  })
})
