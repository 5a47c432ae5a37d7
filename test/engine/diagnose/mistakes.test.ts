import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { same } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Message } from '#engine/diagnose/message.ts'
import type { Mistake } from '#engine/diagnose/mistake.ts'
import { mistakeById, mistakes } from '#engine/diagnose/mistakes.ts'
import { fingerprint } from '#engine/diagnose/search/fingerprint.ts'
import { search } from '#engine/diagnose/search/search.ts'
import { constructionOf } from '#engine/scheme/algorithm.ts'
import { construct } from '#engine/verify/construct.ts'
import { body, given, nonce, secret, sign, stringToSign, timestamp } from './given.ts'
import { made } from './made.ts'
import type { Made } from './made.ts'

/** A message as a terminal would show it. */
const plain = (message: Message): string =>
  message
    .map((part) => {
      if (typeof part === 'string') return part
      if (typeof part === 'number') return String(part)
      if ('code' in part) return part.code
      if ('bytes' in part) return `${part.bytes} bytes`
      if ('octets' in part) return toHex(part.octets, { separator: ' ' })
      if ('count' in part) return `${part.count} ${part.count === 1 ? part.one : part.other}`
      if ('drawn' in part) return part.drawn
      return 'instant' in part ? new Date(part.instant).toISOString() : `${part.duration} ms`
    })
    .join('')

const told = (mistake: Mistake<unknown>, data: unknown): Record<'title' | 'detail' | 'fix', string> => ({
  title: plain(mistake.words.en.title(data)),
  detail: plain(mistake.words.en.detail(data)),
  fix: plain(mistake.words.en.fix(data)),
})

const curly = body.replace(/"(.*?)"/g, '“$1”')
const uuid = '3f2b8c1e-9d4a-4e7b-8a6f-1c2d3e4f5a6b'

/** Requests that together give every mistake something to rewrite. */
const requests: readonly Evidence[] = [
  given(),
  given({
    body: '{"a":1e-8,"b":null,"c":9007199254740993,"d":true,"e":"0.10","f":[],"j":[2,1],"g":{"h":"","i":25.170}}',
  }),
  given({ body: '{"bizId":29383937493038367000,"bizIdStr":"29383937493038367292"}' }),
  given({ body: '{"b":{"d":"Café 🎁","c":"a & b"},"a":1}\r\n' }),
  given({ body: curly }),
  given({ body: `\uFEFF${body}` }),
  given({ body: stringToSign(body) }),
  given({ body: JSON.stringify(body) }),
  given({ body: encodeURIComponent(body) }),
  given({ body: '{"name":"CafÃ©"}' }),
  given({ nonce: uuid }),
  given({ nonce: uuid.replaceAll('-', '') }),
  given({ secret: `\t"${secret}" \n` }),
  given({
    timestamp: '1611232922428',
    nonce: '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
    body: '{"currency":"USDT"}',
  }),
]

/** Every mistake with each request that it applies to, and its first variations. */
const varied = mistakes.flatMap((mistake) =>
  requests.flatMap((evidence) => [...take(40, made(mistake, evidence))]),
)

function* take<T>(count: number, items: Iterable<T>): Iterable<T> {
  let taken = 0
  for (const item of items) {
    if (taken++ === count) return
    yield item
  }
}

const right = sign(stringToSign(body))
const spelt = [
  right.toLowerCase(),
  Buffer.from(right).toString('hex'),
  Buffer.from(right, 'hex').toString('base64'),
  Buffer.from(right).toString('base64'),
  right.match(/../g)?.join('-') ?? '',
  right.slice(0, 64),
]

