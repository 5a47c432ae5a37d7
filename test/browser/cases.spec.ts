import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './bench-page.ts'

const file = join(import.meta.dirname, '../../../shared/cases/damaged-captures.jsonl')

test('right requests damaged by pasting are told apart from wrong ones', async ({ bench, page }) => {
  test.skip(!existsSync(file), 'the cases are not here')
  test.slow()
  await bench.open()
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { id, capture, secret, publicKey, outcome } = JSON.parse(line)
    const octets = Buffer.from(capture, 'base64')
    if (Buffer.from(octets.toString()).equals(octets)) await bench.paste(octets.toString())
    else test.info().annotations.push({ type: 'not UTF-8', description: id })
    await bench.giveKey(secret ?? publicKey, secret === undefined ? 'Public key' : 'Secret key')
    await expect(bench.verdict, id).toHaveAttribute('data-outcome', outcome)
    await expect(page.getByRole('tabpanel')).toBeVisible()
  }
})
