import { cleanup, createEvent, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Comparison } from '#engine/diagnose/comparison.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { byteViewWordsEn } from '#i18n/byte-view-words.ts'
import { ByteView } from '#ui/byte-view/byte-view.tsx'
import type { Selection } from '#ui/byte-view/selection.ts'
import { quotes, rebuilt, single } from './comparisons.ts'

function Held({
  comparison,
  first = null,
  onSelect,
}: {
  readonly comparison: Comparison
  readonly first?: Selection | null
  readonly onSelect?: (selection: Selection) => void
}) {
  const [selection, setSelection] = useState(first)
  return (
    <ByteView
      comparison={comparison}
      selection={selection}
      onSelect={(next) => {
        onSelect?.(next)
        setSelection(next)
      }}
      words={byteViewWordsEn}
    />
  )
}

const show = (comparison: Comparison, first: Selection | null = null) => {
  const onSelect = vi.fn<(selection: Selection) => void>()
  render(<Held comparison={comparison} first={first} onSelect={onSelect} />)
  return { onSelect, user: userEvent.setup(), grid: screen.getByRole('grid', { name: /Bytes/ }) }
}

const row = (name: string): HTMLElement => {
  const found = screen.getByRole('rowheader', { name }).closest<HTMLElement>('[role=row]')
  if (found === null) throw new Error(`no row ${name}`)
  return found
}

const inspector = (): HTMLElement => screen.getByRole('region', { name: 'Selected bytes' })

afterEach(cleanup)

