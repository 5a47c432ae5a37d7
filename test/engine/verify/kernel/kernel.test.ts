import { createHash, createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromHex, toHex } from '#engine/bytes/encodings.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Construction, Hash, Keying } from '#engine/scheme/algorithm.ts'
import { createKernel, prepareTexts } from '#engine/verify/kernel/kernel.ts'
import type { Kernel, Probe } from '#engine/verify/kernel/kernel.ts'

/** The hashes that the kernel computes, with Node's names and the length of their blocks. */
const hashes: readonly (readonly [Hash, string, number])[] = [
  ['SHA-224', 'sha224', 64],
  ['SHA-256', 'sha256', 64],
  ['SHA-384', 'sha384', 128],
  ['SHA-512', 'sha512', 128],
  ['SHA-512/224', 'sha512-224', 128],
  ['SHA-512/256', 'sha512-256', 128],
]

function made(): Kernel {
  const kernel = createKernel()
  if (kernel === null) throw new Error('no WebAssembly here')
  return kernel
}

const kernel = made()
const none = new Uint8Array()
const own = (run: Uint8Array): Octets => Uint8Array.from(run)
const noise = (length: number, seed = 1): Octets =>
  Uint8Array.from({ length }, (_, index) => (Math.imul(index + seed, 2_654_435_761) >>> 13) & 0xff)

/** What Node says that the construction gives. */
function expected(name: string, keying: Keying, key: Octets, message: Octets): string {
  if (keying === 'hmac') return createHmac(name, key).update(message).digest('hex')
  const before = keying === 'before' || keying === 'around' ? key : none
  const after = keying === 'after' || keying === 'around' ? key : none
  return createHash(name)
    .update(concat([before, message, after]))
    .digest('hex')
}

interface Job {
  readonly construction: Construction
  readonly key: Octets
  readonly prefix?: Octets
  readonly texts: readonly Octets[]
  readonly suffix?: Octets
  readonly probes?: readonly Probe[]
}

/** Sweeps all texts: what was found, in hex, by the text's number. */
function swept({ construction, key, prefix = none, texts, suffix = none, probes = [] }: Job): string[] {
  const found: string[] = []
  const prepared = prepareTexts(texts)
  kernel.sweep(
    kernel.keyed(construction, key),
    prefix,
    prepared,
    suffix,
    probes,
    0,
    prepared.count,
    (index, digest) => {
      expect(found[index]).toBeUndefined()
      found[index] = toHex(digest, { case: 'lower' })
    },
  )
  return found
}

