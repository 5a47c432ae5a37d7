import { createHash, createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { build, preview, runnerImport } from 'vite'
import type { InlineConfig } from 'vite'
import { sha2Kernel } from '#engine/verify/kernel/vite-plugin.ts'
import { chromiumArguments, findChromium } from '../browser/chromium.mjs'
import type { Job } from './kernel-rates.ts'
import { median } from './measure.ts'
import type { Row } from './measure.ts'

const rounds = 9
const port = 4313
const hashes = ['SHA-512', 'SHA-256'] as const
type Hash = (typeof hashes)[number]

/** Does a job in one thread or in some at once: how often a second, all together. */
type Rate = (job: Job, threads: number) => Promise<number>

/** A page that is empty but for the worker's file beside it. */
const site: InlineConfig = {
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'error',
  plugins: [
    sha2Kernel(),
    {
      name: 'empty-page',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'index.html', source: '<!doctype html>' })
      },
    },
  ],
  build: {
    target: 'es2023',
    outDir: join(import.meta.dirname, '../../node_modules/.cache/whysig-kernel'),
    emptyOutDir: true,
    rolldownOptions: {
      input: join(import.meta.dirname, 'kernel-worker.ts'),
      output: { entryFileNames: 'worker.js' },
    },
  },
  preview: { port, host: '127.0.0.1' },
}

/** The search's hashing in Node and in Chromium against OpenSSL and WebCrypto, all in turn so that a busy machine slows them alike. */
export async function run(): Promise<readonly Row[]> {
  await build(site)
  const server = await preview(site)
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArguments })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    const { module } = await runnerImport<typeof import('./kernel-rates.ts')>(
      join(import.meta.dirname, 'kernel-rates.ts'),
      { plugins: [sha2Kernel()] },
    )
    return await measured((job) => module.rate(job), inWorkers(page))
  } finally {
    await browser.close()
    await server.close()
  }
}

declare global {
  var benchWorkers: Worker[] | undefined
}

/** Workers are started once and kept: their code is compiled in full only after a while. */
const inWorkers =
  (page: Page): Rate =>
  (job, threads) =>
    page.evaluate(
      async ([job, threads]) => {
        globalThis.benchWorkers ??= [0, 1].map(() => new Worker('/worker.js', { type: 'module' }))
        const rates = globalThis.benchWorkers.slice(0, threads).map(
          (worker) =>
            new Promise<number>((resolve, reject) => {
              worker.addEventListener('message', (event) => resolve(event.data), { once: true })
              worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
              // A worker has no origin to name; the rule takes it for a window.
              // oxlint-disable-next-line unicorn/require-post-message-target-origin
              worker.postMessage(job)
            }),
        )
        return (await Promise.all(rates)).reduce((sum, rate) => sum + rate, 0)
      },
      [job, threads] as const,
    )

const message = randomBytes(420)
const key = randomBytes(64)
const megabyte = randomBytes(1 << 20)
const nodeName = { 'SHA-512': 'sha512', 'SHA-256': 'sha256' }
const block = { 'SHA-512': 128, 'SHA-256': 64 }

/** How often a second, for a tenth of a second. */
function repeated(times: number, turn: () => void): number {
  const start = performance.now()
  let done = 0
  for (; performance.now() - start < 100; done += times) turn()
  return (1000 * done) / (performance.now() - start)
}

/**
 * What OpenSSL would give with the states after the key kept, which Node does not offer: by its speed on one long message. A MAC of
 * 420 octets is so many blocks, 17 or 9 octets of padding among them, and one block of the outer hash.
 */
function openSslKept(hash: Hash): number {
  const digest = createHash(nodeName[hash])
  const compressions = repeated((8 * megabyte.length) / block[hash], () => {
    for (let part = 0; part < 8; part++) digest.update(megabyte)
  })
  return compressions / (Math.ceil((message.length + 1 + block[hash] / 8) / block[hash]) + 1)
}

const openSslOnce = (hash: Hash): number =>
  repeated(256, () => {
    for (let one = 0; one < 256; one++) createHmac(nodeName[hash], key).update(message).digest()
  })

