import { zipSync } from 'fflate'
import { expect, test } from './bench-page.ts'
import { body, nonce, requestSigning, secret, timestamp } from './signed-request.ts'

const right = requestSigning([timestamp, nonce, body, ''].join('\n'))
const wire = Buffer.from(right)
const url = 'https://bpay.binanceapi.com/binancepay/openapi/v3/order'
const fields = right
  .slice(0, right.indexOf('\r\n\r\n'))
  .split('\r\n')
  .slice(1)
  .map((line) => line.split(': '))
const named = fields.map(([name = '', value = '']) => ({ name, value }))

const hexLine = (octets: Buffer, at: number): string => {
  const row = octets.subarray(at, at + 16)
  const digits = [...row].map((octet) => octet.toString(16).padStart(2, '0')).join(' ')
  const shown = [...row]
    .map((octet) => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.'))
    .join('')
  return `${at.toString(16).padStart(8, '0')}  ${digits.slice(0, 23).padEnd(23)}  ${digits.slice(24).padEnd(23)}  |${shown}|`
}
const hexDump = [
  ...Array.from({ length: Math.ceil(wire.length / 16) }, (_, row) => hexLine(wire, 16 * row)),
  wire.length.toString(16).padStart(8, '0'),
].join('\n')

const traced = (octets: Buffer): string =>
  Array.from({ length: Math.ceil(octets.length / 16) }, (_, row) => {
    const digits = [...octets.subarray(16 * row, 16 * row + 16)].map((octet) =>
      octet.toString(16).padStart(2, '0'),
    )
    return `${(16 * row).toString(16).padStart(4, '0')}: ${digits.join(' ').padEnd(48)}${'.'.repeat(digits.length)}`
  }).join('\n')
const head = wire.subarray(0, wire.length - body.length)

const har = (entries: readonly unknown[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } })
const harEntry = (target: string, status: number, content: string | null) => ({
  startedDateTime: '2024-01-20T04:29:15.616Z',
  time: 10,
  request: {
    method: content === null ? 'GET' : 'POST',
    url: target,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: content === null ? [] : named,
    queryString: [],
    headersSize: -1,
    bodySize: content?.length ?? 0,
    ...(content !== null && { postData: { mimeType: 'application/json', text: content } }),
  },
  response: { status, statusText: '', headers: [], cookies: [], content: { size: 0, mimeType: '' } },
})

const text = (written: string): Buffer => Buffer.from(written)

/** One request, in the forms in which people hold it. */
const forms: Readonly<Record<string, Buffer>> = {
  'a Fiddler archive': Buffer.from(
    zipSync({
      'raw/1_c.txt': wire,
      'raw/1_s.txt': text('HTTP/1.1 400 Bad Request\r\n\r\n'),
      'raw/1_m.xml': text('<Session/>'),
    }),
  ),
  'a HAR': text(har([harEntry(url, 400, body)])),
  'a curl command': text(
    `curl '${url}' \\\n${named.map(({ name, value }) => `  -H '${name}: ${value}' \\\n`).join('')}  --data-raw '${body}'`,
  ),
  'a hex dump': text(hexDump),
  base64: text(wire.toString('base64').replace(/.{76}/g, '$&\n')),
  'a trace of curl': text(
    `=> Send header, ${head.length} bytes (0x${head.length.toString(16)})\n${traced(head)}\n=> Send data, ${body.length} bytes (0x${body.length.toString(16)})\n${traced(text(body))}\n`,
  ),
  "Python's debug output": text(
    `send: b'${head.toString().replaceAll('\r\n', '\\r\\n')}'\nsend: b'${body}'\n`,
  ),
  "OkHttp's log": text(
    `--> POST ${url}\n${named.map(({ name, value }) => `${name}: ${value}\n`).join('')}\n${body}\n--> END POST (${body.length}-byte body)\n`,
  ),
  'a request of .NET': text(
    `Method: POST, RequestUri: '${url}', Version: 1.1, Content: System.Net.Http.StringContent, Headers:\n{\n${named.map(({ name, value }) => `  ${name}: ${value}\n`).join('')}}\n${body}\n`,
  ),
  'the log of a receiver': text(
    JSON.stringify({
      method: 'POST',
      url: '/binancepay/openapi/v3/order',
      headers: Object.fromEntries(fields),
      body,
    }),
  ),
  'a string of JavaScript': text(JSON.stringify(right)),
}

for (const [form, octets] of Object.entries(forms))
  test(`${form} gives the bytes that were signed`, async ({ bench }) => {
    await bench.open()
    await bench.openFile(octets, 'capture')
    await bench.giveKey(secret)
    await bench.expectOutcome('valid')
  })

test('of several requests the rejected one is shown, and another can be chosen', async ({ bench, page }) => {
  await bench.open()
  const cut = body.replace('25.17', '25.18')
  await bench.openFile(
    text(har([harEntry(`${url}?page=1`, 200, null), harEntry(url, 200, cut), harEntry(url, 400, body)])),
    'traffic.har',
  )
  await bench.giveKey(secret)
  await bench.expectOutcome('valid')
  await expect(page.getByText('Request 3 of 3', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Choose another' }).click()
  const dialog = page.getByRole('dialog', { name: 'Requests' })
  await expect(dialog.getByRole('row')).toHaveCount(4)
  await expect(dialog.getByRole('cell', { name: 'Valid', exact: true })).toBeVisible()
  await expect(dialog.getByRole('cell', { name: 'Not explained' })).toBeVisible()
  await dialog.getByRole('button', { name: /Request 2 POST/ }).click()
  await expect(page.getByText('Request 2 of 3', { exact: true })).toBeVisible()
  await expect(bench.verdict).not.toHaveAttribute('data-outcome', 'valid')
})

test('what can be read in no form is refused in words, and stays', async ({ bench }) => {
  await bench.open()
  const locked = Buffer.from(zipSync({ 'raw/1_c.txt': wire }))
  // Bit 0 of the flags, in both headers: encrypted.
  locked[6] = 1
  locked[locked.indexOf(Buffer.from('PK\u0001\u0002')) + 8] = 1
  await bench.openFile(locked, 'locked.saz')
  await expect(bench.verdict).toContainText('protected by a password')
})
