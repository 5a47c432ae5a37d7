import { describe, expect, it } from 'vitest'
import { progressLine } from '#cli/progress.ts'

const screen = (isTTY: boolean) => {
  const words: string[] = []
  return { isTTY, words, write: (some: string) => words.push(some) }
}

describe('the line of progress', () => {
  it('is written over itself, and only when it changed', () => {
    const terminal = screen(true)
    const { show, clear } = progressLine(terminal)
    show(10, 1000)
    show(11, 1000)
    show(20, 1000)
    clear()
    clear()
    expect(terminal.words).toEqual([
      '\r\u001B[KSearching: 1% of about 1000 variants',
      '\r\u001B[KSearching: 2% of about 1000 variants',
      '\r\u001B[K',
    ])
  })

  it('is not written where nobody looks', () => {
    const pipe = screen(false)
    const { show, clear } = progressLine(pipe)
    show(1, 2)
    clear()
    expect(pipe.words).toEqual([])
  })
})
