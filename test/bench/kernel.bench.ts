import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import { createKernel, prepareTexts } from '#engine/verify/kernel/kernel.ts'
import { median } from './measure.ts'
import type { Row } from './measure.ts'

/** Octets of a message, about those of an order and what stands around it. */
const length = 420
const count = 4_096
const rounds = 9

/** Compressions of an HMAC of such a message once the key's states are kept: the padded message's blocks, and one for the outer hash. */
const compressions = {
  'SHA-512': Math.ceil((length + 17) / 128) + 1,
  'SHA-256': Math.ceil((length + 9) / 64) + 1,
}

/**
 * The search's kernel in Node, in messages a second, beside native OpenSSL in the same run: `createHmac` once for each message, and
 * what libcrypto would do with the key's states kept, reckoned from its rate over one long message. Both sides in turn; medians.
 */
export async function run(): Promise<readonly Row[]> {
  const kernel = createKernel()
  if (kernel === null) return [{ name: 'kernel', value: 'WebAssembly is refused here' }]
  const messages = Array.from({ length: count }, (): Octets => new Uint8Array(randomBytes(length)))
  const texts = prepareTexts(messages)
  const key = new Uint8Array(randomBytes(64))
  const none = new Uint8Array(0)
  const long = randomBytes(4_000_000)
  const rows: Row[] = []
  for (const hash of ['SHA-512', 'SHA-256'] as const) {
    const [name, block] = hash === 'SHA-512' ? ['sha512', 128] : ['sha256', 64]
    const mac = kernel.keyed({ hash, keying: 'hmac' }, key)
    const sweep = (): void => kernel.sweep(mac, none, texts, none, [{ at: 0, value: 1 }], 0, count, () => {})
    const oneByOne = (): void => {
      for (const message of messages) createHmac(name, key).update(message).digest()
    }
    const [ours, theirs, stream, subtle] = await rates([
      [sweep, count],
      [oneByOne, count],
      [() => void createHash(name).update(long).digest(), long.length / block / compressions[hash]],
      [await bySubtle(hash, key, messages.slice(0, 1_024)), 1_024],
    ])
    rows.push(
      { name: `HMAC-${hash}: kernel, messages a second`, value: thousands(ours) },
      { name: `HMAC-${hash}: kernel over createHmac`, value: ((ours ?? 0) / (theirs ?? 1)).toFixed(2) },
      {
        name: `HMAC-${hash}: kernel over libcrypto with the key's states kept`,
        value: ((ours ?? 0) / (stream ?? 1)).toFixed(2),
        goal: hash === 'SHA-512' ? '0.70, never under 0.56' : '0.40, never under 0.32',
      },
      {
        name: `HMAC-${hash}: kernel over WebCrypto, one by one`,
        value: ((ours ?? 0) / (subtle ?? 1)).toFixed(2),
      },
    )
  }
  return [...rows, await rsa(texts)]

  /** A webhook's signature is opened once; then each attempt is a hash. */
  async function rsa(prepared: typeof texts): Promise<Row> {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const [message = none] = messages
    const signature = new Uint8Array(sign('sha256', message, privateKey))
    const spki = publicKey.export({ type: 'spki', format: 'der' })
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    const imported = await crypto.subtle.importKey('spki', new Uint8Array(spki), algorithm, false, ['verify'])
    const plain: Construction = { hash: 'SHA-256', keying: 'none' }
    const keyed = kernel?.keyed(plain, none)
    const [hashed, verified] = await rates([
      [
        () => keyed && kernel?.sweep(keyed, none, prepared, none, [{ at: 0, value: 1 }], 0, count, () => {}),
        count,
      ],
      [
        async () => {
          for (let index = 0; index < 256; index++)
            await crypto.subtle.verify(algorithm, imported, signature, message)
        },
        256,
      ],
    ])
    return {
      name: 'RSA-2048: attempts of the search over WebCrypto verifications',
      value: ((hashed ?? 0) / (verified ?? 1)).toFixed(1),
      goal: '20',
    }
  }
}

type Job = readonly [work: () => unknown, amount: number]

/** How much of each job is done in a second: the median of rounds in which they take turns. */
async function rates(jobs: readonly Job[]): Promise<readonly number[]> {
  const times = jobs.map((): number[] => [])
  for (let round = 0; round < rounds + 2; round++)
    for (const [at, [work, amount]] of jobs.entries()) {
      const started = performance.now()
      await work()
      // The first two rounds are for the compilers.
      if (round >= 2) times[at]?.push((amount / (performance.now() - started)) * 1_000)
    }
  return times.map(median)
}

async function bySubtle(
  hash: string,
  key: Octets,
  messages: readonly Octets[],
): Promise<() => Promise<void>> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign'])
  return async () => {
    for (const message of messages) await crypto.subtle.sign('HMAC', imported, message)
  }
}

const thousands = (rate = 0): string => `${Math.round(rate / 1_000)} k`
