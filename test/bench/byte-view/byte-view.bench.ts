import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumArguments, findChromium } from '../../browser/chromium.mjs'
import { median, milliseconds, ratio } from '../measure.ts'
import type { Row } from '../measure.ts'

const configFile = `${import.meta.dirname}/vite.config.ts`
const rounds = 5
const frames = 90

/** What one showing of 100 MB costs. Times in milliseconds. */
interface Cost {
  readonly paint: number
  /** The main thread's work for a frame while the thumb is dragged through all of it, and while the wheel turns. */
  readonly drag: number
  readonly wheel: number
  /** The time between frames that one in twenty exceeds. */
  readonly slow: number
  readonly nodes: number
  /** How far the end of the scroll bar leads: 1 is the last byte. */
  readonly reached: number
}

/** 100 MB in the byte view against a grid by react-virtual with an element for every byte, side by side in one browser. */
export async function run(): Promise<readonly Row[]> {
  await build({ configFile, logLevel: 'error' })
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 4312, host: '127.0.0.1' } })
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArguments })
  const ours: Cost[] = []
  const theirs: Cost[] = []
  const two: Cost[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      ours.push(await measured(browser, 'large'))
      theirs.push(await measured(browser, 'virtual'))
      two.push(await measured(browser, 'two'))
    }
  } finally {
    await browser.close()
    await server.close()
  }
  const middle = (costs: readonly Cost[], of: keyof Cost): number => median(costs.map((cost) => cost[of]))
  const row = (name: string, of: keyof Cost, goal: string): Row => ({
    name,
    value: `${ratio(middle(ours, of), middle(theirs, of))} (${middle(ours, of).toFixed(1)} / ${middle(theirs, of).toFixed(1)})`,
    goal,
  })
  const share = (costs: readonly Cost[]): string => `${(100 * middle(costs, 'reached')).toFixed(1)} %`
  return [
    row('100 MB, first paint, ours / react-virtual, span per byte', 'paint', '≤ 1/7'),
    row('100 MB, thumb drag, main thread a frame', 'drag', '≤ 1/3.5'),
    row('100 MB, wheel, main thread a frame', 'wheel', '≤ 1'),
    row('100 MB, frame time p95 while dragging', 'slow', '≤ 1'),
    row('100 MB, DOM elements', 'nodes', '≤ 1/8'),
    {
      name: '100 MB, how much can be scrolled to',
      value: `${share(ours)} / ${share(theirs)}`,
      goal: '100 %',
    },
    {
      name: '2 × 100 MB, 180,000 differences: first paint, drag a frame',
      value: `${milliseconds(middle(two, 'paint'))}, ${milliseconds(middle(two, 'drag'))}, ${share(two)}`,
    },
  ]
}

async function measured(browser: Browser, name: string): Promise<Cost> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0)
  }
  await page.goto(`http://127.0.0.1:4312/?case=${name}&width=900&wait`)
  await page.evaluate(() => document.fonts.ready)
  const paint = await page.evaluate<number>('show()')
  const scrolled = async (step: number | null): Promise<{ work: number; slow: number }> => {
    const before = await worked()
    const times = await page.evaluate(
      ([count, step]) =>
        new Promise<number[]>((resolve) => {
          const grid = document.querySelector('[role=grid]')
          const times: number[] = []
          let last = 0
          const turn = (time: number): void => {
            if (last > 0) times.push(time - last)
            last = time
            if (!grid || times.length >= (count ?? 0)) return resolve(times)
            grid.scrollTop += step ?? (grid.scrollHeight - grid.clientHeight) / (count ?? 1)
            requestAnimationFrame(turn)
          }
          requestAnimationFrame(turn)
        }),
      [frames, step] as const,
    )
    const sorted = times.toSorted((one, other) => one - other)
    return {
      work: ((await worked()) - before) / frames,
      slow: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    }
  }
  const wheel = await scrolled(60)
  const drag = await scrolled(null)
  const nodes = await page.evaluate(() => document.querySelectorAll('[role=grid], [role=grid] *').length)
  const reached = await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]')
    grid?.scrollTo({ top: grid.scrollHeight })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const rows = [...document.querySelectorAll('[aria-rowindex]')].map((row) => Number(row.ariaRowIndex))
    const count = Number(grid?.ariaRowCount ?? 0)
    if (count > 0) return Math.max(...rows) / count
    const shown = [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) =>
      Number(row.dataset['row']),
    )
    return (Math.max(...shown) + 1) / Math.ceil(1e8 / 16)
  })
  await page.close()
  return { paint, drag: drag.work, wheel: wheel.work, slow: drag.slow, nodes, reached }
}
