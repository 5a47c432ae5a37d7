import { readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { extname, join } from 'node:path'
import { writeLink } from '#share/link.ts'
import type { SharedCase } from '#share/shared-case.ts'
import { expect, test } from './bench-page.ts'
import { builtPage } from './built-page.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

let folder = ''
let server: Server
let address = ''
const asked: string[] = []

/** A host as GitHub Pages is: the page stands below a folder, and no header of ours can be sent. */
test.beforeAll(async () => {
  folder = await builtPage('pages')
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/whysig\/$/, '/whysig/index.html')
    asked.push(path)
    readFile(join(folder, path.replace('/whysig/', '/'))).then(
      (octets) => response.setHeader('Content-Type', types[extname(path)] ?? '').end(octets),
      async () =>
        response
          .writeHead(404, { 'Content-Type': 'text/html' })
          .end(await readFile(join(folder, '404.html'))),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.address()
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/whysig/`
})

test.afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

test('a link whose # came as %23 is opened by the answer for what is missing', async ({ page }) => {
  const shared: SharedCase = {
    capture: readFileSync(join(import.meta.dirname, '../captures/founding-capture.txt')),
    origin: 'paste',
    part: null,
    scheme: null,
    hidden: [],
    claim: null,
    throwaway: null,
  }
  const answer = await page.goto(`${address}%23${await writeLink(shared)}`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('region', { name: 'Verdict' })).toHaveAttribute('data-outcome', 'likely')
  expect(page.url()).toBe(address)
})

test('on a host that sends no headers, the worker is bound by the policy of the page', async ({
  bench,
  page,
}) => {
  await page.goto(address)
  await expect(page.getByRole('textbox', { name: 'Capture' })).toBeVisible()
  await bench.paste(readFileSync(join(import.meta.dirname, '../captures/founding-capture.txt'), 'utf8'))
  await bench.expectOutcome('likely')

  const [worker] = page.workers()
  expect(worker?.url()).toMatch(/^blob:/)
  const outcome = await worker?.evaluate(
    (leak) =>
      fetch(leak).then(
        () => 'answered',
        (error: unknown) => (error instanceof Error ? error.name : 'none'),
      ),
    `${address}leak`,
  )
  expect(outcome).toBe('TypeError')
  expect(asked).toContain('/whysig/index.html')
  expect(asked).not.toContain('/whysig/leak')
})
