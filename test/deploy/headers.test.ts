import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import type { PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headers, headersFile, headersFor } from '../../deploy/headers.ts'
import { pagePolicy, workerPolicy } from '../../deploy/policy.ts'

const root = join(import.meta.dirname, '../..')
const workerFile = '/assets/analysis.worker-D-mt_jA8.js'

describe('the policies', () => {
  it('let the page reach nothing, and the worker compile WebAssembly', () => {
    for (const policy of [pagePolicy, workerPolicy]) {
      expect(policy).toContain("connect-src 'none'")
      expect(policy).toContain("require-trusted-types-for 'script'")
    }
    expect(pagePolicy).not.toContain('unsafe')
    expect(workerPolicy).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'",
    )
  })

  it.each([
    '/',
    '/index.html',
    '/nowhere',
    '/assets/index-CcI08bn-.js',
    '/assets/analysis.worker-x/../index.html',
    `/x${workerFile}`,
  ])("%s is answered with the page's", (path) => {
    expect(headersFor(path)['Content-Security-Policy']).toBe(pagePolicy)
  })

  it("the worker's file is answered with its own", () => {
    expect(headersFor(workerFile)['Content-Security-Policy']).toBe(workerPolicy)
  })
})

/** The blocks of a `_headers` file: each path with its lines. */
const blocks = new Map(
  headersFile()
    .trimEnd()
    .split('\n\n')
    .map((block) => block.split('\n'))
    .map(([path = '', ...lines]) => [path, lines.map((line) => line.trim())] as const),
)

/** `name: value`, split. */
const split = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines
      .filter((line) => !line.startsWith('!'))
      .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  )

describe('_headers', () => {
  it('says the same', () => {
    expect([...blocks.keys()]).toEqual(['/*', '/assets/analysis.worker-*'])
    expect(split(blocks.get('/*') ?? [])).toEqual(headersFor('/'))
  })

  it("takes the page's policy away before it gives the worker's", () => {
    const lines = blocks.get('/assets/analysis.worker-*') ?? []
    expect(lines[0]).toBe('! Content-Security-Policy')
    expect(split(lines)).toEqual({ 'Content-Security-Policy': workerPolicy })
  })
})

describe('nginx.conf', () => {
  const conf = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
  const code = conf.replaceAll(/^\s*#.*$/gm, '')

  it('says the same, on errors too', () => {
    const added = [...code.matchAll(/add_header (\S+) "([^"]*)"( always)?;/g)]
    expect(Object.fromEntries(added.map(([, name, value]) => [name, value]))).toEqual(headers)
    expect(added.filter(([, , , always]) => always === undefined)).toEqual([])
    expect(code).toContain('add_header Content-Security-Policy $whysig_policy always;')
  })

  it('gives each path its policy', () => {
    const [, map = ''] = /map \$uri \$whysig_policy \{([^}]*)\}/.exec(code) ?? []
    const [, page, pattern = '', worker] = /default "([^"]*)";\s*"~([^"]*)" "([^"]*)";/.exec(map) ?? []
    expect([page, worker]).toEqual([pagePolicy, workerPolicy])
    for (const path of [workerFile, `/x${workerFile}`, '/assets/analysis.worker-x/y.js', '/'])
      expect(new RegExp(pattern).test(path), path).toBe(
        headersFor(path)['Content-Security-Policy'] === workerPolicy,
      )
  })

  it('has no location, which would drop them', () => {
    expect(code).not.toMatch(/\blocation\b/)
  })

  it('answers with the page where it has nothing, for links whose # came as %23', () => {
    expect(code).toMatch(/^ {2}error_page 404 \/404\.html;$/m)
  })

  it('refuses no range, with whose answer nginx sends them twice', () => {
    expect(code).toMatch(/^ {2}max_ranges 0;$/m)
  })

  it('says that what is compressed is another answer', () => {
    expect(code).toMatch(/^ {2}gzip_vary on;$/m)
  })
})

/** The headers for a path, as Node names them. */
const lower = (path: string): Record<string, string> =>
  Object.fromEntries(Object.entries(headersFor(path)).map(([name, value]) => [name.toLowerCase(), value]))

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whysig-'))
  let server: PreviewServer

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'))
    for (const file of ['index.html', 'favicon.svg', workerFile]) writeFileSync(join(folder, file), '')
    server = await preview({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'silent',
      build: { outDir: folder },
      preview: { port: 0, host: '127.0.0.1' },
    })
  })

  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  /** The headers of an answer. `fetch` cannot name another host. */
  const ask = (path: string, host = 'localhost'): Promise<IncomingHttpHeaders> =>
    new Promise((resolve, reject) => {
      const address = server.httpServer.address()
      const port = typeof address === 'object' ? address?.port : undefined
      request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
        answer.resume()
        resolve(answer.headers)
      })
        .on('error', reject)
        .end()
    })

  it.each(['/', '/favicon.svg', workerFile, `${workerFile}?x`, '/nowhere', '/%'])(
    'answers %s with all of them',
    async (path) => {
      expect(await ask(path)).toMatchObject(lower(path.split('?')[0] ?? ''))
    },
  )

  it('refuses an unknown host with all of them', async () => {
    expect(await ask('/', 'elsewhere.example')).toMatchObject(lower('/'))
  })
})
