import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './bench-page.ts'
import { builtPage } from './built-page.ts'

let folder = ''
let address = ''

test.beforeAll(async () => {
  folder = await builtPage('single')
  address = pathToFileURL(join(folder, 'whysig.html')).href
})

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('one file from the disk reads the forum post, offline and without any request', async ({
  bench,
  context,
  page,
}) => {
  await context.setOffline(true)
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await page.goto(address)
  await expect(page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
  await bench.paste(readFileSync(join(import.meta.dirname, '../captures/founding-capture.txt'), 'utf8'))
  await bench.expectOutcome('likely')
  await expect(bench.verdict.getByRole('heading')).toHaveText(
    'The string to sign was probably sent as the body.',
  )
  expect(asked.filter((url) => url !== address && !/^(blob|data):/.test(url))).toEqual([])
  const fonts = await page.evaluate(() => [...document.fonts].map(({ status }) => status))
  expect(fonts).toEqual(['loaded', 'loaded'])
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+';/)
  await expect(policy).not.toHaveAttribute('content', /unsafe/)
})

test('its worker searches without WebAssembly, and reaches nothing', async ({ bench, page }) => {
  test.slow()
  const secret = 'q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5'
  const timestamp = '1705724955616'
  const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'
  const sent = '{"merchantTradeNo":"9825382937292","orderAmount":25.17,"currency":"BUSD"}'
  const signed = [timestamp, nonce, sent.replaceAll('":', '": ').replaceAll(',"', ', "'), ''].join('\r\n')
  await page.goto(address)
  await expect(page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
  await bench.paste(
    [
      'POST /binancepay/openapi/v3/order HTTP/1.1',
      `BinancePay-Timestamp: ${timestamp}`,
      `BinancePay-Nonce: ${nonce}`,
      `BinancePay-Signature: ${createHmac('sha512', `${secret}\n`).update(signed).digest('hex').toUpperCase()}`,
      `Content-Length: ${sent.length}`,
      '',
      sent,
    ].join('\r\n'),
  )
  await bench.giveKey(secret)
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'explained', { timeout: 60_000 })

  const [worker] = page.workers()
  expect(worker?.url()).toMatch(/^blob:/)
  const refused = await worker?.evaluate(async () => {
    const tried = await Promise.allSettled([
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
      fetch('data:,x'),
    ])
    return tried.map((one) => (one.status === 'rejected' ? one.reason.name : 'done'))
  })
  expect(refused).toEqual(['CompileError', 'TypeError'])
})
