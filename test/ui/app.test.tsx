import { act, fireEvent } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { samples } from '#app/samples.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { knowing, open, pasteOn } from './page.tsx'

const capture = 'BinancePay-Nonce: VeTfR5mdAKjbeErxBXTl20JayTiCz4sb\r\n\r\n{"a":1}'
const secret = 'q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5'

const verdict = { name: /Verdict/ }

describe('the page', () => {
  it('begins with the box to paste into, the key and the samples', () => {
    const { screen } = open(knowing().analyst)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Capture' }))
    expect(screen.getByRole('textbox', { name: 'Secret key' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Open file' })).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'Scheme' })).toBeTruthy()
    expect(screen.getByText(/Runs on this device. Nothing is uploaded./)).toBeTruthy()
    for (const name of [/The forum post/, /Curly quotes/, /A request that verifies/])
      expect(screen.getByRole('button', { name })).toBeTruthy()
    expect(screen.queryByRole('region', verdict)).toBeNull()
  })

  it('takes a paste from the clipboard with its CR LF, wherever it happens', async () => {
    const { analyst, jobs } = knowing()
    const { screen } = open(analyst)
    act(() => pasteOn(document.body, capture))
    await expect.poll(() => screen.queryByRole('region', verdict)?.dataset.outcome).toBe('likely')
    expect(jobs[0]?.source).toEqual({ content: capture, origin: 'paste' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'The string to sign was probably sent as the body.',
    )
  })

  it('takes a paste into the box', async () => {
    const { analyst, jobs } = knowing()
    const { screen } = open(analyst)
    act(() => pasteOn(screen.getByRole('textbox', { name: 'Capture' }), capture))
    await screen.findByRole('list', { name: 'Findings' })
    expect(jobs[0]?.source.content).toBe(capture)
  })

  it('takes what is put into the box at once, and typing when the box is left', async () => {
    const { analyst, jobs } = knowing()
    const { screen, user } = open(analyst)
    fireEvent.input(screen.getByRole('textbox', { name: 'Capture' }), {
      target: { value: `${capture}\n${capture}` },
    })
    await screen.findByRole('list', { name: 'Findings' })
    expect(jobs[0]?.source.origin).toBe('paste')

    await user.click(screen.getByRole('button', { name: 'Replace' }))
    await user.type(screen.getByRole('textbox', { name: 'Capture' }), 'A: b')
    expect(jobs.length).toBe(1)
    await user.tab()
    await expect.poll(() => jobs[1]?.source).toEqual({ content: 'A: b', origin: 'typed' })
  })

  it('reads a file as octets', async () => {
    const { analyst, jobs } = knowing()
    const { container, user } = open(analyst)
    const input = container.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('no file input')
    await user.upload(input, new File([capture], 'session.txt'))
    await expect.poll(() => jobs[0]?.source).toMatchObject({ origin: 'file', name: 'session.txt' })
    expect(jobs[0]?.source.content).toEqual(utf8(capture))
  })

  it('puts back what Replace took away', async () => {
    const { screen, user } = open(knowing().analyst)
    act(() => pasteOn(document.body, capture))
    await user.click(await screen.findByRole('button', { name: 'Replace' }))
    expect(screen.getByRole('textbox', { name: 'Capture' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Put the last capture back' }))
    expect(await screen.findByRole('list', { name: 'Findings' })).toBeTruthy()
  })

  it('undoes with Ctrl+Z in the box, as long as nothing was typed into it', async () => {
    const { screen, user } = open(knowing().analyst)
    act(() => pasteOn(document.body, capture))
    await user.click(await screen.findByRole('button', { name: 'Replace' }))
    const box = screen.getByRole('textbox', { name: 'Capture' })
    expect(document.activeElement).toBe(box)
    await user.keyboard('a{Backspace}{Control>}z{/Control}')
    expect(box.isConnected).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Put the last capture back' }))
    await user.click(await screen.findByRole('button', { name: 'Replace' }))
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByRole('list', { name: 'Findings' })).toBeTruthy()
  })

  it('names the verdict in the title of the window, and nothing once it is gone', async () => {
    const { screen, user } = open(knowing().analyst)
    expect(document.title).toBe('Whysig: why was my signed request rejected?')
    act(() => pasteOn(document.body, capture))
    await expect
      .poll(() => document.title)
      .toBe('Very likely, not yet proven: The string to sign was probably sent as the body – Whysig')
    await user.click(screen.getByRole('button', { name: 'Replace' }))
    expect(document.title).toBe('Whysig: why was my signed request rejected?')
  })

  it('shows what comes onto the bench from its beginning', async () => {
    const scrolled = vi.spyOn(window, 'scrollTo')
    const { screen } = open(knowing().analyst)
    expect(scrolled).not.toHaveBeenCalled()
    act(() => pasteOn(document.body, capture))
    await screen.findByRole('list', { name: 'Findings' })
    expect(scrolled).toHaveBeenCalledWith({ top: 0, behavior: 'instant' })
  })

  it('undoes with Ctrl+Z where nothing has the focus', async () => {
    const { screen, user } = open(knowing().analyst)
    act(() => pasteOn(document.body, capture))
    await user.click(await screen.findByRole('button', { name: 'Replace' }))
    act(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined))
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByRole('list', { name: 'Findings' })).toBeTruthy()
  })

  it('asks whether a lone line is the secret, and shows it nowhere', async () => {
    const { screen, user, keys, vault } = open(knowing().analyst)
    act(() => pasteOn(document.body, secret))
    expect(screen.getByText('Is this your secret?')).toBeTruthy()
    expect(document.body.outerHTML).not.toContain(secret)
    await user.click(screen.getByRole('button', { name: 'Yes, use it as the secret', hidden: true }))
    expect(vault.lend(keys.held())).toEqual({ kind: 'secret', octets: utf8(secret) })
    expect(document.body.outerHTML).not.toContain(secret)
  })

  it('shows a refusal as a sentence, with what was given', async () => {
    const { screen } = open(
      knowing({ analyse: async () => ({ kind: 'refused', refusal: { kind: 'response-only' } }) }).analyst,
    )
    act(() => pasteOn(document.body, 'HTTP/1.1 200 OK\n\n{}'))
    expect(await screen.findByRole('heading', { level: 1, name: /server’s answer/ })).toBeTruthy()
    expect(screen.getByRole('region', { name: /line by line/ }).textContent).toContain('HTTP/1.1 200 OK')
  })

  it('says that the analyst broke, quotes nothing, and tries again', async () => {
    let broken = true
    const { analyst } = knowing()
    const { screen, user } = open({
      ...analyst,
      analyse: (job, signal) =>
        broken ? Promise.reject(new RangeError(capture)) : analyst.analyse(job, signal),
    })
    act(() => pasteOn(document.body, capture))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Something broke in this app')
    expect(alert.textContent).not.toContain('VeTfR5md')
    const written = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(screen.getByRole('button', { name: 'Copy error details' }))
    expect(written.mock.calls[0]?.[0]).toMatch(/^RangeError/)
    expect(written.mock.calls[0]?.[0]).not.toContain('VeTfR5md')
    broken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('list', { name: 'Findings' })).toBeTruthy()
  })
})

describe('a sample', () => {
  it('brings its secret, which no attribute and no query key holds', async () => {
    const { analyst, jobs } = knowing()
    const { screen, user, keys, vault, container } = open(analyst)
    await user.click(screen.getByRole('button', { name: /Curly quotes/ }))
    await expect.poll(() => screen.queryByRole('region', verdict)?.dataset.outcome).toBe('explained')
    const held = samples[1]?.secret ?? ''
    expect(vault.lend(jobs.at(-1)?.key ?? null)).toEqual({ kind: 'secret', octets: utf8(held) })
    const field = screen.getByRole('textbox', { name: 'Secret key' })
    expect(field).toHaveProperty('value', '')
    expect(field.getAttribute('placeholder')).toBe('Held in memory, 64 bytes')
    expect(container.innerHTML).not.toContain(held)

    act(() => pasteOn(document.body, capture))
    await expect.poll(() => keys.held()).toBeNull()
    await expect.poll(() => screen.getByRole('region', verdict).dataset.outcome).toBe('likely')
    expect(screen.getByRole('textbox', { name: 'Secret key' })).toHaveProperty('value', '')
  })

  it('leaves a secret alone that was typed after it', async () => {
    const { screen, user, keys, vault } = open(knowing().analyst)
    await user.click(screen.getByRole('button', { name: /Curly quotes/ }))
    await user.click(await screen.findByRole('button', { name: 'Replace' }))
    fireEvent.input(screen.getByRole('textbox', { name: 'Secret key' }), { target: { value: 'my own' } })
    act(() => pasteOn(document.body, capture))
    await screen.findByRole('list', { name: 'Findings' })
    expect(vault.lend(keys.held())?.octets).toEqual(utf8('my own'))
  })

  it('takes its secret with it when it is replaced', async () => {
    const { screen, user, keys } = open(knowing().analyst)
    await user.click(screen.getByRole('button', { name: /Curly quotes/ }))
    await user.click(await screen.findByRole('button', { name: 'Replace' }))
    act(() => pasteOn(document.body, capture))
    await screen.findByRole('list', { name: 'Findings' })
    expect(keys.held()).toBeNull()
  })
})
