import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { NetworkLock as Lock } from '#app/use-network-lock.ts'
import { NetworkLock } from '#ui/network-lock.tsx'

afterEach(cleanup)

const panel = () => screen.queryByRole('group', { name: 'Network lock' })

function shown(lock: Lock, requests: number | null = 0) {
  render(
    <>
      <NetworkLock lock={lock} requests={requests} />
      <button type="button">Elsewhere</button>
    </>,
  )
  const button = screen.getByRole('button', { name: /since load|Nothing is uploaded|policy/ })
  return { user: userEvent.setup(), button, panel }
}

describe('the network lock', () => {
  it.each<readonly [lock: Lock, requests: number | null, words: string]>([
    ['on', 0, 'Runs on this device. Nothing is uploaded. 0 requests since load'],
    ['on', null, 'Runs on this device. Nothing is uploaded. '],
    [null, 1, 'Runs on this device. Nothing is uploaded. 1 request since load'],
    [
      'off',
      2,
      'This host does not send our policy: the browser would let the page send something. Do not give it a secret. 2 requests since load',
    ],
  ])('where it is %s, with %s requests, says "%s"', (lock, requests, words) => {
    expect(shown(lock, requests).button.textContent).toBe(words)
  })

  it('opens what holds it, where it ends, how to see that, and the count', async () => {
    const { user, button, panel } = shown('on', 0)
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(panel()).toBeNull()
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(Array.from(panel()?.children ?? [], ({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Network lock on: this browser refuses/),
      expect.stringMatching(/^Following a link is not covered.*browser extension/),
      expect.stringMatching(/^See for yourself/),
      '0 requests since load',
    ])
  })

  it('says that it is off, or not known yet', async () => {
    const off = shown('off')
    await off.user.click(off.button)
    expect(off.panel()?.firstElementChild?.textContent).toMatch(/^Network lock off/)
    cleanup()
    const unknown = shown(null)
    await unknown.user.click(unknown.button)
    expect(unknown.panel()?.firstElementChild?.textContent).toMatch(/is being tried\.$/)
  })

  it('is closed by Escape, which gives the focus back, by a click elsewhere, and by its button', async () => {
    const { user, button, panel } = shown('on')
    await user.tab()
    await user.keyboard('{Enter}')
    expect(panel()).not.toBeNull()
    await user.keyboard('{Escape}')
    expect(panel()).toBeNull()
    expect(document.activeElement).toBe(button)
    await user.click(button)
    await user.click(screen.getByText(/^See for yourself/))
    await user.keyboard('{Escape}')
    expect(panel()).toBeNull()
    await user.click(button)
    await user.click(screen.getByText(/^See for yourself/))
    expect(panel()).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
    expect(panel()).toBeNull()
    await user.click(button)
    await user.click(button)
    expect(panel()).toBeNull()
  })
})
