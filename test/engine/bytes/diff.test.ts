import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff } from '#engine/bytes/diff.ts'
import type { Difference } from '#engine/bytes/diff.ts'
import { applyEdits } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'

/** The right side, rebuilt from the left one and the changes; then the left one from the right. */
function expectRebuilt(left: Octets, right: Octets, { changes }: Difference): void {
  const toRight = changes.map((change) => ({
    ...change.left,
    with: right.slice(change.right.start, change.right.end),
  }))
  const toLeft = changes.map((change) => ({
    ...change.right,
    with: left.slice(change.left.start, change.left.end),
  }))
  expect(Buffer.compare(applyEdits(left, toRight), right)).toBe(0)
  expect(Buffer.compare(applyEdits(right, toLeft), left)).toBe(0)
  let reached = { left: 0, right: 0 }
  const disordered = changes.filter(({ left: one, right: other }) => {
    const fits = one.start >= reached.left && other.start >= reached.right
    const empty = one.start === one.end && other.start === other.end
    reached = { left: one.end, right: other.end }
    return !fits || empty
  })
  expect(disordered).toEqual([])
}

function differenceOf(left: string | Octets, right: string | Octets): Difference {
  const [one, other] = [left, right].map((side) => (typeof side === 'string' ? utf8(side) : side))
  if (one === undefined || other === undefined) throw new Error('two sides')
  const difference = diff(one, other)
  expectRebuilt(one, other, difference)
  return difference
}

/** What changes from and to, as text. */
const told = (left: string, right: string): readonly (readonly [string, string])[] =>
  differenceOf(left, right).changes.map((change): [string, string] => [
    text(utf8(left).subarray(change.left.start, change.left.end)),
    text(utf8(right).subarray(change.right.start, change.right.end)),
  ])

