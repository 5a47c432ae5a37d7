import { expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Edit } from '#engine/bytes/edit.ts'
import type { RepairStep } from '#engine/diagnose/repair.ts'
import { fatesOf } from '#engine/diagnose/characters/undone-characters.ts'

const step = (...edits: Edit[]): RepairStep => ({ repair: 'a-repair', edits, data: null, odds: 0.5 })
const edit = (start: number, end: number, put: string): Edit => ({ start, end, with: utf8(put) })
const quote = (start: number) => ({ start, end: start + 3, codePoint: 0x201c })
const control = (start: number, codePoint: number) => ({ start, end: start + 2, codePoint })

it('follows characters through steps that move them', () => {
  const first = step(edit(0, 0, 'abc'), edit(10, 13, '"'))
  // What stood at 20 stands at 21 now: three came in before it, and two went.
  const second = step(edit(21, 24, '"'))
  expect(fatesOf([quote(10), quote(20), quote(30)], [first, second])).toEqual(['undone', 'undone', 'kept'])
})

it('keeps what a step wrote again', () => {
  expect(fatesOf([quote(5), quote(9)], [step(edit(0, 20, '{ “ }'))])).toEqual(['kept', 'kept'])
})

it('takes nothing away without steps', () => {
  expect(fatesOf([quote(5)], [])).toEqual(['kept'])
})

it('does not take apart what a step wrote anew', () => {
  // U+0080 and U+009C of mojibake, after an octet pair that is a plain letter by itself.
  expect(fatesOf([control(7, 0x80), control(9, 0x9c)], [step(edit(5, 11, '“'))])).toEqual([
    'rewritten',
    'rewritten',
  ])
})

it('takes neighbours away together', () => {
  expect(fatesOf([quote(3), quote(6)], [step(edit(3, 9, '""'))])).toEqual(['undone', 'undone'])
})
