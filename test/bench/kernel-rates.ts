import type { Octets } from '#engine/bytes/octets.ts'
import type { Keying } from '#engine/scheme/algorithm.ts'
import { createKernel, prepareTexts } from '#engine/verify/kernel/kernel.ts'
import type { Texts } from '#engine/verify/kernel/kernel.ts'

/** Something to do over and over, in Node or in a worker of a page. */
export interface Job {
  readonly what: 'sweep' | 'subtle' | 'rsa'
  readonly hash: 'SHA-256' | 'SHA-512'
  readonly keying: Keying
  /** Texts of 420 octets, or of many lengths between a varying prefix and a suffix, 551 octets in the mean. */
  readonly messages: 'even' | 'search'
  readonly milliseconds: number
}

const key = Uint8Array.from({ length: 64 }, (_, index) => 7 * index + 1)

/** Texts that differ early on, so that no two share a block. */
function text(length: number, number: number): Octets {
  const octets = Uint8Array.from({ length }, (_, index) => 32 + ((index * 7) % 90))
  new DataView(octets.buffer).setUint32(0, number)
  return octets
}

const even = Array.from({ length: 1024 }, (_, number) => text(420, number))

/** As many bodies as a real search of a payment order has, with a timestamp and a nonce before each. */
const bodies = prepareTexts(
  Array.from({ length: 1951 }, (_, number) => text(303 + ((number * 7919) % 400), number)),
)
const prefix = (turn: number): Octets => text(47, turn)
const suffix = Uint8Array.of(10)

const kernel = createKernel()

/** How often a job is done, a second. */
export async function rate(job: Job): Promise<number> {
  const turn = await turnOf(job)
  const start = performance.now()
  let done = 0
  for (let turns = 0; performance.now() - start < job.milliseconds; turns++) done += await turn(turns)
  return (1000 * done) / (performance.now() - start)
}

/** Does the job a few hundred times; gives how many. */
type Turn = (turns: number) => number | Promise<number>

async function turnOf({ what, hash, keying, messages }: Job): Promise<Turn> {
  if (what === 'sweep') return sweeping(hash, keying, messages === 'even' ? evenTexts : bodies, messages)
  const [message = new Uint8Array()] = even
  if (what === 'subtle') {
    const secret = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign'])
    return async () => {
      for (const one of even.slice(0, 256)) await crypto.subtle.sign('HMAC', secret, one)
      return 256
    }
  }
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash,
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  }
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const signature = await crypto.subtle.sign(algorithm.name, pair.privateKey, message)
  return async () => {
    for (let verified = 0; verified < 64; verified++)
      if (!(await crypto.subtle.verify(algorithm.name, pair.publicKey, signature, message)))
        throw new Error('not verified')
    return 64
  }
}

const evenTexts = prepareTexts(even)
const none = new Uint8Array()

function sweeping(hash: Job['hash'], keying: Keying, texts: Texts, messages: Job['messages']): Turn {
  if (kernel === null) throw new Error('no WebAssembly here')
  const keyed = kernel.keyed({ hash, keying }, key)
  // A few readings of a signature; no digest meets them, but for one in four thousand million.
  const probes = [0, 0, 4, 8].map((at, value) => ({ at, value }))
  return (turns) => {
    const [before, after] = messages === 'even' ? [none, none] : [prefix(turns), suffix]
    kernel.sweep(keyed, before, texts, after, probes, 0, texts.count, () => {})
    return texts.count
  }
}
