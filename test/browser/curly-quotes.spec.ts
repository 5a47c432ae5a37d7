import { expect, test } from './bench-page.ts'

test('the curly sample is proved with its secret, on its bytes', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /Curly quotes/ }).click()

  await bench.expectOutcome('explained')
  await expect(bench.verdict).toContainText('Proven with your secret')
  await expect(bench.verdict.getByRole('heading')).toHaveText(
    'You signed straight quotes but sent curly ones.',
  )
  await expect(bench.verdict.getByText('equal')).toBeVisible()
  await expect(bench.verdict.getByText('differs', { exact: true })).toBeVisible()

  const bytes = page.getByRole('tabpanel', { name: 'Bytes' })
  await expect(bytes.getByText('1 of 50')).toBeVisible()
  await expect(bytes).toContainText('byte 48 (0x30)')
  await expect(bytes).toContainText('LEFT DOUBLE QUOTATION MARK')
  await expect(bytes).toContainText('E2 80 9C')

  await page.keyboard.press('F8')
  await expect(bytes.getByText('2 of 50')).toBeVisible()
  await page.keyboard.press('Shift+F8')
  await expect(bytes.getByText('1 of 50')).toBeVisible()
  await page.getByRole('button', { name: 'Previous difference' }).click()
  await expect(bytes.getByText('50 of 50')).toBeVisible()
})

test('a request that verifies says so', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  await bench.expectOutcome('valid')
  await expect(bench.verdict.getByRole('heading')).toHaveText('The signature is correct.')
})
