import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { axeViolations, expect, sharedLink as share, test } from './bench-page.ts'
import { body, nonce, requestSigning, secret, timestamp } from './signed-request.ts'

const capture = readFileSync(join(import.meta.dirname, '../captures/founding-capture.txt'), 'utf8')

test('the link of the forum post opens in a fresh browser to the same verdict', async ({
  bench,
  page,
  browser,
}) => {
  await bench.open()
  await bench.paste(capture)
  await bench.expectOutcome('likely')
  const headline = await bench.verdict.getByRole('heading').textContent()
  const link = await share(page)
  expect(link.length).toBeLessThan(800)
  expect(await axeViolations(page)).toEqual([])

  const other = await browser.newContext()
  const stranger = await other.newPage()
  await stranger.goto(link)
  const verdict = stranger.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toHaveAttribute('data-outcome', 'likely')
  await expect(verdict.getByRole('heading')).toHaveText(headline ?? '')
  const banner = stranger.getByRole('region', { name: 'Debug link' })
  await expect(banner).toContainText('The sender hid 1 value')
  await expect(stranger.getByText('nodsample')).toHaveCount(0)
  expect(new URL(stranger.url()).hash).toBe('')
  await other.grantPermissions(['clipboard-read', 'clipboard-write'])
  await verdict.getByRole('button', { name: 'Copy reply for the ticket' }).click()
  expect(await stranger.evaluate(() => navigator.clipboard.readText())).toContain(headline ?? '-')
  expect(await stranger.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await axeViolations(stranger)).toEqual([])
  await other.close()
})

test('a link opened over an own capture forgets the secret, and the capture can be put back', async ({
  bench,
  page,
}) => {
  await bench.open()
  await bench.paste(capture)
  await bench.expectOutcome('likely')
  const link = await share(page)
  await page.getByRole('button', { name: 'Close' }).click()
  await bench.paste(capture.replace('43556435764df4', '11112222333344'))
  await bench.giveKey('a secret that is not for strangers')
  await bench.paste(link)
  await expect(page.getByRole('region', { name: 'Debug link' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Secret key' })).toHaveValue('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('11112222333344').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Debug link' })).toHaveCount(0)
})

test('values of the body that the sender hid keep the right secret from checking, and it is said', async ({
  bench,
  page,
}) => {
  await bench.open()
  await bench.paste(requestSigning([timestamp, nonce, body, ''].join('\n')))
  await bench.giveKey(secret)
  await bench.expectOutcome('valid')
  await page.getByRole('button', { name: 'Share debug link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share debug link' })
  await dialog.getByRole('checkbox', { name: /All values in the body/ }).check()
  await expect(dialog.getByText(/characters: works in chat/)).toBeVisible()
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await bench.paste(`[Debug link](${link}) (it holds the capture, and no secret)`)
  await expect(page.getByRole('region', { name: 'Debug link' })).toBeVisible()
  await bench.giveKey(secret)
  await expect(bench.verdict.getByRole('heading')).toContainText('a value that was signed is hidden')
  await bench.expectOutcome('incomplete')
  // One's own capture comes back without the key that a stranger's was given.
  await page.getByRole('button', { name: 'Undo' }).click()
  await bench.expectOutcome('incomplete')
  await expect(page.getByRole('textbox', { name: 'Secret key' })).toHaveAttribute(
    'placeholder',
    'Paste to verify',
  )
})

test('everything is forgotten at a press', async ({ bench, page }) => {
  await bench.open()
  await bench.paste(capture)
  await bench.expectOutcome('likely')
  await bench.giveKey('a secret that is nobody’s')
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByRole('textbox', { name: 'Capture' })).toHaveValue('')
  await expect(page.getByRole('button', { name: /last capture/ })).toHaveCount(0)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Capture' })).toHaveValue('')
})

test('a cut link is said to be damaged, with how much came', async ({ bench, page }) => {
  await bench.open()
  await bench.paste(capture)
  await bench.expectOutcome('likely')
  const link = await share(page)
  for (const [address, kind] of [
    [link.slice(0, -60), 'damaged'],
    [link.replace('#1.', '#2.'), 'newer'],
  ] as const) {
    await page.goto('about:blank')
    await page.goto(address)
    const notice = page.getByRole('region', { name: 'Debug link' })
    await expect(notice).toHaveAttribute('data-link', kind)
    await expect(page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
    if (kind === 'damaged') await expect(notice).toContainText(/It has \d+ of \d+ characters/)
    expect(await axeViolations(page)).toEqual([])
  }
  await page.goto('about:blank')
  await page.goto(link.replace('#', '%23'))
  await bench.expectOutcome('likely')
})

test('a link with a passphrase asks for it', async ({ bench, page }) => {
  await bench.open()
  await bench.paste(capture)
  await bench.expectOutcome('likely')
  await page.getByRole('button', { name: 'Share debug link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share debug link' })
  await dialog.getByRole('checkbox', { name: 'Protect with a passphrase' }).check()
  const words = (await dialog.getByLabel('Passphrase', { exact: true }).first().textContent()) ?? ''
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/#1\.e\./)
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  const notice = page.getByRole('region', { name: 'Debug link' })
  await notice.getByRole('textbox', { name: 'Passphrase' }).fill('other words')
  await notice.getByRole('button', { name: 'Open the link' }).click()
  await expect(notice).toContainText('That is not the passphrase of this link.')
  await notice.getByRole('textbox', { name: 'Passphrase' }).fill(words)
  await notice.getByRole('button', { name: 'Open the link' }).click()
  await bench.expectOutcome('likely')
})

test('a case saved as a file opens again', async ({ bench, page }) => {
  await bench.open()
  await bench.paste(capture)
  await bench.expectOutcome('likely')
  await share(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as file' }).click()
  const octets = readFileSync(await (await saved).path())
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Replace' }).click()
  await bench.openFile(octets, 'whysig-case.txt')
  await bench.expectOutcome('likely')
  await expect(page.getByRole('region', { name: 'Debug link' })).toBeVisible()
})

test('a proved case is re-keyed: a stranger proves it without the secret', async ({
  bench,
  page,
  browser,
}) => {
  await bench.open()
  await page.getByRole('button', { name: /Curly quotes/ }).click()
  await bench.expectOutcome('explained')
  const headline = await bench.verdict.getByRole('heading').textContent()
  await page.getByRole('button', { name: 'Share debug link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share debug link' })
  await dialog.getByRole('checkbox', { name: /Re-keyed reproduction/ }).check()
  await expect(dialog.getByText(/characters: works in chat/)).toBeVisible()
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()

  const other = await browser.newContext()
  const stranger = await other.newPage()
  await stranger.goto(link)
  const verdict = stranger.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toHaveAttribute('data-outcome', 'explained')
  await expect(verdict.getByRole('heading')).toHaveText(headline ?? '')
  await expect(stranger.getByRole('region', { name: 'Debug link' })).toContainText('re-keyed reproduction')
  await other.close()
})