describe.each(hashes)('the kernel for %s', (hash, name, block) => {
  it('gives what Node gives for every length up to three blocks, with and without a key', () => {
    const texts = Array.from({ length: 3 * block + 2 }, (_, length) => noise(length, length))
    const key = noise(20)
    for (const keying of ['hmac', 'none'] as const)
      expect(swept({ construction: { hash, keying }, key, texts })).toEqual(
        texts.map((text) => expected(name, keying, key, text)),
      )
  })

  it('takes keys of any length', () => {
    for (const length of [0, 1, block - 1, block, block + 1, 3 * block]) {
      const key = noise(length, 5)
      expect(swept({ construction: { hash, keying: 'hmac' }, key, texts: [utf8('text')] })).toEqual([
        expected(name, 'hmac', key, utf8('text')),
      ])
    }
  })

  it('keeps messages apart that fill their blocks to the end', () => {
    const prefix = noise(block - 1, 2)
    for (let length = 0; length < block; length++) {
      const suffix = noise(block - 1, 3)
      const texts = Array.from({ length: 4 }, (_, seed) => noise(length, seed))
      const job: Job = { construction: { hash, keying: 'none' }, key: none, prefix, texts, suffix }
      expect(swept(job)).toEqual(
        texts.map((text) => expected(name, 'none', none, concat([prefix, text, suffix]))),
      )
    }
  })

  it('joins prefix, text, suffix and key wherever they meet', () => {
    const octets = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ minLength: block - 20, maxLength: block + 20 }),
      fc.uint8Array({ maxLength: 4 * block }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom<Keying[]>('hmac', 'none', 'before', 'after', 'around'),
        octets,
        octets,
        fc.array(octets, { maxLength: 12 }),
        octets,
        (keying, ...parts) => {
          const [key, prefix, texts, suffix] = parts
          const job: Job = {
            construction: { hash, keying },
            key: own(key),
            prefix: own(prefix),
            texts: texts.map(own),
            suffix: own(suffix),
          }
          expect(swept(job)).toEqual(
            texts.map((text) => expected(name, keying, own(key), concat([prefix, text, suffix]))),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a sweep', () => {
  const construction = { hash: 'SHA-512', keying: 'hmac' } as const
  const key = utf8('test secret key')
  const texts = Array.from({ length: 500 }, (_, index) => noise((index * 37) % 300, index))
  const digest = (text: Octets): Buffer => createHmac('sha512', key).update(text).digest()

  it('tells only what meets a probe', () => {
    const probes = [17, 301].map((index) => ({
      at: 4 * (index % 16),
      value: digest(texts[index] ?? none).readInt32BE(4 * (index % 16)),
    }))
    const found = swept({ construction, key, texts, probes: [...probes, { at: 0, value: 0 }] })
    expect(Object.entries(found)).toEqual(
      [17, 301].map((index) => [`${index}`, digest(texts[index] ?? none).toString('hex')]),
    )
  })

  it.each(hashes)('can look at any place of a digest: %s', (hash, name) => {
    const text = utf8('{"a":1}')
    const right = createHash(name).update(text).digest()
    for (let at = 0; at < right.length; at += 4) {
      const job = {
        construction: { hash, keying: 'none' },
        key: none,
        texts: [utf8('{}'), text, none],
      } as const
      const value = right.readInt32BE(at)
      expect(Object.keys(swept({ ...job, probes: [{ at, value }] }))).toEqual(['1'])
      // Only its lowest eight bits are right.
      expect(swept({ ...job, probes: [{ at, value: value ^ 0x100 }] })).toEqual([])
    }
    expect(
      swept({ construction: { hash, keying: 'none' }, key, texts, probes: [{ at: right.length, value: 0 }] }),
    ).toEqual([])
  })

  it('can be done a part at a time', () => {
    const prepared = prepareTexts(texts)
    const found: string[] = []
    const keyed = kernel.keyed(construction, key)
    for (let from = 0; from < prepared.count; from += 7)
      kernel.sweep(
        keyed,
        none,
        prepared,
        none,
        [],
        from,
        Math.min(from + 7, prepared.count),
        (index, octets) => {
          found[index] = toHex(octets, { case: 'lower' })
        },
      )
    expect(found).toEqual(texts.map((text) => digest(text).toString('hex')))
    kernel.sweep(keyed, none, prepared, none, [], 3, 3, () => expect.unreachable())
    kernel.sweep(keyed, none, prepareTexts([]), none, [], 0, 0, () => expect.unreachable())
  })

  it('takes messages that outgrow the memory, and goes on', () => {
    const long = [noise(200_000), noise(199_999, 3)]
    const suffix = noise(1_000_000, 9)
    const prefix = noise(300_001, 4)
    expect(swept({ construction, key, prefix, texts: long, suffix })).toEqual(
      long.map((text) => digest(concat([prefix, text, suffix])).toString('hex')),
    )
    expect(swept({ construction, key, texts })).toEqual(texts.map((text) => digest(text).toString('hex')))
  })

  it('takes texts that are too large side by side, or all together', () => {
    const large = [noise(4_500_000), noise(70), noise(300_000, 2)]
    expect(swept({ construction, key, texts: large })).toEqual(
      large.map((text) => digest(text).toString('hex')),
    )
    const many = Array.from({ length: 70 }, (_, index) => new Uint8Array(1_000_000 - index).fill(index))
    expect(swept({ construction, key, texts: many })).toEqual(
      many.map((text) => digest(text).toString('hex')),
    )
  })

  it('can go on with a key after forgetting', () => {
    const keyed = kernel.keyed(construction, key)
    const prepared = prepareTexts([utf8('content')])
    const found: string[] = []
    const run = (): void =>
      kernel.sweep(keyed, none, prepared, none, [], 0, 1, (_, octets) => found.push(toHex(octets)))
    run()
    kernel.forget()
    run()
    // TestSign of https://github.com/dmitrorezn/go-binancepay/blob/main/signature_test.go
    const right =
      'AA9DD39D6D4F32068DFD626FFDF019706959B0A811B1A72CD293DB718521A457B1E258461A59CF81FE0F0F32CB9BC1C502D31AAD9938EE73040A9CC6DE04507E'
    expect(found).toEqual([right, right])
  })
})

describe('createKernel', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('says what it computes', () => {
    const { computes } = kernel
    for (const [hash] of hashes) {
      for (const keying of ['hmac', 'none', 'before', 'after', 'around'] as const)
        expect(computes({ hash, keying })).toBe(true)
      expect(computes({ hash, keying: 'swapped' })).toBe(false)
      expect(computes({ hash, keying: 'hmac', digested: 'octets' })).toBe(false)
      expect(computes({ hash, keying: 'none', again: 'hex-lower' })).toBe(false)
    }
    for (const hash of ['MD5', 'SHA-1', 'SHA3-256', 'Keccak-512'] as const)
      expect(computes({ hash, keying: 'none' })).toBe(false)
  })

  it('gives null where a policy refuses WebAssembly, or there is none', () => {
    const { CompileError } = WebAssembly
    const refuse = function (): never {
      throw new CompileError("'wasm-unsafe-eval' is not an allowed source")
    }
    vi.stubGlobal('WebAssembly', { Module: refuse })
    expect(createKernel()).toBeNull()
    vi.stubGlobal('WebAssembly', undefined)
    expect(createKernel()).toBeNull()
  })

  it('leaves nothing of a key in its memory once told to forget', () => {
    const memories: WebAssembly.Memory[] = []
    const { Instance, Memory, Module } = WebAssembly
    const watch = function (module: WebAssembly.Module): WebAssembly.Instance {
      const instance = new Instance(module)
      if (instance.exports['memory'] instanceof Memory) memories.push(instance.exports['memory'])
      return instance
    }
    vi.stubGlobal('WebAssembly', { Instance: watch, Module })
    const own = made()
    const nonZero = (): number =>
      memories.reduce(
        (sum, { buffer }) => sum + new Uint8Array(buffer).filter((octet) => octet > 0).length,
        0,
      )
    const untouched = nonZero()
    const secret = noise(64, 77)
    for (const [hash] of hashes)
      for (const keying of ['hmac', 'around'] as const)
        own.sweep(
          own.keyed({ hash, keying }, secret),
          noise(200),
          prepareTexts([secret, noise(300)]),
          secret,
          [],
          0,
          2,
          () => {},
        )
    expect(memories).toHaveLength(2)
    expect(nonZero()).toBeGreaterThan(untouched)
    own.forget()
    expect(nonZero()).toBe(untouched)
  })
})

interface HmacFile {
  readonly testGroups: readonly {
    readonly tagSize: string | number
    readonly tests: readonly {
      readonly key: string
      readonly msg: string
      readonly tag: string
      readonly result: string
    }[]
  }[]
}

const wycheproof = join(import.meta.dirname, '../../../../../shared/vectors/wycheproof')
const octets = (hex: string): Octets => fromHex(hex) ?? none

describe.skipIf(!existsSync(wycheproof))('the kernel, by Wycheproof', () => {
  it.each(hashes.filter(([, name]) => existsSync(join(wycheproof, `hmac_${name}.json`))))(
    '%s',
    (hash, name) => {
      const file: HmacFile = JSON.parse(readFileSync(join(wycheproof, `hmac_${name}.json`), 'utf8'))
      let compared = 0
      for (const { tagSize, tests } of file.testGroups)
        for (const { key, msg, tag, result } of tests) {
          const [mac = ''] = swept({
            construction: { hash, keying: 'hmac' },
            key: octets(key),
            texts: [octets(msg)],
          })
          expect(mac.slice(0, Number(tagSize) / 4) === tag).toBe(result === 'valid')
          compared++
        }
      expect(compared).toBeGreaterThan(50)
    },
  )
})
