import * as fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hide } from '#share/hide.ts'
import { readLink, writeLink } from '#share/link.ts'
import { sensitiveIn } from '#share/sensitive.ts'
import type { SharedCase } from '#share/shared-case.ts'

const here = import.meta.dirname
const post = readFileSync(join(here, '../captures/founding-capture.txt'), 'utf8')
const founding = new TextEncoder().encode(
  post.slice(post.indexOf('Connection:'), post.indexOf('And this is the response')),
)

const shared = (capture: Uint8Array<ArrayBuffer>): SharedCase => ({
  capture,
  origin: 'paste',
  part: null,
  scheme: null,
  hidden: [],
  claim: { outcome: 'likely', causes: ['string-to-sign-as-body'] },
  throwaway: null,
})

/** The fragment of a case that is small enough. */
async function written(one: SharedCase, passphrase: string | null = null): Promise<string> {
  const link = await writeLink(one, passphrase)
  if (link === null) throw new Error('too large')
  return link
}

const fragment = await written(shared(founding))

/** A payload in a link that is whole: what a hostile hand would make. */
async function forged(payload: Uint8Array, kind = 'p', version = '1'): Promise<string> {
  const text = Buffer.from(payload).toString('base64url')
  const checked = `${version}.${kind}.${text.length}.${text}.`
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(checked))
  return `${checked}${Buffer.from(digest).subarray(0, 6).toString('base64url')}.z`
}

const json = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value))

describe('a debug link', () => {
  it('gives back the case, and is short', async () => {
    expect(await readLink(`https://whysig.example/#${fragment}`)).toEqual({
      kind: 'case',
      shared: shared(founding),
    })
    const hidden = sensitiveIn(founding).filter(({ sensitivity }) => sensitivity === 'credential')
    const link = await written({ ...shared(hide(founding, hidden)), hidden })
    expect(`https://whysig.example/#${link}`.length).toBeLessThan(800)
  })

  it('has nothing in it that a browser, a chat program or Markdown takes for its own', () => {
    expect(fragment).toMatch(/^1\.p\.\d+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{8}\.z$/)
  })

  it('gives back any octets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (octets) => {
        const one = shared(Uint8Array.from(octets))
        const read = await readLink(await written(one))
        expect(read).toEqual({ kind: 'case', shared: one })
      }),
      { numRuns: 60 },
    )
  })

  it('is read in what mail and chat programs make of it', async () => {
    const wrapped = fragment.replace(/.{76}/g, '$&\r\n')
    for (const text of [
      `https://whysig.example/%23${fragment}`,
      `#${fragment}`,
      `<https://whysig.example/#${fragment}>`,
      `https://whysig.example/#${fragment}.`,
      `https://whysig.example/#${wrapped}`,
    ])
      expect((await readLink(text))?.kind, text).toBe('case')
    expect(await readLink('')).toBeNull()
    expect(await readLink('#capture')).toBeNull()
    expect(await readLink('https://whysig.example/1.2.3')).toBeNull()
  })

  it('says that it was cut, wherever it was', async () => {
    for (let length = fragment.indexOf('.p.') + 3; length < fragment.length; length++) {
      const read = await readLink(fragment.slice(0, length))
      expect(read?.kind, String(length)).toBe('damaged')
    }
    const wanted = Number(fragment.split('.')[2])
    expect(await readLink(fragment.slice(0, 200))).toMatchObject({
      got: 200 - `1.p.${wanted}.`.length,
      wanted,
    })
  })

  it('says that it was changed, and never tells another case', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: fragment.length - 1 }),
        fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '.'),
        fc.constantFrom('replace', 'insert', 'drop', 'double'),
        async (at, letter, how) => {
          const [before, after] = [fragment.slice(0, at), fragment.slice(at)]
          const changed = {
            replace: before + letter + after.slice(1),
            insert: before + letter + after,
            drop: before + after.slice(1),
            double: before + after + after,
          }[how]
          const read = await readLink(changed)
          if (read?.kind === 'case') expect(read.shared).toEqual(shared(founding))
          else expect(read === null || ['damaged', 'newer', 'refused'].includes(read.kind)).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('is lower-cased by some: that is damage', async () => {
    expect((await readLink(fragment.toLowerCase()))?.kind).toBe('damaged')
  })

  it('of a later version is said to be so', async () => {
    expect(await readLink(await forged(json({}), 'p', '2'))).toEqual({ kind: 'newer', version: 2 })
  })

  it('that is whole and no case is refused', async () => {
    for (const value of [
      null,
      [],
      'x',
      {},
      { t: 1, o: 'paste' },
      { t: 'a', o: 'mail' },
      { t: 'a', o: 'paste', h: [0, 2] },
      { t: 'a', o: 'paste', h: [0, -1] },
      { t: 'abc', o: 'paste', h: [2, 1, 0, 1] },
      { t: 'abc', o: 'paste', h: [0.5, 1] },
      { t: 'abc', o: 'paste', h: [0, 0, 0, 0] },
      { t: 'abc', o: 'paste', h: [0, 1, 3, 0] },
      { t: 'a', o: 'paste', s: '<script>' },
      { t: 'a', o: 'paste', c: ['hacked'] },
      { t: 'a', o: 'paste', c: ['valid', '<b>'] },
      { b: '%%%', o: 'paste' },
      { t: 'a', o: 'paste', k: 'a real secret' },
    ])
      expect(await readLink(await forged(json(value))), JSON.stringify(value)).toEqual({
        kind: 'refused',
        why: 'no-case',
      })
    expect(await readLink(await forged(Buffer.from('not deflated')))).toEqual({
      kind: 'refused',
      why: 'no-case',
    })
    expect((await readLink(await forged(json({ t: 'a', o: 'paste' }), 'q')))?.kind).toBe('refused')
  })

  it('reads no prototype and no unknown field', async () => {
    const hostile = deflateRawSync('{"t":"a","o":"paste","__proto__":{"polluted":1},"constructor":1,"x":2}')
    const read = await readLink(await forged(hostile))
    expect(read).toEqual({
      kind: 'case',
      shared: {
        capture: new Uint8Array([0x61]),
        origin: 'paste',
        part: null,
        scheme: null,
        hidden: [],
        claim: null,
        throwaway: null,
      },
    })
    expect('polluted' in {}).toBe(false)
  })

  it('is no bomb of a gigabyte', { timeout: 120_000 }, async () => {
    // Written piece by piece: nobody has to hold the gigabyte.
    const deflate = createDeflateRaw({ level: 9 })
    const spaces = Buffer.alloc(8 * 1_048_576, ' ')
    const written = Array.from({ length: 128 }, () => spaces)
    const bomb = Buffer.concat(await Readable.from(written).pipe(deflate).toArray())
    expect(await readLink(await forged(bomb))).toEqual({ kind: 'refused', why: 'too-large' })
  })

  it('is not written where no page would open it', async () => {
    expect(await writeLink(shared(new Uint8Array(8_100_000).fill(0x61)))).toBeNull()
    const most = shared(new Uint8Array(7_900_000).fill(0x61))
    expect((await readLink(await written(most)))?.kind).toBe('case')
  })

  it('with a passphrase needs it', async () => {
    const locked = await written(shared(founding), 'five random words')
    expect(locked).toMatch(/^1\.e\./)
    const read = await readLink(locked)
    if (read?.kind !== 'locked') throw new Error('not locked')
    expect(await read.open('five random word')).toBeNull()
    expect(await read.open('  Five  RANDOM words ')).toEqual({ kind: 'case', shared: shared(founding) })
  })
})