async function measured(inNode: (job: Job) => Promise<number>, inChromium: Rate): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const hash of hashes) rows.push(...(await hmacRows(hash, inNode, inChromium)))
  return [...rows, await rsaRow(inChromium)]
}

const slice = { messages: 'even', milliseconds: 100 } as const

async function hmacRows(
  hash: Hash,
  inNode: (job: Job) => Promise<number>,
  inChromium: Rate,
): Promise<readonly Row[]> {
  const sweep: Job = { ...slice, what: 'sweep', hash, keying: 'hmac' }
  const search: Job = { ...sweep, messages: 'search' }
  const by = await interleaved({
    kept: () => openSslKept(hash),
    once: () => openSslOnce(hash),
    node: () => inNode(sweep),
    one: () => inChromium(sweep, 1),
    two: () => inChromium(sweep, 2),
    subtle: () => inChromium({ ...sweep, what: 'subtle' }, 1),
    search: () => inChromium(search, 1),
    searchTwo: () => inChromium(search, 2),
  })
  const name = (what: string): string => `HMAC-${hash.replace('-', '')}, ${what}`
  const long = hash === 'SHA-512'
  return [
    {
      name: name('420 octets, a worker: of OpenSSL, key state kept'),
      value: `${by.ratio('one', 'kept')}  (${by.rate('one')} : ${by.rate('kept')})`,
      goal: long ? '≥ 0.70, never < 0.56' : '≥ 0.40, never < 0.32',
    },
    {
      name: name('420 octets, in Node: of OpenSSL, key state kept'),
      value: `${by.ratio('node', 'kept')}  (${by.rate('node')})`,
    },
    {
      name: name("420 octets, a worker: of Node's createHmac"),
      value: `${by.ratio('one', 'once')}  (${by.rate('once')})`,
    },
    {
      name: name('420 octets, a worker: of crypto.subtle one by one'),
      value: `${by.ratio('one', 'subtle')}  (${by.rate('subtle')})`,
      goal: long ? '≥ 4' : '≥ 5',
    },
    {
      name: name('420 octets, two workers: of one'),
      value: `${by.ratio('two', 'one')}  (${by.rate('two')})`,
      goal: '≥ 1.8',
    },
    {
      name: name("a search's 551 octets in the mean, a worker"),
      value: by.rate('search'),
      ...(long ? { goal: '≥ 650 k/s' } : {}),
    },
    {
      name: name("a search's 551 octets in the mean, two workers: of one"),
      value: `${by.ratio('searchTwo', 'search')}  (${by.rate('searchTwo')})`,
      goal: '≥ 1.8',
    },
  ]
}

async function rsaRow(inChromium: Rate): Promise<Row> {
  const job: Job = { ...slice, what: 'sweep', hash: 'SHA-256', keying: 'none' }
  const by = await interleaved({
    sweep: () => inChromium(job, 1),
    verify: () => inChromium({ ...job, what: 'rsa' }, 1),
  })
  return {
    name: 'SHA-256, 420 octets, a worker: of WebCrypto RSA-2048 verify',
    value: `${by.ratio('sweep', 'verify')}  (${by.rate('sweep')} : ${by.rate('verify')})`,
    goal: '≥ 20',
  }
}

/** Each in turn, some rounds and one before them for warmth: medians of the rates, and of the ratios within a round. */
async function interleaved<Name extends string>(
  sides: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<{
  readonly rate: (side: Name) => string
  readonly ratio: (one: Name, other: Name) => string
}> {
  const measured: Partial<Record<string, number>>[] = []
  for (let round = 0; round <= rounds; round++) {
    const rates: Partial<Record<string, number>> = {}
    for (const [side, rate] of Object.entries<() => number | Promise<number>>(sides))
      rates[side] = await rate()
    if (round > 0) measured.push(rates)
  }
  const of = (rates: Partial<Record<string, number>>, side: Name): number => rates[side] ?? Number.NaN
  return {
    rate: (side) => `${(median(measured.map((rates) => of(rates, side))) / 1000).toFixed(0)} k/s`,
    ratio: (one, other) => median(measured.map((rates) => of(rates, one) / of(rates, other))).toFixed(2),
  }
}
