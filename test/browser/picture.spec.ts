import { join } from 'node:path'
import { expect, test } from './bench-page.ts'

/** Draws the picture of the README anew, so that it never shows an older page than the one that was tested. */
test('the picture of the README', async ({ bench, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await bench.open()
  await page.getByRole('button', { name: /The forum post/ }).click()
  await bench.expectOutcome('likely')
  await expect(bench.grid).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.screenshot({
    path: join(import.meta.dirname, '../../docs/verdict.png'),
    animations: 'disabled',
    caret: 'hide',
  })
})
