import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumArguments, findChromium } from '../browser/chromium.mjs'
import { median, milliseconds, ratio } from './measure.ts'
import type { Row } from './measure.ts'

const root = join(import.meta.dirname, '../..')

/** The built page in Chromium: what is loaded first, a paste to its verdict, and ten megabytes against a bare textarea. */
export async function run(): Promise<readonly Row[]> {
  await build({ root, logLevel: 'error' })
  const server = await preview({ root, logLevel: 'error', preview: { port: 4311, host: '127.0.0.1' } })
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArguments })
  try {
    const page = await browser.newPage()
    const address = 'http://127.0.0.1:4311'
    return [
      ...firstLoad(),
      await foundingCapture(page, address),
      await tenMegabytes(page, address),
      ...(await longSearch(page, address)),
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

function firstLoad(): Row[] {
  const folder = join(root, 'dist/assets')
  const gzip = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'))
  const kilobytes = (files: readonly string[]): string =>
    `${(files.reduce((sum, file) => sum + gzip(file), 0) / 1000).toFixed(1)} kB gzip`
  const first = readFileSync(join(root, 'dist/index.html'), 'utf8')
  const start = scripts.filter((file) => first.includes(file))
  const page = scripts.filter((file) => !file.includes('worker'))
  return [
    { name: 'first-load JS, the start page', value: kilobytes(start), goal: '≤ 110 kB' },
    { name: 'JS of the page with a capture on it', value: kilobytes(page), goal: '≤ 130 kB' },
    { name: 'JS with the worker', value: kilobytes(scripts) },
    { name: 'CSS', value: kilobytes(readdirSync(folder).filter((file) => file.endsWith('.css'))) },
  ]
}

/** Dispatches a paste and waits, in the page, until the first frame in which `ready` is there has been painted. */
const pasteUntil = (page: Page, text: string, ready: string): Promise<number> =>
  page.evaluate(
    ([pasted, selector]) =>
      new Promise<number>((resolve) => {
        const data = new DataTransfer()
        data.setData('text/plain', pasted ?? '')
        const started = performance.now()
        const look = (): void => {
          if (document.querySelector(selector ?? '') === null) requestAnimationFrame(look)
          else setTimeout(() => resolve(performance.now() - started), 0)
        }
        document.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
        requestAnimationFrame(look)
      }),
    [text, ready],
  )

async function foundingCapture(page: Page, address: string): Promise<Row> {
  const capture = readFileSync(join(root, 'test/captures/founding-capture.txt'), 'utf8')
  const times: number[] = []
  for (let round = 0; round < 7; round++) {
    await page.goto(address)
    await page.waitForTimeout(400)
    times.push(await pasteUntil(page, capture, '[data-outcome="likely"]'))
  }
  return {
    name: 'founding capture, paste to verdict painted',
    value: milliseconds(median(times)),
    goal: '< 100 ms',
  }
}

async function tenMegabytes(page: Page, address: string): Promise<Row> {
  const line = 'X-Filler: 0123456789 abcdefghijklmnopqrstuvwxyz 0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ\n'
  const text = `POST /a HTTP/1.1\n${line.repeat(Math.ceil(10_000_000 / line.length))}`
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < 3; round++) {
    await page.goto(address)
    await page.waitForTimeout(400)
    ours.push(await pasteUntil(page, text, '#capture [role="region"]'))
    await page.goto('about:blank')
    theirs.push(
      await page.evaluate((pasted) => {
        const area = document.createElement('textarea')
        document.body.append(area)
        const started = performance.now()
        area.value = pasted
        area.getBoundingClientRect()
        return new Promise<number>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started))),
        )
      }, text),
    )
  }
  return {
    name: '10 MB paste, painted, against a textarea',
    value: `${ratio(median(ours), median(theirs))}  (${milliseconds(median(ours))} : ${milliseconds(median(theirs))})`,
    goal: '≤ 1/12',
  }
}

/** A search that finds nothing: the longest that the page is held up while it runs, and how soon Cancel answers. */
async function longSearch(page: Page, address: string): Promise<readonly Row[]> {
  const capture = readFileSync(join(root, 'test/captures/proxy-session.txt'), 'utf8')
  const cancelled: number[] = []
  const longest: number[] = []
  for (let round = 0; round < 3; round++) {
    await page.goto(address)
    await page.waitForTimeout(400)
    await pasteUntil(page, capture, '[data-outcome]')
    await page.getByRole('textbox', { name: 'Secret key' }).fill('not the secret of this capture')
    await page.getByRole('button', { name: 'Cancel search' }).waitFor()
    longest.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let most = 0
            const observer = new PerformanceObserver((list) => {
              for (const { duration } of list.getEntries()) most = Math.max(most, duration)
            })
            observer.observe({ type: 'longtask' })
            setTimeout(() => {
              observer.disconnect()
              resolve(most)
            }, 1500)
          }),
      ),
    )
    cancelled.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const button = [...document.querySelectorAll('button')].find(
              ({ textContent }) => textContent === 'Cancel search',
            )
            const started = performance.now()
            const look = (): void => {
              if (document.querySelector('[role="progressbar"]') !== null) requestAnimationFrame(look)
              else setTimeout(() => resolve(performance.now() - started), 0)
            }
            button?.click()
            requestAnimationFrame(look)
          }),
      ),
    )
  }
  return [
    {
      name: 'longest task of the page while it searches, 0: none over 50 ms',
      value: milliseconds(Math.max(...longest)),
      goal: '≤ 50 ms',
    },
    { name: 'Cancel, pressed to painted', value: milliseconds(median(cancelled)), goal: '< 100 ms' },
  ]
}
