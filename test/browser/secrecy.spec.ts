import { expect, test } from './bench-page.ts'

const secret = 'tOpSecretKeyOfNobody0123456789abcdefGHIJKLMNopqrstuvwxyz98765432'

const spellings = [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('hex').toUpperCase(),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('base64url'),
]

test('the secret stands nowhere but in its field', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  await bench.giveKey(secret)
  await bench.expectOutcome('unexplained')
  for (const tab of ['String to sign', 'Headers', 'Fix in code', 'Bytes'])
    await page.getByRole('tab', { name: tab }).click()

  const places = await page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    address: location.href,
    title: document.title,
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    cookies: document.cookie,
    state: JSON.stringify(history.state),
  }))
  for (const [place, content] of Object.entries(places))
    for (const spelling of spellings) expect(content.includes(spelling), place).toBe(false)
})

test('a page loaded again knows nothing', async ({ bench, page }) => {
  await bench.open()
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  await bench.giveKey(secret)
  await bench.expectOutcome('unexplained')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Secret key' })).toHaveValue('')
})

test('every answer carries the policy, a missing address too', async ({ request }) => {
  for (const address of ['/', '/favicon.svg', '/nowhere']) {
    const { 'content-security-policy': policy } = (await request.get(address)).headers()
    expect(policy, address).toContain("connect-src 'none'")
    expect(policy, address).not.toContain('unsafe')
  }
})
