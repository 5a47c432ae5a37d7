import { act, fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { say } from '#engine/diagnose/message.ts'
import type { ToldTellTale } from '#engine/diagnose/account.ts'
import type { AnalysisJob } from '#worker/protocol.ts'
import { likely } from './accounts.ts'
import { knowing, open, pasteOn } from './page.tsx'

const ascii: ToldTellTale = {
  line: 12,
  code: 'Encoding.ASCII.GetBytes(text)',
  says: say`Writes ${{ code: '?' }} for each character outside ASCII.`,
}

const literal = 'const secret = "q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5"'

async function opened() {
  const jobs: AnalysisJob[] = []
  const page = open(
    knowing({
      analyse: async (job) => {
        jobs.push(job)
        const account = { ...likely(), tellTales: job.code === '' ? [] : [ascii] }
        return { kind: 'account', account }
      },
    }).analyst,
  )
  act(() => pasteOn(document.body, 'a capture'))
  await page.screen.findByRole('list', { name: 'Findings' })
  await page.user.click(page.screen.getByText('Your signing code (optional)'))
  const box = page.screen.getByRole('textbox', { name: 'Signing code' })
  return { ...page, jobs, box }
}

describe('the box for the code that signs', () => {
  it('has what is in it read once the typing pauses', async () => {
    const { user, jobs, box } = await opened()
    await user.type(box, 'hmac')
    await expect.poll(() => jobs.map((job) => job.code)).toEqual(['', 'hmac'])
  })

  it('lists the calls that are known for a mistake, as hints with their lines', async () => {
    const { screen, box } = await opened()
    expect(screen.queryByText('Where to look in your code')).toBeNull()
    fireEvent.input(box, { target: { value: 'Encoding.ASCII.GetBytes(text)' } })
    const hints = await screen.findByRole('region', { name: 'Where to look in your code' })
    expect(hints.textContent).toContain('Line 12: Encoding.ASCII.GetBytes(text)')
    expect(hints.textContent).toContain('Writes ? for each character outside ASCII.')
  })

  it('warns of a literal that looks like a secret', async () => {
    const { screen, box } = await opened()
    fireEvent.input(box, { target: { value: `// sign\n${literal}` } })
    expect(screen.getByRole('alert').textContent).toContain('Line 2 looks like it holds a secret.')
    fireEvent.input(box, { target: { value: '// sign\nconst secret = process.env.SECRET' } })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('never has its content in the document, and keeps it for the next capture', async () => {
    const { screen, user, container, jobs, box } = await opened()
    fireEvent.input(box, { target: { value: literal } })
    await expect.poll(() => jobs.at(-1)?.code).toBe(literal)
    await user.click(screen.getByRole('button', { name: 'Replace' }))
    act(() => pasteOn(document.body, 'another capture'))
    await screen.findByRole('list', { name: 'Findings' })
    const next = screen.getByRole('textbox', { name: 'Signing code' })
    expect(next).toHaveProperty('value', literal)
    expect(next.closest('details')?.open).toBe(true)
    expect(container.innerHTML).not.toContain('q7m2xk9v')
  })

  it('no spell checker reads', async () => {
    const { box } = await opened()
    expect(box.getAttribute('spellcheck')).toBe('false')
    expect(box.getAttribute('autocomplete')).toBe('off')
    expect(box.closest('form')).toBeNull()
  })
})