/** One link of each version that was ever published: it must open for ever. */
const published = {
  '1': '1.p.154.q1YqUbJSCvAPDlHQT-SN0PVOrbRSSExMTIwpiskD4epHDXMOr3zUMNfKsFZJRylfyUqppLIgNUVJR6lYyUopKTMvMS85VbcgsVJJRylDySrayFTHJFZHKVnJKloptaIgJzEzD6w6I7VCt6Q8MzlVKbYWAA.kObd7ZZJ.z',
}

describe('a link of every version ever published', () => {
  it.each(Object.entries(published))('opens: %s', async (_, link) => {
    expect(await readLink(link)).toEqual({
      kind: 'case',
      shared: {
        capture: new TextEncoder().encode('POST /a HTTP/1.1\r\nX-Key: aaaa\r\n\r\n{“é”:1}'),
        origin: 'typed',
        part: null,
        scheme: 'binance-pay',
        hidden: [{ start: 25, end: 29 }],
        claim: { outcome: 'explained', causes: ['hex-twice'] },
        throwaway: null,
      },
    })
  })
})

const cases = join(here, '../../../shared/cases')

describe.skipIf(!existsSync(cases))('the captures of the cases', () => {
  it.each(['damaged-captures.jsonl', 'wrong-signers.jsonl'])('%s', async (file) => {
    for (const line of readFileSync(join(cases, file), 'utf8').trim().split('\n')) {
      const capture = /"capture":"([^"]*)"/.exec(line)?.[1] ?? ''
      const one = shared(Uint8Array.from(Buffer.from(capture, 'base64')))
      expect(await readLink(await written(one))).toEqual({ kind: 'case', shared: one })
    }
  })
})