/** Numbers that look random and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return Math.floor(((state >>> 8) / 0x1000000) * below)
  }
}

function records(length: number): string {
  const next = numbers(42)
  let all = ''
  while (all.length < length) all += `{"id":${next(1e9)},"name":"n${next(1e6)}","ok":true},\n`
  return all
}

function noise(length: number, seed: number): Octets {
  const next = numbers(seed)
  return Uint8Array.from({ length }, () => next(256))
}

describe('diff', () => {
  it('finds nothing between equal octets', () => {
    expect(differenceOf('{"a":1}', '{"a":1}')).toEqual({ changes: [], unaligned: false })
    expect(differenceOf('', '')).toEqual({ changes: [], unaligned: false })
  })

  it('finds an insertion, a deletion and a replacement', () => {
    expect(told('abc', 'abxc')).toEqual([['', 'x']])
    expect(told('abxc', 'abc')).toEqual([['x', '']])
    expect(told('{"code":"22"}', '{"code":"23"}')).toEqual([['2', '3']])
    expect(told('', 'abc')).toEqual([['', 'abc']])
  })

  it('makes a change of each curly quote, even of two that touch', () => {
    expect(told('{"a":""}', '{“a”:“”}')).toEqual([
      ['"', '“'],
      ['"', '”'],
      ['"', '“'],
      ['"', '”'],
    ])
    const body = `{${Array.from({ length: 12 }, (_, index) => `"k${index}":""`).join(',')},"z":1}`
    let quotes = 0
    const curly = body.replaceAll('"', () => (quotes++ % 2 === 0 ? '“' : '”'))
    expect(differenceOf(body, curly).changes).toHaveLength(50)
  })

  it.each([
    ['low, angle and full-width quotes', '"a""b""c"', '„a“«b»＂c＂', 6],
    ['primes', `"02" 'x'`, '″02″ ′x′', 4],
    ['spaces', 'a b c', 'a\u00a0b\u3000c', 2],
    ['dashes', 'a-b-c', 'a–b—c', 2],
    ['full-width punctuation', '{a:1,b:2}', '｛a：1，b：2｝', 5],
    ['letters that look alike', 'amount', 'аmоunt', 2],
  ])('aligns %s with the ASCII that they stand for', (_, straight, odd, changes) => {
    expect(differenceOf(straight, odd).changes).toHaveLength(changes)
  })

  it('names the CR alone where CR LF meets LF', () => {
    expect(told('a\nb\r\nc\n', 'a\r\nb\r\nc\r\n')).toEqual([
      ['', '\r'],
      ['', '\r'],
    ])
  })

  it('finds a byte order mark, and look-alikes between other changes', () => {
    expect(told('\ufeff{"a":1}', '{"a":1}')).toEqual([['\ufeff', '']])
    expect(told('x"a"y12', '“a”y“3”')).toEqual([
      ['x', ''],
      ['"', '“'],
      ['"', '”'],
      ['12', '“3”'],
    ])
  })

  it('rebuilds either side of anything', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      'a',
      'b',
      '\n',
      '\r\n',
      '\u00a0',
      ' ',
      'é',
      '商',
      '{"k":1}',
      '–',
      '-',
    )
    const sides = fc.oneof(
      fc.tuple(fc.uint8Array({ max: 6 }), fc.uint8Array({ max: 6 })),
      fc.tuple(fc.array(piece), fc.array(piece)).map((both) => both.map((side) => utf8(side.join('')))),
    )
    fc.assert(
      fc.property(sides, ([left = new Uint8Array(), right = new Uint8Array()]) => {
        const both = [Uint8Array.from(left), Uint8Array.from(right)] as const
        expectRebuilt(...both, diff(...both))
      }),
      { numRuns: 1000 },
    )
  })

  it('is as short as it can be where little differs', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, text, (left, right) => {
        const touched = diff(utf8(left), utf8(right)).changes.reduce(
          (sum, change) => sum + change.left.end - change.left.start + change.right.end - change.right.start,
          0,
        )
        expect(touched).toBe(left.length + right.length - 2 * longestCommon(left, right))
      }),
    )
  })

  it.each([
    ['dropped', ''],
    ['escaped', '\\"'],
    ['doubled', '""'],
    ['made single', "'"],
    ['given a space', '" '],
  ])('still aligns when every quote of 100 kB is %s', (_, instead) => {
    const body = records(100_000)
    const quotes = body.split('"').length - 1
    const { changes, unaligned } = differenceOf(body, body.replaceAll('"', instead))
    expect(unaligned).toBe(false)
    expect(changes.length).toBeGreaterThan(quotes * 0.98)
    expect(changes.length).toBeLessThanOrEqual(quotes)
  })

  it('finds scattered edits in 1 MB, and what is around a long insertion', () => {
    const next = numbers(7)
    const body = records(1_000_000)
    let edited = ''
    for (let at = 0; at < body.length; at += 1000) {
      const cut = next(900)
      edited += `${body.slice(at, at + cut)}#${body.slice(at + cut + 1, at + 1000)}`
    }
    expect(differenceOf(body, edited).changes.length).toBeGreaterThan(995)
    const longer = `${body.slice(0, 400_000)}${text(noise(5_000, 3)).replaceAll('\ufffd', '?')}${body.slice(400_000)}`
    expect(differenceOf(body, longer).changes).toHaveLength(1)
  })

  it('gives one change where nothing can be aligned, and keeps what both begin and end with', () => {
    const { changes, unaligned } = differenceOf(noise(100_000, 1), noise(90_000, 2))
    expect(unaligned).toBe(true)
    expect(changes).toHaveLength(1)
    const left = Buffer.concat([utf8('1705724955616\n'), noise(5_000, 123_456), utf8('\n')])
    const right = Buffer.concat([utf8('1705724955616\n'), noise(6_000, 2), utf8('\n')])
    expect(differenceOf(Uint8Array.from(left), Uint8Array.from(right))).toEqual({
      changes: [{ left: { start: 14, end: 5_014 }, right: { start: 14, end: 6_014 } }],
      unaligned: true,
    })
  })

  // What is not bounded takes minutes. test/bench/diff.bench.ts measures.
  it('is bounded in time', { timeout: 60_000 }, () => {
    const body = records(1_000_000)
    expect(diff(utf8(body), utf8(body.replaceAll('"', '”'))).changes).not.toHaveLength(0)
    expect(diff(noise(1_000_000, 1), noise(1_000_000, 98_765)).changes).not.toHaveLength(0)
    expect(
      diff(utf8(`${'ab'.repeat(250_000)}x`), utf8(`${'ba'.repeat(250_000)}yy`)).changes,
    ).not.toHaveLength(0)
  })
})

function longestCommon(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, () => 0)
  for (const one of left) {
    const row = [0]
    Array.from(right).forEach((other, at) => {
      row.push(one === other ? (before[at] ?? 0) + 1 : Math.max(row[at] ?? 0, before[at + 1] ?? 0))
    })
    before = row
  }
  return before[right.length] ?? 0
}