describe('every mistake', () => {
  it('is found by the name of its file', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../src/engine/diagnose/mistakes'))
    expect(mistakes.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
    for (const mistake of mistakes) {
      expect(mistake.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(mistakeById(mistake.id)).toBe(mistake)
    }
  })

  it('stands in the order of its rank', () => {
    const ranks = mistakes.map(({ rank }) => rank)
    expect(ranks).toEqual(ranks.toSorted((left, right) => left - right))
  })

  it('can be tried, undone, suspected or concluded', () => {
    const tried = new Set(varied.map(({ mistake }) => mistake.id))
    const idle = mistakes.filter(
      (mistake) => !tried.has(mistake.id) && mistake.dimension !== 'output' && mistake.suspect === undefined,
    )
    expect(idle.map(({ id }) => id)).toEqual([
      'another-body-sent',
      'body-changed-after-signing',
      'body-changed-after-arrival',
      'body-changed-in-paste',
    ])
  })

  it('makes something else than the rule wants, each once', () => {
    for (const evidence of requests)
      for (const mistake of mistakes) {
        const seen = new Set([markOf(rightOf(evidence))])
        for (const one of take(2_000, made(mistake, evidence))) {
          expect(seen.has(markOf(one)), `${mistake.id} ${JSON.stringify(one.data)}`).toBe(false)
          seen.add(markOf(one))
        }
      }
  })

  it('has words that keep the house rules', () => {
    const sayings = [
      ...varied.map(({ mistake, data }) => ({ id: mistake.id, ...told(mistake, data) })),
      ...mistakes.flatMap((mistake) =>
        mistake.dimension === 'output'
          ? spelt.flatMap((signature) =>
              [
                ...(mistake.undo?.(signature, given()) ?? []),
                ...(mistake.forward?.(signature, given()) ?? []),
              ].map(({ data }) => ({ id: mistake.id, ...told(mistake, data) })),
            )
          : [],
      ),
    ]
    for (const { id, title, detail, fix } of sayings) {
      expect(title.length, `${id}: ${title}`).toBeLessThan(70)
      expect(title, id).toMatch(/^\S.*\.$/)
      for (const saying of [title, detail, fix]) {
        expect(saying, `${id}: ${saying}`).toMatch(/\S[.?]$/)
        expect(saying, `${id}: ${saying}`).not.toMatch(
          / {2}|NaN|\[object Data|[Ii]nvalid|[Ii]llegal|[Oo]ops|!/,
        )
      }
      expect(detail.match(/\.(?= |$)/g)?.length, `${id}: ${detail}`).toBeLessThanOrEqual(2)
    }
  })

  it('never tells of a key', () => {
    for (const { mistake, data } of varied)
      expect(JSON.stringify(told(mistake, data)), mistake.id).not.toContain(secret.slice(0, 8))
  })

  it('is explained by the search with the very bytes, whoever made it', { timeout: 240_000 }, async () => {
    for (const one of varied.filter((_, index) => index % 41 === 0)) {
      const { mistake, evidence, message, key, construction } = one
      const digest = Buffer.from(construct(construction, key, message))
      const { hit } = await search(
        { ...evidence, reading: received(evidence, digest.toString('hex').toUpperCase()) },
        { depth: 'quick' },
      )
      expect(hit, `${mistake.id} ${JSON.stringify(one.data)}`).not.toBeNull()
      expect(same(hit?.message ?? utf8(''), message), mistake.id).toBe(true)
    }
  })
})

const received = ({ reading }: Evidence, signature: string): Evidence['reading'] =>
  reading && { ...reading, signature: { value: utf8(signature), from: { kind: 'supplied' } } }

const rightOf = (evidence: Evidence): Pick<Made, 'message' | 'key' | 'construction'> => ({
  message: evidence.expected ?? utf8(''),
  key: evidence.key?.octets ?? utf8(''),
  construction: constructionOf(evidence.scheme.algorithm),
})

const markOf = ({ message, key, construction }: Pick<Made, 'message' | 'key' | 'construction'>): string =>
  `${fingerprint(message)} ${fingerprint(key)} ${JSON.stringify(construction)}`

/** Title and detail of the first variation. */
const said = (id: string, evidence: Evidence): string => {
  const mistake = mistakeById(id)
  if (mistake === undefined) throw new Error(id)
  const [first] = made(mistake, evidence)
  const { title, detail } = told(mistake, first?.data)
  return `${title} ${detail}`
}

describe('the words', () => {
  it.each<readonly [id: string, words: string]>([
    [
      'last-separator-missing',
      'The last line feed is missing from what you signed. Your signature matches the string without its final 0A (offset 0x99).',
    ],
    [
      'crlf-separators',
      'The parts were joined with CR LF instead of LF. Your signature matches 0D 0A at 0x0D, 0x2F, 0x9B; the rule is 0A.',
    ],
    [
      'timestamp-in-seconds',
      `The timestamp was signed in seconds but sent in milliseconds. You signed ${timestamp.slice(0, 10)}, the header says ${timestamp}.`,
    ],
    [
      'key-white-space',
      'The secret had a line feed (LF) at its end when you signed. The signature matches when 0A is added at its end: 65 bytes, where the secret given here has 64.',
    ],
  ])('of %s', (id, words) => {
    expect(said(id, given())).toBe(words)
  })

  it('of curly quotes count them', () => {
    const pairs = curly.split('“').length - 1
    expect(said('curly-quotes-sent', given({ body: curly }))).toBe(
      `You signed straight quotes but sent curly ones. Your signature is correct for a body with 22. The body you sent has ${pairs} E2 80 9C and ${pairs} E2 80 9D, so the server hashed ${4 * pairs} bytes more than you did.`,
    )
  })

  it('of keys in another order name the first that moved', () => {
    expect(said('key-order', given({ body: '{"b":{"d":1,"c":2},"a":1}' }))).toContain(
      'First difference at body +1: signed a, sent b.',
    )
  })

  it('of a body sent as string to sign add up', () => {
    expect(said('string-to-sign-as-body', given({ body: stringToSign(body) }))).toBe(
      `The string to sign was sent as the body. The body of ${body.length + 48} bytes starts with the timestamp and the nonce, and only then comes the JSON: timestamp 13 + LF 1 + nonce ${nonce.length} + LF 1 + JSON ${body.length} + LF 1 = ${body.length + 48}.`,
    )
  })
})
