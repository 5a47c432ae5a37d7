import { describe, expect, it } from 'vitest'
import { text } from '#engine/bytes/text.ts'
import { marksOf } from '#engine/diagnose/telling/marks.ts'
import { evidenceOf, fieldsWith } from '../evidence.ts'
import { curled, foundingCapture } from '../founding-capture.ts'

describe('marks', () => {
  const evidence = foundingCapture('{“status”:“FAIL”,“code”:“400002”}')
  const marks = marksOf(evidence.capture, evidence)
  const pasted = evidence.capture.pasted.octets
  const shown = (kind: string) =>
    marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text(pasted.subarray(start, end)))

  it('show what is what', () => {
    expect(shown('timestamp')).toEqual(['1705724955616'])
    expect(shown('nonce')).toEqual(['VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'])
    expect(shown('length')).toEqual(['350'])
    expect(shown('key-id')[0]).toMatch(/^nw4x8tq2/)
    expect(shown('signature')[0]).toHaveLength(128)
    expect(shown('body')[0]).toMatch(/^\{“env”/)
    expect(shown('answer')).toEqual(['{“status”:“FAIL”,“code”:“400002”}'])
    expect(shown('name')).toContain('BinancePay-Nonce')
  })

  it('name each flagged character and its source', () => {
    expect(marks.filter(({ kind }) => kind === 'flag')).toHaveLength(50)
    expect(marks.find(({ kind }) => kind === 'flag')).toMatchObject({
      source: 'added-by-the-paste',
      label: 'U+201C LEFT DOUBLE QUOTATION MARK, E2 80 9C',
    })
  })

  it('are in order, and overlap nowhere but in the body', () => {
    const body = marks.find(({ kind }) => kind === 'body')
    let end = 0
    for (const mark of marks) {
      expect(mark.end).toBeGreaterThan(mark.start)
      if (mark.kind === 'flag' && body !== undefined && mark.start >= body.start && mark.end <= body.end)
        continue
      expect(mark.start).toBeGreaterThanOrEqual(end)
      end = mark.end
    }
  })

  it('leave room for flags in headers', () => {
    const odd = evidenceOf({ fields: fieldsWith({ 'BinancePay-Nonce': 'abc\u200Bdef' }) })
    const kinds = marksOf(odd.capture, odd)
      .filter(({ kind }) => kind === 'nonce' || kind === 'flag')
      .map(({ kind, start, end }) => [kind, text(odd.capture.pasted.octets.subarray(start, end))])
    expect(kinds).toEqual([
      ['nonce', 'abc'],
      ['flag', '\u200B'],
      ['nonce', 'def'],
    ])
  })

  it('leave room for the answer in what is left over', () => {
    const { capture } = foundingCapture('{“status”:“FAIL”}')
    const at = capture.answer?.at ?? { start: 0, end: 0 }
    const found = marksOf({ ...capture, leftovers: [{ start: at.start - 1, end: at.end }] }, null)
    expect(found.slice(-2).map(({ kind }) => kind)).toEqual(['left-over', 'answer'])
  })

  it('do without a scheme', () => {
    const kinds = new Set(marksOf(evidence.capture, null).map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['name', 'length', 'body', 'answer']))
  })

  it('are bounded', () => {
    const many = evidenceOf({ body: curled(JSON.stringify(Array.from({ length: 20_000 }, () => 'a'))) })
    expect(marksOf(many.capture, many).filter(({ kind }) => kind === 'flag')).toHaveLength(5_000)
  })
})
