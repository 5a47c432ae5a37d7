import { expect, test } from './bench-page.ts'

const headers = [
  'BinancePay-Timestamp: 1705724955616',
  'BinancePay-Nonce: VeTfR5mdAKjbeErxBXTl20JayTiCz4sb',
  `BinancePay-Certificate-SN: ${'c'.repeat(64)}`,
  `BinancePay-Signature: ${'A'.repeat(128)}`,
  'Content-Type: application/json',
].join('\r\n')

const request = (body: string): string => `POST /a HTTP/1.1\r\n${headers}\r\n\r\n${body}`

test('what is no request is refused in a sentence, and stays on the page', async ({ bench, page }) => {
  await bench.open()
  await bench.paste('Hello, is anybody there?\nI need help.')
  await expect(bench.verdict.getByRole('heading')).toHaveText('No request was found in this.')
  await expect(page.getByText('is anybody there')).toBeVisible()
  await page.getByRole('button', { name: 'Replace' }).click()
  await page.getByRole('button', { name: /Undo|back/ }).click()
  await expect(page.getByText('is anybody there')).toBeVisible()
})

test('an empty paste, an image, a private key, an answer alone: each has its sentence', async ({
  bench,
  page,
}) => {
  await bench.open()
  await bench.openFile(Buffer.from(' \n\t '), 'empty.txt')
  await expect(bench.verdict).toContainText(/empty|nothing/i)
  await page.getByRole('button', { name: 'Replace' }).click()
  await bench.openFile(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'), 'hex.png')
  await expect(bench.verdict).toContainText(/picture|image/i)
  await bench.paste(
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----',
  )
  await expect(bench.verdict).toContainText(/private key/i)
  await bench.paste('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nhello')
  await expect(bench.verdict).toContainText(/response|answer/i)
})

test('a lone secret is never taken for a capture', async ({ bench, page }) => {
  await bench.open()
  await bench.paste('q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5')
  await expect(page.getByText(/Is this your secret\?/)).toBeVisible()
})

const long: Readonly<Record<string, () => string>> = {
  '100,000 headers': () => `POST /a HTTP/1.1\r\n${headers}\r\n${'X-H: 1\r\n'.repeat(100_000)}\r\n{}`,
  '10 MB of text': () => request(`{"a":"${'x'.repeat(10_000_000)}"}`),
  'JSON 100,000 deep': () => request('['.repeat(100_000) + ']'.repeat(100_000)),
  'a body of NULs': () => request('\0'.repeat(1000)),
  'lone surrogates': () => request('{"a":"\ud800"}'),
  '__proto__ keys': () => request('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}}}'),
}

for (const [name, make] of Object.entries(long))
  test(`${name}: an answer, and the page goes on`, async ({ bench, page }) => {
    await bench.open()
    await bench.paste(make())
    await expect(bench.verdict).toHaveAttribute('data-outcome', /incomplete|likely/, { timeout: 20_000 })
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    await page.getByRole('button', { name: 'Replace' }).click()
    await expect(page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
  })

test('an unusable secret is told, not thrown', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  await bench.giveKey('k'.repeat(200_000))
  await expect(page.getByText(/longer than any/).first()).toBeVisible()
  await bench.giveKey('-----BEGIN PRIVATE KEY-----MIIEvQIBADANBgkqhkiG9w0BAQEFAASC-----END PRIVATE KEY-----')
  await expect(page.getByText(/private key/i).first()).toBeVisible()
})
