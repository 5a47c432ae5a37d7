import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { axeViolations, expect, exported, test } from './bench-page.ts'
import { body, nonce, requestSigning, secret, spaced, threeMistakes, timestamp } from './signed-request.ts'

const schema: object = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/report.schema.json'), 'utf8'),
)
const validate = new Ajv({ strict: false }).compile(schema)

/** Joined with CR LF: the first look finds it. */
const oneMistake = requestSigning([timestamp, nonce, body, ''].join('\r\n'))

const hex = Buffer.from(secret).toString('hex')
const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '')

function expectNoSecret(text: string): void {
  for (const form of [secret, base64, base64.slice(2, -2)]) expect(text).not.toContain(form)
  expect(text.toLowerCase()).not.toContain(hex)
}

test('the report is saved and copied, tells what the page shows, and holds no secret', async ({
  bench,
  page,
}) => {
  await bench.open()
  await bench.paste(oneMistake)
  await bench.giveKey(secret)
  await bench.expectOutcome('explained')

  const [jsonName, json] = await exported(page, 'JSON report')
  expect(jsonName).toBe('whysig-report.json')
  const report = JSON.parse(json)
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  expect(report).toMatchObject({ outcome: 'explained', mistakes: [{ id: 'crlf-separators' }] })
  await expect(bench.verdict.getByRole('heading')).toHaveText(report.headline)
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()

  const [markdownName, markdown] = await exported(page, 'Markdown report')
  expect(markdownName).toBe('whysig-report.md')
  expect(markdown).toContain('| outcome | explained |')

  await page.getByRole('button', { name: 'Export' }).click()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  expect(await copied()).toBe(markdown)
  expect(markdown).toContain(`BinancePay-Certificate-SN: ${'*'.repeat(64)}\n`)
  await page.getByRole('checkbox', { name: 'With credentials' }).check()
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect.poll(copied).toContain(`BinancePay-Certificate-SN: ${'c'.repeat(64)}\n`)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()

  for (const text of [json, markdown]) expectNoSecret(text)
  const places = await page.evaluate(() => [
    document.documentElement.outerHTML,
    location.href,
    JSON.stringify([localStorage, sessionStorage]),
  ])
  for (const text of places) expectNoSecret(text)
})

test('what the search has proved is reported as the page shows it', async ({ bench, page }) => {
  test.slow()
  await bench.open()
  await bench.paste(threeMistakes)
  await bench.giveKey(secret)
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'explained', { timeout: 90_000 })
  const [, json] = await exported(page, 'JSON report')
  const report = JSON.parse(json)
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  expect(report.outcome).toBe('explained')
  expect(report.mistakes).toHaveLength(3)
  expect(report.signed).toBe(Buffer.from([timestamp, nonce, spaced, ''].join('\r\n')).toString('base64'))
  expectNoSecret(json)
})

test('paper is white, and has no controls on it', async ({ bench, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await bench.open()
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.getByRole('button', { name: 'Theme: light' }).click()
  await bench.paste(oneMistake)
  await bench.giveKey(secret)
  await bench.expectOutcome('explained')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(bench.verdict).toBeVisible()
  await expect(bench.findings).toBeVisible()
  await expect(bench.grid).toBeVisible()
  await expect(page.getByRole('list', { name: 'Legend' })).toBeVisible()
  for (const name of ['Export', 'Share debug link', 'Next difference', 'Replace', 'Copy as'])
    await expect(page.getByRole('button', { name })).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Secret key' })).toBeHidden()
  for (const selector of ['html', 'body', '[aria-label="Verdict"]'])
    await expect(page.locator(selector)).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test('paper has no controls on it and cuts no line, whichever tab is open', async ({ bench, page }) => {
  await page.setViewportSize({ width: 718, height: 1047 })
  await bench.open()
  await bench.paste(oneMistake)
  await bench.giveKey(secret)
  await bench.expectOutcome('explained')

  await page.getByRole('tab', { name: 'String to sign' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table', { name: 'String to sign' })).toBeVisible()
  for (const name of ['Copy as text', 'Copy as hex'])
    await expect(page.getByRole('button', { name })).toBeHidden()
  for (const name of ['What if?', 'Compare with the string my program signs'])
    await expect(page.getByText(name, { exact: true })).toBeHidden()

  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('tab', { name: 'Fix in code' }).click()
  await page.getByRole('tabpanel').getByRole('combobox').selectOption('PHP')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Copy code' })).toBeHidden()
  const code = page.getByRole('tabpanel').locator('pre')
  expect(await code.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})
