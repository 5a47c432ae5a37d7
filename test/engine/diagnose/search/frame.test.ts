import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { messageOf } from '#engine/scheme/read-base.ts'
import { around, filled, holds } from '#engine/diagnose/search/frame.ts'
import { body, given, nonce, timestamp } from '../given.ts'

const base = given().reading?.base ?? []
const filling = { timestamp: utf8('T'), nonce: utf8('N'), body: utf8('B') }
const [at, lf, once, , sent] = base
const written = (pieces: typeof base): string => text(messageOf(pieces))

describe('a frame', () => {
  it('has its slots filled and the rest kept', () => {
    expect(written(base)).toBe(`${timestamp}\n${nonce}\n${body}\n`)
    expect(written(filled(base, base, filling))).toBe('T\nN\nB\n')
  })

  it('keeps a piece that a mistake changed, whatever its role', () => {
    const quoted = { role: 'nonce', octets: utf8('"N"'), from: { kind: 'supplied' } } as const
    const frame = [at, lf, quoted, lf, sent].filter((piece) => piece !== undefined)
    expect(written(filled(frame, base, filling))).toBe('T\n"N"\nB')
    expect(holds(frame, base, 'nonce')).toBe(false)
  })

  it('is cut at the one place of a slot', () => {
    const cut = around(base, base, 'body', filling)
    expect([text(cut?.before ?? utf8('')), text(cut?.after ?? utf8(''))]).toEqual(['T\nN\n', '\n'])
  })

  it('is not cut where a slot is not there, or twice', () => {
    expect(
      around(
        [at, once].filter((piece) => piece !== undefined),
        base,
        'body',
        filling,
      ),
    ).toBeNull()
    expect(
      around(
        [sent, sent].filter((piece) => piece !== undefined),
        base,
        'body',
        filling,
      ),
    ).toBeNull()
  })
})
