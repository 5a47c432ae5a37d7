import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
// The page fetches them by itself; here they should not have to be waited for.
import '#i18n/replies/replies.ts'
import { hide } from '#share/hide.ts'
import { writeLink } from '#share/link.ts'
import { sensitiveIn } from '#share/sensitive.ts'
import type { SharedCase } from '#share/shared-case.ts'
import '#ui/share-dialog.tsx'
import { knowing, open, pasteOn } from './page.tsx'

const capture = utf8(
  'POST /orders HTTP/1.1\r\nX-Api-Key: abc123\r\n\r\n{"a":"1","b":"2","c":"3","d":"4","e":"5"}',
)
const values = sensitiveIn(capture)

async function saidOf(shared: Partial<SharedCase>) {
  const fragment = await writeLink(
    {
      capture,
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
  const page = open(knowing().analyst)
  act(() => pasteOn(document.body, `https://whysig.example/#${fragment}`))
  await page.screen.findByRole('button', { name: 'Copy reply in Chinese' })
  return page.screen.getByRole('region', { name: 'Debug link' }).textContent
}

const hiding = (hidden: SharedCase['hidden']): Partial<SharedCase> => ({
  capture: hide(capture, hidden),
  hidden,
})

describe('the banner of an opened link', () => {
  it('names what the sender hid', async () => {
    const [key, a] = values
    if (key === undefined || a === undefined) throw new Error('nothing found')
    expect(await saidOf(hiding([key, a]))).toContain(
      'The sender hid 2 values, at the same length: X-Api-Key, a.',
    )
  })

  it('names four, and says how many more there are', async () => {
    expect(await saidOf(hiding(values))).toContain(
      'The sender hid 6 values, at the same length: X-Api-Key, a, b, c and 2 more.',
    )
  })

  it('says how many there are, where none has a name', async () => {
    expect(await saidOf(hiding([{ start: 0, end: 4 }]))).toContain(
      'The sender hid 1 value, at the same length.',
    )
  })

  it('names the mistakes that the sender’s page named', async () => {
    expect(
      await saidOf({ claim: { outcome: 'explained', causes: ['signature-cut', 'lower-case-hex'] } }),
    ).toContain(
      'The sender’s page said: a mistake is proved, “Only a part of the signature was sent”, “The signature was written in lower case”. Below is what this page finds.',
    )
  })

  it('says where the sender’s page had a key', async () => {
    expect(await saidOf({ claim: { outcome: 'unexplained', causes: [] } })).toContain(
      'The sender’s page said, with the key: no known mistake explains it. Below',
    )
  })

  it('shows no id of a stranger’s own making', async () => {
    expect(await saidOf({ claim: { outcome: 'explained', causes: ['send-your-secret'] } })).toContain(
      'The sender’s page said: a mistake is proved. Below',
    )
  })
})
