import { describe, expect, it } from 'vitest'
import { benchWith, emptyBench, languageShown, workbench } from '#app/workbench.ts'
import type { Source } from '#worker/protocol.ts'

const first: Source = { content: 'first', origin: 'paste' }
const second: Source = { content: 'second', origin: 'paste' }
const withFirst = workbench(emptyBench, { type: 'captured', source: first })

describe('the bench', () => {
  it('takes a capture: a new turn, the tab of the bytes, and the proposed scheme again', () => {
    const bench = workbench(
      { ...emptyBench, scheme: 'binance-pay', tab: 'fix' },
      { type: 'captured', source: first },
    )
    expect(bench).toMatchObject({ source: first, turn: 1, scheme: null, tab: 'bytes', replaced: null })
  })

  it('puts back what Replace took away, and then the other again', () => {
    const replaced = workbench(withFirst, { type: 'replace' })
    expect(replaced).toMatchObject({ source: null, replaced: { source: first } })
    const again = workbench(replaced, { type: 'captured', source: second })
    expect(again).toMatchObject({ source: second, replaced: { source: first } })
    const undone = workbench(again, { type: 'undo-replace' })
    expect(undone).toMatchObject({ source: first, replaced: { source: second } })
    expect(workbench(undone, { type: 'undo-replace' }).source).toBe(second)
  })

  it('takes a case from a link: no key survives it, and the own capture can be put back', () => {
    const mine = workbench(withFirst, { type: 'key-changed', hasKey: true })
    const opened = { hidden: [{ start: 0, end: 4 }], claim: null, isRekeyed: false }
    const bench = workbench(mine, { type: 'opened-link', source: second, scheme: 'binance-pay', opened })
    expect(bench).toMatchObject({ source: second, scheme: 'binance-pay', opened, hasKey: false, turn: 2 })
    expect(bench.keyTurn).toBeGreaterThan(mine.keyTurn)
    const back = workbench(bench, { type: 'undo-replace' })
    expect(back).toMatchObject({ source: first, opened: null })
    expect(workbench(back, { type: 'undo-replace' })).toMatchObject({ source: second, opened })
    expect(workbench(bench, { type: 'captured', source: first }).opened).toBeNull()
  })

  const opened = { hidden: [], claim: null, isRekeyed: true }
  const own = workbench(withFirst, { type: 'chose-scheme', scheme: 'binance-pay' })
  const stranger = workbench(own, { type: 'opened-link', source: second, scheme: 'webhook', opened })

  it('takes no key from a link to a capture of one’s own, nor the other way about', () => {
    expect(stranger.hasKey).toBe(true)
    const back = workbench(stranger, { type: 'undo-replace' })
    expect(back).toMatchObject({ source: first, opened: null, hasKey: false, scheme: 'binance-pay' })
    expect(back.keyTurn).toBeGreaterThan(stranger.keyTurn)
    const keyed = workbench(back, { type: 'key-changed', hasKey: true })
    expect(workbench(keyed, { type: 'undo-replace' })).toMatchObject({
      source: second,
      opened,
      hasKey: false,
      scheme: 'webhook',
    })
    expect(workbench(stranger, { type: 'captured', source: first })).toMatchObject({
      hasKey: false,
      scheme: null,
    })
  })

  it('keeps the own capture to be put back, whatever a link brought since', () => {
    const other = workbench(stranger, { type: 'opened-link', source: second, scheme: null, opened })
    const third: Source = { content: 'third', origin: 'paste' }
    for (const bench of [
      workbench(other, { type: 'replace' }),
      workbench(other, { type: 'captured', source: third }),
    ])
      expect(workbench(bench, { type: 'undo-replace' })).toMatchObject({ source: first, opened: null })
  })

  it('forgets everything, with nothing to put back', () => {
    const full = workbench(stranger, { type: 'code-changed', code: 'hmac()' })
    const forgotten = workbench(full, { type: 'forget' })
    expect(forgotten).toMatchObject({ ...emptyBench, turn: 3, keyTurn: 2, codeTurn: 2 })
  })

  it('begins with what was kept, or has it to be put back after a link', () => {
    expect(benchWith(null, true)).toBe(emptyBench)
    expect(benchWith(first, false)).toMatchObject({ source: first, turn: 1, replaced: null })
    const called = workbench(benchWith(first, true), {
      type: 'opened-link',
      source: second,
      scheme: null,
      opened,
    })
    expect(workbench(called, { type: 'undo-replace' })).toMatchObject({ source: first, opened: null })
  })

  it('takes one request out of several, and another one out of the same', () => {
    const part = { format: 'har', entry: 2, of: 3 }
    const taken: Source = { ...second, part }
    const narrowed = workbench(withFirst, { type: 'narrowed', source: taken })
    expect(narrowed).toMatchObject({ source: taken, whole: first, turn: withFirst.turn })
    const other = workbench(narrowed, { type: 'chose-entry', entry: 3 })
    expect(other).toMatchObject({
      source: { ...first, entry: 3 },
      whole: first,
      turn: narrowed.turn + 1,
    })
    expect(workbench(other, { type: 'replace' }).whole).toBeNull()
    const back = workbench(workbench(other, { type: 'replace' }), { type: 'undo-replace' })
    expect(back).toMatchObject({ source: { entry: 3 }, whole: first })
  })

  it('gives every source a turn of its own', () => {
    const turns = [withFirst]
    for (const type of ['replace', 'undo-replace', 'undo-replace'] as const)
      turns.push(workbench(turns.at(-1) ?? withFirst, { type }))
    expect(new Set(turns.map((bench) => bench.turn)).size).toBe(turns.length)
  })

  it('has nothing to undo at first', () => {
    expect(workbench(emptyBench, { type: 'undo-replace' })).toBe(emptyBench)
  })

  it('counts the changes of the key and never holds it', () => {
    const bench = workbench(withFirst, { type: 'key-changed', hasKey: true })
    expect(bench).toMatchObject({ keyTurn: 1, hasKey: true })
    expect(Object.keys(bench).some((name) => /secret|octets/i.test(name))).toBe(false)
  })

  it('knows that a key went by itself, until another comes', () => {
    const held = workbench(withFirst, { type: 'key-changed', hasKey: true })
    const expired = workbench(held, { type: 'key-gone', why: 'expired' })
    expect(expired).toMatchObject({ keyTurn: 2, hasKey: false, keyGone: 'expired' })
    expect(workbench(expired, { type: 'key-changed', hasKey: true }).keyGone).toBeNull()
  })

  it('has no key any more once its capture was replaced by hand; another capture may come to a key', () => {
    const held = workbench(withFirst, { type: 'key-changed', hasKey: true })
    expect(workbench(held, { type: 'captured', source: second }).hasKey).toBe(true)
    expect(workbench(held, { type: 'replace' })).toMatchObject({ hasKey: false, keyTurn: 2 })
  })

  it('forgets what was looked at when the bytes become others', () => {
    const looking = workbench(withFirst, {
      type: 'selected',
      spot: { view: 'lane', lane: 'left', start: 3, end: 4 },
    })
    expect(looking.selected).not.toBeNull()
    expect(workbench(looking, { type: 'key-changed', hasKey: true }).selected).toBeNull()
    expect(workbench(looking, { type: 'captured', source: second }).selected).toBeNull()
    expect(workbench(looking, { type: 'opened-tab', tab: 'headers' }).selected).toBe(looking.selected)
  })

  it('takes code, counts its changes, and keeps it and the language for the next capture', () => {
    const code = 'hash_hmac("sha512", $text, $secret)'
    const coded = workbench(withFirst, { type: 'code-changed', code })
    expect(coded).toMatchObject({ code, codeTurn: 1 })
    expect(workbench(coded, { type: 'code-changed', code })).toBe(coded)
    const chosen = workbench(coded, { type: 'chose-language', language: 'PHP' })
    expect(workbench(chosen, { type: 'captured', source: second })).toMatchObject({
      code,
      programLanguage: 'PHP',
    })
  })

  it('shows the fix in the language chosen, else in the one guessed, else in C#', () => {
    expect(languageShown(emptyBench, { programLanguage: null })).toBe('C#')
    expect(languageShown(emptyBench, { programLanguage: 'Go' })).toBe('Go')
    expect(languageShown({ ...emptyBench, programLanguage: 'PHP' }, { programLanguage: 'Go' })).toBe('PHP')
  })
})