describe('the byte view of curly quotes sent for straight ones', () => {
  it('shows the first difference at 0x30 in both lanes', () => {
    const { grid } = show(quotes())
    expect(grid.getAttribute('aria-label')).toBe('Bytes, signed and sent')
    expect(screen.getByText('1 of 50')).toBeDefined()
    expect(screen.getByText('signed 350 B, sent 450 B')).toBeDefined()
    const signed = within(row('signed 0030')).getAllByRole('gridcell')
    expect(signed).toHaveLength(16)
    expect(signed[0]?.getAttribute('aria-label')).toBe('22, signed, difference 1')
    expect(signed[1]?.getAttribute('aria-label')).toBe('no byte')
    const sent = within(row('sent 0030')).getAllByRole('gridcell')
    expect(sent.slice(0, 3).map((cell) => cell.textContent)).toEqual(['E2', '80', '9C'])
  })

  it('says what the characters are, and where', () => {
    show(quotes())
    expect(inspector().textContent).toContain('E2 80 9C U+201C “ LEFT DOUBLE QUOTATION MARK')
    expect(inspector().textContent).toContain('22 U+0022 " QUOTATION MARK')
    expect(inspector().textContent).toContain('byte 48 (0x30), body +1, key env')
  })

  it('counts the rows that it folds, and shows them', async () => {
    const { grid, user } = show(quotes())
    const rows = Number(grid.getAttribute('aria-rowcount'))
    expect(within(grid).getByText(/3 rows identical \(48 bytes\)/)).toBeDefined()
    expect(row('signed 0030').getAttribute('aria-rowindex')).toBe('2')
    const [first] = screen.getAllByRole('button', { name: 'Show' })
    if (first) await user.click(first)
    expect(row('signed 0000')).toBeDefined()
    expect(grid.getAttribute('aria-rowcount')).toBe(String(rows + 5))
    expect(row('signed 0030').getAttribute('aria-rowindex')).toBe('7')
  })

  it('has one Tab stop among its cells', () => {
    const { grid } = show(quotes())
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    expect(grid.tabIndex).toBe(-1)
  })

  it('goes to the next difference and back, by button and by F8', async () => {
    const { user, onSelect } = show(quotes())
    await user.click(screen.getByRole('button', { name: 'Next difference' }))
    expect(screen.getByText('2 of 50')).toBeDefined()
    expect(onSelect).toHaveBeenLastCalledWith({ lane: 'right', start: 54, end: 57 })
    await user.keyboard('{F8}')
    expect(screen.getByText('3 of 50')).toBeDefined()
    await user.keyboard('{Shift>}{F8}{/Shift}')
    expect(screen.getByText('2 of 50')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Previous difference' }))
    await user.click(screen.getByRole('button', { name: 'Previous difference' }))
    expect(screen.getByText('50 of 50')).toBeDefined()
  })

  it('is walked by arrow keys; Tab leaves in one press', async () => {
    const { grid, user, onSelect } = show(quotes(), { lane: 'left', start: 48, end: 49 })
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    await user.keyboard('{ArrowRight}')
    expect(onSelect).toHaveBeenLastCalledWith({ lane: 'left', start: 49, end: 50 })
    expect(document.activeElement?.textContent).toBe('65')
    await user.keyboard('{ArrowDown}')
    expect(onSelect).toHaveBeenLastCalledWith({ lane: 'right', start: 51, end: 52 })
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect(onSelect).toHaveBeenLastCalledWith({ lane: 'right', start: 51, end: 54 })
    await user.keyboard('{Control>}{End}{/Control}')
    expect(onSelect).toHaveBeenLastCalledWith({ lane: 'right', start: 449, end: 450 })
    await user.tab()
    expect(grid.contains(document.activeElement)).toBe(false)
  })

  it('stops at a fold, which Enter opens', async () => {
    const { grid, user } = show(quotes(), { lane: 'left', start: 48, end: 49 })
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement?.textContent).toBe('Show')
    await user.keyboard('{Enter}')
    expect(row('sent 0000').contains(document.activeElement)).toBe(true)
  })

  it('copies the selection as hex', () => {
    const { grid } = show(quotes())
    const data = new DataTransfer()
    const event = createEvent.copy(grid, { clipboardData: data })
    fireEvent(grid, event)
    expect(event.defaultPrevented).toBe(true)
    expect(data.getData('text/plain')).toBe('E2 80 9C')
  })

  it('copies in the forms of programs', async () => {
    const { user } = show(quotes())
    await user.click(screen.getByRole('button', { name: 'Copy as' }))
    await user.click(screen.getByRole('menuitem', { name: 'C# array' }))
    expect(await navigator.clipboard.readText()).toBe('new byte[] { 0xE2, 0x80, 0x9C }')
    expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined()
  })

  it('selects a whole character by a click on one of its bytes', async () => {
    const { user, onSelect } = show(quotes())
    const [, , , , , , , sixth] = within(row('sent 0030')).getAllByRole('gridcell')
    if (sixth) await user.click(sixth)
    expect(onSelect).toHaveBeenLastCalledWith({ lane: 'right', start: 54, end: 57 })
  })

  it('shows what is selected elsewhere, though it was folded', () => {
    show(quotes(), { lane: 'left', start: 5, end: 6 })
    expect(row('signed 0000')).toBeDefined()
    expect(screen.getByText('50 differences')).toBeDefined()
    expect(inspector().textContent).toContain('timestamp +5')
  })

  it('shows all bytes when asked to', async () => {
    const { grid, user } = show(quotes())
    await user.selectOptions(screen.getByRole('combobox', { name: 'Rows' }), 'All bytes')
    expect(grid.getAttribute('aria-rowcount')).toBe(String(2 * Math.ceil(450 / 16)))
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(58)
  })

  it('jumps to a part of the string to sign', async () => {
    const { user, onSelect } = show(quotes())
    const ribbon = screen.getByRole('group', { name: 'String to sign' })
    expect(within(ribbon).getAllByRole('button', { name: 'LF, line feed' })).toHaveLength(3)
    await user.click(within(ribbon).getByRole('button', { name: /^nonce/ }))
    expect(onSelect).toHaveBeenLastCalledWith({ lane: 'left', start: 14, end: 46 })
    expect(within(ribbon).getByRole('button', { name: 'body 302 / 402 bytes' })).toBeDefined()
  })

  it('goes to an offset, and says where the lane ends', async () => {
    const { user, onSelect } = show(quotes())
    const field = screen.getByRole('textbox', { name: 'Go to offset' })
    await user.type(field, '0x1C1{Enter}')
    expect(onSelect).toHaveBeenLastCalledWith({ lane: 'right', start: 449, end: 450 })
    await user.clear(field)
    await user.type(field, '450{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('from 0 to 449')
  })

  it('can be read as sentences', async () => {
    const { user } = show(quotes())
    await user.click(screen.getByRole('button', { name: 'Read as text' }))
    const list = screen.getByRole('list', { name: 'Differences' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(25)
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toContain(
      'Difference 1 of 50, body byte 1: signed 22, QUOTATION MARK; sent E2 80 9C, LEFT DOUBLE QUOTATION MARK',
    )
    await user.click(screen.getByRole('button', { name: 'Show 25 more' }))
    expect(within(list).getAllByRole('listitem')).toHaveLength(50)
  })

  it('keeps what Enter pins while the selection moves', async () => {
    const { grid, user } = show(quotes())
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    await user.keyboard('{Enter}{F8}')
    expect(inspector().textContent).toContain('byte 48')
    await user.click(screen.getByRole('button', { name: /Unpin/ }))
    expect(inspector().textContent).toContain('byte 54')
  })
})

describe('the byte view of a string to sign sent as the body', () => {
  it('says which bytes were never captured', () => {
    const { grid } = show(rebuilt())
    expect(grid.getAttribute('aria-label')).toBe('Bytes, correct and sent*')
    expect(inspector().textContent).toContain(
      'Rebuilt from Content-Length. The capture does not contain these 48 bytes.',
    )
    expect(inspector().textContent).toContain('timestamp LF nonce LF 47 bytes')
    expect(screen.getByText('1 of 2')).toBeDefined()
    expect(within(grid).getByText(/18 rows identical \(288 bytes\)/)).toBeDefined()
  })
})

describe('the byte view of one lane', () => {
  it('has no differences to step through', () => {
    const { grid } = show(single(utf8('a\r\nb')))
    expect(grid.getAttribute('aria-label')).toBe('Bytes, expected')
    expect(screen.queryByRole('button', { name: 'Next difference' })).toBeNull()
    expect(within(row('expected 0000')).getAllByRole('gridcell')).toHaveLength(4)
  })

  it('draws what is in sight of much', () => {
    const { grid } = show(single(new Uint8Array(100_000_000)))
    expect(grid.getAttribute('aria-rowcount')).toBe('6250000')
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60)
    expect(within(row('expected 0000000')).getAllByRole('gridcell')).toHaveLength(16)
    expect(within(row('expected 0000010')).getAllByRole('gridcell')).toHaveLength(1)
  })

  it('draws nothing of nothing', () => {
    const { grid } = show(single(new Uint8Array(0)))
    expect(within(grid).queryAllByRole('row')).toHaveLength(0)
  })
})
