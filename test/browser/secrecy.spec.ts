import { axeViolations, expect, sharedLink, test } from './bench-page.ts'

const secret = 'tOpSecretKeyOfNobody0123456789abcdefGHIJKLMNopqrstuvwxyz98765432'

test('the secret stands nowhere but in its field', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  await bench.giveKey(secret)
  await bench.expectOutcome('unexplained')
  for (const tab of ['String to sign', 'Headers', 'Fix in code', 'Bytes'])
    await page.getByRole('tab', { name: tab }).click()

  expect(await bench.leaks()).toEqual([])
  const link = await sharedLink(page)
  expect(link).toContain('#1.p.')
  expect(await bench.leaks()).toEqual([])
})

test('a page loaded again knows nothing', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  await bench.giveKey(secret)
  await bench.expectOutcome('unexplained')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Secret key' })).toHaveValue('')
})

test('a capture survives a reload, its secret does not; the switch turns that off', async ({
  bench,
  page,
}) => {
  await bench.open()
  await bench.paste(request)
  await bench.giveKey(secret)
  await bench.expectOutcome('unexplained')
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1)
  await page.reload()
  await expect(page.getByText('merchantTradeNo').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Secret key' })).toHaveValue('')
  // The secret turns up in the capture: what was kept of it goes at once.
  await bench.giveKey('43556435764df4')
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0)
  await page.getByRole('checkbox', { name: /Keep the capture/ }).uncheck()
  await page.getByRole('textbox', { name: 'Secret key' }).fill('')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
})

test('the page says that the browser holds it, and counts its requests', async ({ bench, page }) => {
  await bench.open()
  await bench.paste(request)
  await bench.expectOutcome('incomplete')
  await expect(page.getByText(/0 requests since load/)).toBeVisible()
  const lock = page.getByTitle(/Network lock on/)
  await expect(lock).toBeVisible()
  await lock.click()
  const panel = page.getByRole('group', { name: 'Network lock' })
  await expect(panel).toContainText('Network lock on')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(lock).toBeFocused()
  await lock.click()
  await page.getByText('Not affiliated with Binance.').click()
  await expect(panel).toBeHidden()
})

test('on a phone a touch opens what is said of the lock', async ({ bench, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await bench.open()
  await page.getByRole('button', { name: /Nothing is uploaded/ }).click()
  const panel = page.getByRole('group', { name: 'Network lock' })
  await expect(panel.getByText(/requests since load/)).toBeInViewport()
})

test('a worker without the policy is told, though the page has it', async ({ bench, page }) => {
  await page.route('**/assets/analysis.worker-*.js', async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await bench.open()
  await expect(page.getByText(/This host does not send our policy/)).toBeVisible()
  await expect(page.getByText(/requests? since load/)).toBeVisible()
})

const request = [
  'POST /a HTTP/1.1',
  'BinancePay-Timestamp: 1705724955616',
  'BinancePay-Nonce: VeTfR5mdAKjbeErxBXTl20JayTiCz4sb',
  `BinancePay-Certificate-SN: ${'c'.repeat(64)}`,
  `BinancePay-Signature: ${'18A3E3DEE1605241'.repeat(8)}`,
  '',
  '{"merchantTradeNo":"43556435764df4"}',
].join('\r\n')

test('every answer carries the policy, a missing address too', async ({ request }) => {
  for (const address of ['/', '/favicon.svg', '/nowhere']) {
    const { 'content-security-policy': policy } = (await request.get(address)).headers()
    expect(policy, address).toContain("connect-src 'none'")
    expect(policy, address).not.toContain('unsafe')
  }
})
