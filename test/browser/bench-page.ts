import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test as base, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type Axe from 'axe-core'
import { samples } from '#app/samples.ts'
import { text } from '#engine/bytes/text.ts'
import { readLink } from '#share/link.ts'
import { writeCase } from '#share/shared-case.ts'

/** The page of the app, with what every journey does on it. Named as contracts name things: by role and accessible name. */
export class BenchPage {
  readonly page: Page
  readonly verdict
  readonly findings
  readonly grid
  /** The secrets that this journey gave, and those that samples bring. */
  readonly secrets: string[] = samples.flatMap(({ secret }) => secret ?? [])

  constructor(page: Page) {
    this.page = page
    this.verdict = page.getByRole('region', { name: 'Verdict' })
    this.findings = page.getByRole('list', { name: 'Findings' })
    this.grid = page.getByRole('grid', { name: /Bytes/ })
  }

  async open(): Promise<void> {
    await this.page.goto('/')
    await expect(this.page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
  }

  /** A paste with no field focused, as the browser would deliver it: line ends as they are. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      document.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  /** A file through the Open file button. */
  async openFile(octets: Buffer, name: string): Promise<void> {
    const chosen = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Open file' }).click()
    await (await chosen).setFiles({ name, mimeType: 'application/octet-stream', buffer: octets })
  }

  async giveKey(key: string, field: 'Secret key' | 'Public key' = 'Secret key'): Promise<void> {
    if (field === 'Secret key' && key.length >= 16) this.secrets.push(key)
    await this.page.getByRole('textbox', { name: field }).fill(key)
  }

  async expectOutcome(outcome: string): Promise<void> {
    await expect(this.verdict).toHaveAttribute('data-outcome', outcome)
  }

  /** Where on the page a secret stands that was given. The field, while it is being typed into, is the only place for it. */
  async leaks(): Promise<readonly string[]> {
    const places = await this.page.evaluate(async () => ({
      // A page that is one file has its own script in it, samples and all.
      markup: document.documentElement.outerHTML.replace(/<script.*?<\/script>/gs, ''),
      address: location.href,
      title: document.title,
      history: JSON.stringify(history.state),
      cookies: document.cookie,
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      databases: JSON.stringify(await indexedDB.databases()),
    }))
    return found({ ...places, memory: await heldByReact(this.page) }, this.secrets)
  }

  /** Whether a secret that was given stands in a link or a report that is made of what is on the page now. */
  async leaksOutside(): Promise<readonly string[]> {
    await this.page.keyboard.press('Escape')
    const share = this.page.getByRole('button', { name: 'Share debug link' })
    if (!(await share.isVisible()) || !(await share.isEnabled())) return []
    const link = await sharedLink(this.page)
    await this.page.keyboard.press('Escape')
    const read = await readLink(link)
    if (read?.kind !== 'case') throw new Error('the link cannot be read')
    const [, report] = await exported(this.page, 'JSON report')
    const [, markdown] = await exported(this.page, 'Markdown report')
    const places = { link: writeCase(read.shared), capture: text(read.shared.capture), report, markdown }
    return found(places, this.secrets)
  }

  finding(id: string) {
    return this.findings.locator(`[data-finding="${id}"]`)
  }
}

/** The places in which one of the secrets stands, in any form. */
const found = (places: Readonly<Record<string, string>>, secrets: readonly string[]): readonly string[] =>
  Object.entries(places)
    .filter(([, content]) => secrets.some((secret) => formsOf(secret).some((form) => content.includes(form))))
    .map(([place]) => `a secret stands in ${place}`)

/**
 * All text and octets that React's tree leads to: state, properties, contexts, and so the query cache. Fails where it leads to
 * none, so that it cannot look into the void.
 */
async function heldByReact(page: Page): Promise<string> {
  const held = await page.evaluate(() => {
    const root = document.getElementById('root') ?? document.body
    const waiting: unknown[] = Object.entries(root).flatMap(([name, value]) =>
      name.startsWith('__reactContainer') ? [value] : [],
    )
    const seen = new Set<unknown>()
    const texts: string[] = []
    const latin = new TextDecoder('latin1')
    while (waiting.length > 0) {
      const value = waiting.pop()
      if (typeof value === 'string') texts.push(value)
      if (typeof value !== 'object' || value === null || seen.has(value)) continue
      seen.add(value)
      // What stands in the document is looked for there.
      if (value instanceof Node || value instanceof Window) continue
      if (ArrayBuffer.isView(value))
        texts.push(latin.decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)))
      else if (value instanceof Map) waiting.push(...value.keys(), ...value.values())
      else if (value instanceof Set || Array.isArray(value)) for (const item of value) waiting.push(item)
      else waiting.push(...Object.values(value))
    }
    return texts.join('\n')
  })
  if (!held.includes('analysis')) throw new Error('no query was found in React’s tree')
  return held
}

/** A secret as it stands, in hex, in base64 and in an address. */
const formsOf = (secret: string): readonly string[] => {
  const octets = Buffer.from(secret)
  return [
    secret,
    octets.toString('hex'),
    octets.toString('hex').toUpperCase(),
    octets.toString('base64').replace(/=+$/, ''),
    octets.toString('base64url'),
    encodeURIComponent(secret),
  ]
}

declare global {
  interface Window {
    axe: typeof Axe
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page, each with the elements; empty where nothing is. */
export async function axeViolations(page: Page): Promise<unknown[]> {
  // Evaluated by the debugger, which the page's policy does not bind.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => [node.html, node.failureSummary]),
    }))
  })
}

/** Opens the dialog for sharing, and gives the link in it. */
export async function sharedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share debug link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share debug link' })
  await expect(dialog.getByText(/characters: works in chat/)).toBeVisible()
  return dialog.getByRole('textbox', { name: 'Link' }).inputValue()
}

/** A report, by its name and its content. */
export async function exported(
  page: Page,
  name: 'JSON report' | 'Markdown report',
): Promise<[string, string]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('button', { name }).click()
  const file = await download
  return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')]
}

/** Every journey fails on a request after load, on anything in the console, on a broken policy, and on a secret that stands anywhere or would go out. */
export const test = base.extend<{ bench: BenchPage }>({
  bench: async ({ page }, use) => {
    const trouble: string[] = []
    page.on('console', (message) => {
      // The page tries its own lock once: that it is refused is what is wanted.
      if (!/data:,|policy violated: connect-src data/.test(message.text()))
        trouble.push(`${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
    // From when on the page itself says that it is loaded; one that is loaded again starts anew.
    let loads = 0
    let isLoaded = false
    const load = async (): Promise<void> => {
      const current = ++loads
      await page
        .getByText(/\d requests? since load/)
        .first()
        .waitFor({ state: 'attached' })
      isLoaded = current === loads
    }
    page.on('load', () => void load().catch(() => {}))
    page.on('request', (request) => {
      if (request.isNavigationRequest()) {
        loads++
        isLoaded = false
      }
      // A browser fetches the icon of a tab when it likes.
      if (isLoaded && !request.url().includes('favicon')) trouble.push(`request after load: ${request.url()}`)
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    const bench = new BenchPage(page)
    await use(bench)
    expect(trouble).toEqual([])
    if (page.isClosed()) return
    const counted = page.getByText(/\d requests? since load/).first()
    if (await counted.isVisible()) await expect(counted).toContainText('0 requests since load')
    expect(await bench.leaks()).toEqual([])
    expect(await bench.leaksOutside()).toEqual([])
  },
})

export { expect }
