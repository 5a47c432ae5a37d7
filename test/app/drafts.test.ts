import { describe, expect, it } from 'vitest'
import { draftsIn } from '#app/drafts.ts'
import type { Source } from '#worker/protocol.ts'

function storage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

function made() {
  const [tab, browser] = [storage(), storage()]
  return {
    tab,
    browser,
    drafts: draftsIn(
      () => tab,
      () => browser,
    ),
  }
}

const refuse = (): Storage => {
  throw new DOMException('no', 'SecurityError')
}

const pasted: Source = { content: 'POST /a HTTP/1.1\n\n{}', origin: 'paste' }

describe('drafts', () => {
  it('give back the capture as it came', () => {
    const { drafts } = made()
    for (const source of [
      pasted,
      { content: Uint8Array.of(0, 255, 10), origin: 'file', name: 'a.bin' } as const,
      { content: 'lone \ud800 surrogate', origin: 'typed' } as const,
    ]) {
      drafts.keep(source)
      expect(drafts.kept()).toEqual(source)
    }
    drafts.keep(null)
    expect(drafts.kept()).toBeNull()
  })

  it('never hold what looks as if it held a secret', () => {
    const { drafts, tab } = made()
    drafts.keep(pasted)
    for (const content of [
      'var key = "a8Kx92Lmq0ZpW73bTy61Rv5NcE4sUd";',
      '-----BEGIN PRIVATE KEY-----\nAAAA',
    ]) {
      drafts.keep({ content, origin: 'paste' })
      expect(tab.length, content).toBe(0)
    }
  })

  it('are dropped and stay away once they are not wanted', () => {
    const { drafts, tab } = made()
    drafts.keep(pasted)
    drafts.turn(false)
    expect(tab.length).toBe(0)
    drafts.keep(pasted)
    expect(tab.length).toBe(0)
    expect(drafts.isOn()).toBe(false)
    drafts.turn(true)
    drafts.keep(pasted)
    expect(drafts.kept()).toEqual(pasted)
  })

  it('of more than a megabyte are not kept', () => {
    const { drafts, tab } = made()
    drafts.keep({ content: 'x'.repeat(1_000_001), origin: 'paste' })
    expect(tab.length).toBe(0)
  })

  it('that somebody else wrote are none', () => {
    const { drafts, tab } = made()
    for (const written of [
      '',
      '{',
      'null',
      '[]',
      '{"content":1}',
      '{"content":"a","origin":"mail"}',
      '{"content":"%","origin":"file"}',
    ]) {
      tab.setItem('whysig-draft', written)
      expect(drafts.kept(), written).toBeNull()
    }
  })

  it('do without storage where the browser refuses it', () => {
    const drafts = draftsIn(refuse, refuse)
    drafts.keep(pasted)
    drafts.turn(false)
    expect(drafts.kept()).toBeNull()
  })
})
