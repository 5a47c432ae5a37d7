import { act, fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { knowing, open, pasteOn } from './page.tsx'

const name = { name: 'Secret key' }

const minutes = (count: number): void => act(() => void vi.advanceTimersByTime(count * 60_000))

describe('the secret field', () => {
  it('keeps a pasted line end and says so', () => {
    const { screen, keys, vault } = open(knowing().analyst)
    const field = screen.getByRole('textbox', name)
    act(() => pasteOn(field, 'abc\n'))
    expect(vault.lend(keys.held())?.octets).toEqual(utf8('abc\n'))
    expect(field).toHaveProperty('value', 'abc')
    expect(screen.getByText(/line end is at the end of what you pasted/)).toBeTruthy()
    fireEvent.input(field, { target: { value: 'abcd' } })
    expect(vault.lend(keys.held())?.octets).toEqual(utf8('abcd'))
    expect(screen.queryByText(/line end is at the end/)).toBeNull()
  })

  it('is a text field that no password manager, spell checker or form touches', () => {
    const { screen } = open(knowing().analyst)
    const field = screen.getByRole('textbox', name)
    expect(field.getAttribute('type')).toBe('text')
    expect(field.getAttribute('autocomplete')).toBe('off')
    expect(field.getAttribute('spellcheck')).toBe('false')
    for (const attribute of ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type'])
      expect(field.hasAttribute(attribute)).toBe(true)
    expect(field.closest('form')).toBeNull()
    expect(field.hasAttribute('value')).toBe(false)
  })

  it('never has its value in the document', async () => {
    const { screen, user, container } = open(knowing().analyst)
    const field = screen.getByRole('textbox', name)
    await user.type(field, 'topsecret')
    await user.click(screen.getByRole('button', { name: 'Show the key' }))
    expect(field).toHaveProperty('value', 'topsecret')
    expect(container.innerHTML).not.toContain('topsecret')
  })

  it('hides what it shows after ten seconds, and when the page is out of sight', () => {
    vi.useFakeTimers()
    const { screen } = open(knowing().analyst)
    fireEvent.input(screen.getByRole('textbox', name), { target: { value: 'topsecret' } })
    const hidden = () => screen.queryByRole('button', { name: 'Show the key' }) !== null
    fireEvent.click(screen.getByRole('button', { name: 'Show the key' }))
    expect(hidden()).toBe(false)
    act(() => void vi.advanceTimersByTime(10_000))
    expect(hidden()).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Show the key' }))
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(hidden()).toBe(true)
    vi.useRealTimers()
  })

  describe('left alone', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    it('forgets the key after 15 minutes without use, wipes it, and says so until another is given', () => {
      const { screen, keys, vault } = open(knowing().analyst)
      const field = screen.getByRole('textbox', name)
      fireEvent.input(field, { target: { value: 'topsecret' } })
      const octets = vault.octets()
      minutes(14)
      expect(keys.held()).not.toBeNull()
      minutes(1)
      expect(keys.held()).toBeNull()
      expect(octets?.every((octet) => octet === 0)).toBe(true)
      expect(field).toHaveProperty('value', '')
      expect(screen.getByText(/forgotten after 15 minutes without use/)).toBeTruthy()
      fireEvent.input(field, { target: { value: 'again' } })
      expect(screen.queryByText(/forgotten after 15 minutes/)).toBeNull()
    })

    it.each(['keyDown', 'pointerDown'] as const)('begins to count again with a %s', (touch) => {
      const { screen, keys } = open(knowing().analyst)
      fireEvent.input(screen.getByRole('textbox', name), { target: { value: 'topsecret' } })
      minutes(14)
      fireEvent[touch](document.body)
      minutes(14)
      expect(keys.held()).not.toBeNull()
      minutes(1)
      expect(keys.held()).toBeNull()
    })

    it.each([
      ['the first touch', () => void fireEvent.pointerDown(document.body)],
      ['being looked at', () => void document.dispatchEvent(new Event('visibilitychange'))],
    ])('takes the time that a computer slept for time without use, at %s', (_, wake) => {
      const { screen, keys } = open(knowing().analyst, Date.now)
      fireEvent.input(screen.getByRole('textbox', name), { target: { value: 'topsecret' } })
      vi.setSystemTime(Date.now() + 3_600_000)
      act(wake)
      expect(keys.held()).toBeNull()
    })
  })

  it('forgets the key when told to, and when the page is put aside', async () => {
    const { screen, user, keys, vault } = open(knowing().analyst)
    const field: HTMLInputElement = screen.getByRole('textbox', name)
    await user.type(field, 'topsecret')
    const octets = vault.octets()
    await user.click(screen.getByRole('button', { name: 'Forget the key' }))
    expect(keys.held()).toBeNull()
    expect(octets?.every((octet) => octet === 0)).toBe(true)
    expect(field).toHaveProperty('value', '')
    expect(document.activeElement).toBe(field)
    await user.type(field, 'again')
    let left = null
    act(() => {
      dispatchEvent(new Event('pagehide'))
      // What is not done by now may be done only after the page is shown again.
      left = field.value
    })
    expect(keys.held()).toBeNull()
    expect(left).toBe('')
  })

  it('is empty once it is left, and the key is held all the same', async () => {
    const { screen, user, keys, vault } = open(knowing().analyst)
    const field = screen.getByRole('textbox', name)
    await user.type(field, 'topsecret')
    await user.click(screen.getByRole('button', { name: 'Show the key' }))
    expect(field).toHaveProperty('value', 'topsecret')
    await user.click(document.body)
    expect(field).toHaveProperty('value', '')
    expect(field.getAttribute('placeholder')).toBe('Held in memory, 9 bytes')
    expect(screen.queryByRole('button', { name: /the key$/ })?.getAttribute('aria-label')).toBe(
      'Forget the key',
    )
    expect(vault.lend(keys.held())?.octets).toEqual(utf8('topsecret'))
    await user.type(field, 'another')
    expect(vault.lend(keys.held())?.octets).toEqual(utf8('another'))
  })

  it.each(['{Backspace}', '{Delete}'])('forgets a key that does not stand in it with %s', async (press) => {
    const { screen, user, keys } = open(knowing().analyst)
    const field = screen.getByRole('textbox', name)
    await user.type(field, 'topsecret')
    await user.type(field, press)
    expect(keys.held()).not.toBeNull()
    await user.click(document.body)
    await user.type(field, press)
    expect(keys.held()).toBeNull()
    expect(document.activeElement).toBe(field)
  })

  it('says that the key is gone when a worker broke', async () => {
    const { screen, user, vault } = open(knowing().analyst)
    const field = screen.getByRole('textbox', name)
    await user.type(field, 'topsecret')
    act(() => vault.lose())
    expect(field).toHaveProperty('value', '')
    expect(screen.getByText(/started anew, and the key went with it/)).toBeTruthy()
  })

  it('is forgotten with the capture that Replace takes away', async () => {
    const { screen, user, keys, vault } = open(knowing().analyst)
    act(() => pasteOn(document.body, 'a capture'))
    await user.type(await screen.findByRole('textbox', name), 'topsecret')
    await user.click(screen.getByRole('button', { name: 'Replace' }))
    expect(keys.held()).toBeNull()
    expect(vault.octets()).toEqual(new Uint8Array(9))
  })

  it('becomes the field of a public key for a webhook, and keeps the secret for requests', async () => {
    const { screen, user, keys, vault } = open(knowing().analyst)
    await user.type(screen.getByRole('textbox', name), 'topsecret')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Scheme' }), 'binance-pay-webhook')
    expect(screen.getByRole('textbox', { name: 'Public key' }).getAttribute('placeholder')).not.toMatch(
      /^Held/,
    )
    await user.selectOptions(screen.getByRole('combobox', { name: 'Scheme' }), 'binance-pay')
    expect(screen.getByRole('textbox', name).getAttribute('placeholder')).toMatch(/^Held in memory, 9 bytes/)
    expect(vault.lend(keys.held())?.octets).toEqual(utf8('topsecret'))
  })
})
