import { axeViolations, expect, test } from './bench-page.ts'
import type { BenchPage } from './bench-page.ts'

/** How each state of the page is reached. */
const states: Readonly<Record<string, (bench: BenchPage) => Promise<void>>> = {
  empty: async () => {},
  likely: async (bench) => {
    await bench.page.getByRole('button', { name: /The forum post/ }).click()
    await bench.expectOutcome('likely')
  },
  explained: async (bench) => {
    await bench.page.getByRole('button', { name: /Curly quotes/ }).click()
    await bench.expectOutcome('explained')
  },
  valid: async (bench) => {
    await bench.page.getByRole('button', { name: /A request that verifies/ }).click()
    await bench.expectOutcome('valid')
  },
  unexplained: async (bench) => {
    await states.valid?.(bench)
    await bench.giveKey('not the secret of anybody')
    await bench.expectOutcome('unexplained')
  },
  'no key': async (bench) => {
    await states.valid?.(bench)
    await bench.giveKey('')
    await bench.expectOutcome('incomplete')
  },
  unsupported: async (bench) => {
    await bench.paste('POST /pay HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 2\r\n\r\n{}')
    await bench.expectOutcome('incomplete')
  },
  refused: async (bench) => {
    await bench.paste('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nhello')
    await expect(bench.verdict.getByRole('heading')).toBeVisible()
  },
}

for (const [state, reach] of Object.entries(states))
  for (const theme of ['light', 'dark'] as const)
    test(`${state}, ${theme}: axe finds nothing, and no width scrolls sideways`, async ({ bench, page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await bench.open()
      await reach(bench)
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.waitForTimeout(150)
        expect(await axeViolations(page), `at ${width} px`).toEqual([])
      }
      for (const width of [320, 360, 390, 768, 1024, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        await page.waitForTimeout(60)
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(over, `sideways scroll at ${width} px`).toBe(0)
      }
    })

test('every tab of the evidence passes axe', async ({ bench, page }) => {
  await bench.open()
  await states.explained?.(bench)
  for (const tab of ['String to sign', 'Headers', 'Fix in code', 'Bytes']) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
    expect(await axeViolations(page), tab).toEqual([])
  }
})

test('a scroll bar beside the page leaves sixteen bytes a row', async ({ bench, page }) => {
  await bench.open()
  await states.explained?.(bench)
  // The browser of these journeys hides its scroll bars; those of a desktop take up to 17 pixels of the window.
  await page.evaluate(() => (document.body.style.paddingRight = '17px'))
  for (const width of [1436, 1440, 1460]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(bench.grid, `at ${width} px`).toHaveAttribute('aria-colcount', '17')
  }
})
