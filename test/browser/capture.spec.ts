import { expect, test } from './bench-page.ts'

const lines = [
  'POST /binancepay/openapi/v3/order HTTP/1.1',
  'BinancePay-Timestamp: 1705724955616',
  'BinancePay-Nonce: VeTfR5mdAKjbeErxBXTl20JayTiCz4sb',
  `BinancePay-Certificate-SN: ${'c'.repeat(64)}`,
  `BinancePay-Signature: ${'A'.repeat(128)}`,
  'Content-Type: application/json',
  '',
  '{"a":1}',
]

test('CR LF survives a paste, into the box as well', async ({ bench, page }) => {
  await bench.open()
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\r\n'))
  await page.getByRole('textbox', { name: 'Capture' }).focus()
  await page.keyboard.press('Control+V')
  await bench.expectOutcome('incomplete')
  await expect(page.getByText('CR', { exact: true }).first()).toBeVisible()
})

test('the same text typed is analysed too, as a text paste', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('textbox', { name: 'Capture' }).fill(lines.join('\n'))
  await bench.expectOutcome('incomplete')
  await expect(page.getByText(/Text paste|Typed/).first()).toBeVisible()
})

test('a file that is dropped keeps its bytes', async ({ bench, page }) => {
  await bench.open()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'request.txt'))
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    )
  }, lines.join('\r\n'))
  await bench.expectOutcome('incomplete')
  await expect(page.getByText(/Exact/).first()).toBeVisible()
})

test('a mistaken Replace can be undone', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /The forum post/ }).click()
  await bench.expectOutcome('likely')
  await page.getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
  await page.getByRole('button', { name: /Undo|back/ }).click()
  await bench.expectOutcome('likely')
})

test('a finding selects its bytes, and a byte its place in the capture', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /Curly quotes/ }).click()
  await bench.expectOutcome('explained')
  await expect(bench.grid).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.press('F8')
  await expect(page.getByRole('tabpanel', { name: 'Bytes' }).getByText('3 of 50')).toBeVisible()
  await bench.findings.getByRole('listitem').first().getByRole('button').first().click()
  await expect(page.getByRole('tabpanel', { name: 'Bytes' }).getByText('1 of 50')).toBeVisible()
})

test('what if: with other line ends the signature is computed again', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  await bench.expectOutcome('valid')
  await page.getByRole('tab', { name: 'String to sign' }).click()
  await page.getByText('What if?').click()
  const panel = page.getByRole('tabpanel', { name: 'String to sign' })
  await expect(panel).toContainText(/matches/i)
  await panel.getByRole('button', { name: 'CR LF' }).first().click()
  await expect(panel).toContainText(/does not match/i)
})

test('a logged string is laid beside the expected one', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  await bench.expectOutcome('valid')
  await page.getByRole('tab', { name: 'String to sign' }).click()
  await page.getByText('Compare with the string my program signs').click()
  const panel = page.getByRole('tabpanel', { name: 'String to sign' })
  await panel.getByRole('textbox').last().fill('1705724955616\\nVeTfR5mdAKjbeErxBXTl20JayTiCz4sb\\n{}')
  await expect(panel.getByRole('grid')).toBeVisible()
  const own = panel.getByRole('textbox', { name: 'The string my program signs' })
  const digest = /[0-9a-f]{64}/.exec(
    (await panel.getByText('SHA-256 of the string').textContent()) ?? '',
  )?.[0]
  await own.fill(digest ?? '')
  await expect(panel.getByText('That is the SHA-256 of the expected string')).toBeVisible()
  await own.fill('0'.repeat(64))
  await expect(panel.getByText('That is not the SHA-256')).toBeVisible()
})
