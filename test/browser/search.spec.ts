import { axeViolations, expect, test } from './bench-page.ts'
import { body, nonce, requestSigning, secret, threeMistakes, timestamp } from './signed-request.ts'

const right = `${timestamp}\n${nonce}\n${body}\n`

test('three mistakes at once are found by the search that begins by itself', async ({ bench, page }) => {
  test.slow()
  await bench.open()
  await bench.paste(threeMistakes)
  await bench.giveKey(secret)
  await bench.expectOutcome('unexplained')
  await expect(bench.verdict.getByRole('heading')).toHaveText(
    'The signature does not match. Searching for the mistake …',
  )
  await expect(page.getByRole('progressbar', { name: 'Search progress' })).toBeVisible()
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'explained', { timeout: 60_000 })
  await expect(bench.verdict).toContainText('Proven with your secret')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Fix in code' }).click()
  await page.getByRole('combobox', { name: 'Programming language' }).selectOption('Python')
  await expect(page.getByRole('tabpanel', { name: 'Fix in code' })).toContainText('json.dumps')
})

test('a search is cancelled at once, and what was ruled out stays', async ({ bench, page }) => {
  await bench.open()
  await bench.paste(requestSigning(right, 'another secret than the one that is given'))
  await bench.giveKey(secret)
  const cancel = page.getByRole('button', { name: 'Cancel search' })
  await cancel.click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(bench.verdict.getByRole('heading')).toHaveText(
    'The signature does not match, and no known mistake explains it.',
  )
  await expect(page.getByRole('table', { name: /What was ruled out/ })).toBeVisible()
  await expect(bench.verdict).toContainText('The search was stopped')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Search further' }).click()
  await expect(cancel).toBeVisible()
  await page.getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
})

test('what no mistake explains is said so, with what was ruled out', async ({ bench, page }) => {
  test.slow()
  await bench.open()
  await bench.paste(requestSigning(right, 'another secret than the one that is given'))
  await bench.giveKey(secret)
  await expect(bench.verdict.getByRole('heading')).toHaveText(
    'The signature does not match, and no known mistake explains it.',
    { timeout: 120_000 },
  )
  await bench.expectOutcome('unexplained')
  const table = page.getByRole('table', { name: /What was ruled out/ })
  for (const dimension of ['Body', 'Joining the parts', 'Key', 'Writing it down'])
    await expect(table.getByRole('row', { name: new RegExp(`^${dimension} \\d`) })).toBeVisible()
  await expect(table).toContainText(/together: [\d,]{6,} combinations/)
  await expect(bench.verdict).toContainText('cannot be told apart')
  expect(await axeViolations(page)).toEqual([])
})

test('code that is pasted leads to the line to look at, and stands nowhere else', async ({ bench, page }) => {
  await bench.open()
  await bench.paste(threeMistakes)
  await page.getByText('Your signing code (optional)').click()
  await page
    .getByRole('textbox', { name: 'Signing code' })
    .fill(
      '$text = $timestamp . PHP_EOL . $nonce . PHP_EOL . $body . PHP_EOL;\n$sig = hash_hmac("sha512", $text, $secret);',
    )
  const hints = page.getByRole('region', { name: 'Where to look in your code' })
  await expect(hints).toContainText('Line 1')
  await expect(hints).toContainText('PHP_EOL')
  await page.getByRole('tab', { name: 'Fix in code' }).click()
  await expect(page.getByRole('combobox', { name: 'Programming language' })).toHaveValue('PHP')
  expect(
    await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, location.href])),
  ).not.toContain('hash_hmac')
  expect(await axeViolations(page)).toEqual([])
})
