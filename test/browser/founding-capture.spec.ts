import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './bench-page.ts'

test('the forum post gives the string to sign as the likely body, without a secret', async ({
  bench,
  page,
}) => {
  await bench.open()
  await page.getByRole('button', { name: /The forum post/ }).click()

  await bench.expectOutcome('likely')
  await expect(bench.verdict.getByRole('heading')).toHaveText(
    'The string to sign was probably sent as the body.',
  )
  for (const term of ['13', '1', '32', '302', '350'])
    await expect(bench.verdict.getByText(term, { exact: true }).first()).toBeVisible()
  await expect(bench.finding('quotes-from-page')).toContainText('came from the')
  await expect(bench.verdict).toContainText('48')
  await expect(bench.verdict).toContainText('returnUrl')
  await expect(bench.grid).toContainText('1705724955616')
})

const thread = join(import.meta.dirname, '../../../shared/seed-thread.txt')

test('the whole thread, pasted anywhere, gives the same', async ({ bench }) => {
  test.skip(!existsSync(thread), 'the thread is not here')
  await bench.open()
  await bench.paste(readFileSync(thread, 'utf8'))
  await bench.expectOutcome('likely')
  await expect(bench.verdict.getByRole('heading')).toHaveText(
    'The string to sign was probably sent as the body.',
  )
  await expect(bench.finding('quotes-from-page')).toBeVisible()
})
