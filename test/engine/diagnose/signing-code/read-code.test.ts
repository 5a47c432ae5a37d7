import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programs } from '#engine/diagnose/programs.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { mistakeById } from '#engine/diagnose/mistakes.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import { codeInPaste } from '#engine/diagnose/signing-code/code-in-paste.ts'
import { guessLanguage } from '#engine/diagnose/signing-code/guess-language.ts'
import { readSigningCode } from '#engine/diagnose/signing-code/read-code.ts'
import { tellTales } from '#engine/diagnose/signing-code/tell-tales.ts'

const spotted = (code: string): readonly string[] => readSigningCode(code).tellTales.map(({ id }) => id)

const csharp = `
public static string Sign(string timestamp, string nonce, string body, string secret)
{
    var builder = new StringBuilder();
    builder.AppendLine(timestamp);
    builder.AppendLine(nonce);
    builder.AppendLine(body);
    using var hmac = new HMACSHA256(Encoding.ASCII.GetBytes(secret));
    byte[] hash = hmac.ComputeHash(Encoding.ASCII.GetBytes(builder.ToString()));
    return BitConverter.ToString(hash);
}`

const php = `<?php
$timestamp = time();
$nonce = uniqid();
$body = json_encode($order);
$payload = $timestamp . '\\n' . $nonce . PHP_EOL . $body . PHP_EOL;
$signature = hash_hmac('sha512', $payload, $secret);`

const python = `
import hmac, hashlib, json, time, uuid, requests
timestamp = str(time.time() * 1000)
nonce = str(uuid.uuid4())
body = json.dumps(order)
payload = "\\n".join([timestamp, nonce, body])
signature = hmac.new(secret.encode("ascii"), payload.encode("ascii"), hashlib.sha512).hexdigest()
requests.post(url, json=order)`

const java = `
import javax.crypto.Mac;
String body = new Gson().toJson(order);
String nonce = UUID.randomUUID().toString();
String payload = timestamp + System.lineSeparator() + nonce + System.lineSeparator() + body;
Mac mac = Mac.getInstance("HmacSHA512");
mac.init(new SecretKeySpec(secret.getBytes(), "HmacSHA512"));
for (byte b : mac.doFinal(payload.getBytes("GBK"))) hex.append(Integer.toHexString(b));`

const javascript = `
const timestamp = Math.floor(Date.now() / 1000)
const nonce = crypto.randomUUID()
const body = JSON.stringify(order, null, 2)
const payload = [timestamp, nonce, body].join('\\n')
const signature = crypto.createHmac('sha256', Buffer.from(secret, 'base64')).update(payload).digest('base64')`

const go = `
package pay
func sign(order map[string]any, secret string) string {
	timestamp := time.Now().Unix()
	json.NewEncoder(&body).Encode(order)
	mac := hmac.New(sha256.New, []byte(secret))
	return hex.EncodeToString(mac.Sum(nil))
}`

const ruby = `
require 'openssl'
timestamp = Time.now.to_i
nonce = SecureRandom.uuid
payload = "#{timestamp}\\n#{nonce}\\n#{order.to_s}\\n".strip
signature = OpenSSL::HMAC.hexdigest('SHA256', secret, payload)`

/** A line that shows each language. */
const begins = {
  'C#': 'new HMACSHA512(Encoding.UTF8.GetBytes(k));',
  PHP: '<?php hash_hmac("sha512", $a, $b);',
  Java: 'Mac.getInstance("HmacSHA512");',
  Python: 'import hmac',
  JavaScript: "const c = require('crypto')",
  Go: 'mac := hmac.New(sha512.New, []byte(k))',
  Ruby: "OpenSSL::HMAC.hexdigest('SHA512', secret, payload)",
}

/** What makes a careless pattern start over again and again. */
const pieces = [
  'a.',
  'a',
  '"',
  "'",
  '`${',
  '((',
  '\n',
  ' ',
  '/*',
  '<<<EOT\n',
  'secret=',
  '"\\n" + a + ',
  'x = "\\n" + "\\n"\n',
  'f(a, ',
  'json_encode($a',
  'JSON.stringify(a',
  'time.time()',
  'Date.now() ',
  'getTimestamp(',
  'function nonce() { ',
  '->a',
  'public static ',
]

describe('signing code', () => {
  it.each<readonly [language: string, code: string, ids: readonly string[]]>([
    ['C#', csharp, ['ascii-encoding', 'platform-line-end', 'other-hash', 'hex-with-hyphens']],
    [
      'PHP',
      php,
      [
        'clock-in-seconds',
        'uuid-nonce',
        'slashes-escaped',
        'escape-in-single-quotes',
        'platform-line-end',
        'hex-in-lower-case',
      ],
    ],
    [
      'Python',
      python,
      [
        'clock-as-float',
        'uuid-nonce',
        'python-json-defaults',
        'last-line-feed-missing',
        'ascii-encoding',
        'client-serialises',
        'hex-in-lower-case',
      ],
    ],
    ['Java', java, ['html-escaped', 'uuid-nonce', 'platform-line-end', 'chinese-encoding', 'hex-unpadded']],
    [
      'JavaScript',
      javascript,
      [
        'clock-in-seconds',
        'uuid-nonce',
        'pretty-printed',
        'last-line-feed-missing',
        'other-hash',
        'secret-decoded',
        'base64-written',
      ],
    ],
    ['Go', go, ['clock-in-seconds', 'encoder-line-end', 'other-hash', 'hex-in-lower-case']],
    [
      'Ruby',
      ruby,
      ['clock-in-seconds', 'uuid-nonce', 'dictionary-as-text', 'other-hash', 'hex-in-lower-case'],
    ],
  ])('in %s shows its language and its tell-tales', (language, code, ids) => {
    expect(readSigningCode(code).language).toBe(language)
    for (const id of ids) expect(spotted(code)).toContain(id)
  })

  it.each(programLanguages)('in %s that is right tells nothing', (language) => {
    const code = programs[language].request.map((line) => line.code).join('\n')
    expect(readSigningCode(code).language).toBe(language)
    expect(spotted(code)).toEqual([])
  })

  it('is shown without its longer strings, by line', () => {
    const code = `using System;\nvar mac = new HMACSHA256(Encoding.ASCII.GetBytes("a7f3c5e9b1d8026447aa31bc"));`
    const [first] = readSigningCode(code).tellTales
    expect(first?.line).toBe(2)
    expect(first?.code).not.toContain('a7f3c5e9b1d8026447aa31bc')
    expect(first?.code).toContain('"…"')
  })

  it('is shown without its comments and without runs that may be a secret', () => {
    const code = `import hmac\nx = payload.encode("gbk") # a7f3c5e9b1d80264\ny = k(a7f3c5e9b1d8026447aa31bca7f3c5e9b1d8026447aa31bc).encode('gbk')`
    const [first] = readSigningCode(code).tellTales
    expect(first?.code).toBe('x = payload.encode("gbk")')
    const [other] = readSigningCode(code.replace('"gbk"', '"utf-8"')).tellTales
    expect(other?.code).toBe("y = k(…).encode('gbk')")
  })

  it('is read with the quotes that a page has curled', () => {
    const code = 'byte bytes = Encoding.UTF8.GetBytes(message); var text = a + “\\r\\n” + b;'
    expect(spotted(code)).toEqual(['carriage-return'])
  })

  it('counts for nothing in comments and strings', () => {
    expect(spotted('import hmac\n# payload.encode("gbk")\nx = "payload.encode(\'gbk\')"')).toEqual([])
    expect(spotted('<?php /* PHP_EOL */ $a = "hash_hmac(\'md5\')"; // time() . PHP_EOL')).toEqual([])
    expect(
      spotted('const a = JSON.stringify(b) // os.EOL\nconst c = /"/.test(a) ? `${os.EOL}` : ""'),
    ).toEqual(['platform-line-end'])
  })

  it('is not seen in prose', () => {
    expect(readSigningCode('Let me know if you can help me. It fails with code 400002.')).toEqual({
      language: null,
      tellTales: [],
    })
  })

  it.each(Object.entries(begins))('in %s takes linear time', { timeout: 30_000 }, (_, begin) => {
    const started = performance.now()
    for (const piece of pieces) readSigningCode(`${begin}\n${piece.repeat(200_000 / piece.length)}`)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

describe('every tell-tale', () => {
  it('is found by the name of its file, and names mistakes that there are', () => {
    const files = readdirSync(
      join(import.meta.dirname, '../../../../src/engine/diagnose/signing-code/tell-tales'),
    )
    expect(tellTales.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
    for (const { id, mistakes } of tellTales)
      for (const mistake of mistakes) expect(mistakeById(mistake), `${id}: ${mistake}`).toBeDefined()
  })

  it('has patterns that can go through a text', () => {
    for (const { id, signs } of tellTales)
      for (const sign of Object.values(signs)) if (sign instanceof RegExp) expect(sign.global, id).toBe(true)
  })
})

const request = [
  'POST /binancepay/openapi/v3/order HTTP/1.1',
  'User-Agent: GuzzleHttp/7',
  'BinancePay-Timestamp: 1705724955616',
  'BinancePay-Nonce: VeTfR5mdAKjbeErxBXTl20JayTiCz4sb',
  'BinancePay-Signature: 00',
  'Content-Length: 2',
  '',
  '{}',
].join('\n')

const captureOf = (pasted: string) => {
  const read = readCapture({ octets: utf8(pasted), origin: 'paste' })
  if (read.kind === 'refused') throw new Error(read.refusal.kind)
  return read.capture
}

describe('code below a request', () => {
  it('is read as code', () => {
    expect(codeInPaste(captureOf(`${request}\n\nThis is my code:\n${csharp}`))).toContain('AppendLine')
  })

  it('is read without the sentences around it, whose apostrophes would open strings', () => {
    const paste = `${request}\n\nI don't know what is wrong here, this is what I've got:\n${php}\nThat's all of it, I hope`
    expect(readSigningCode(codeInPaste(captureOf(paste))).tellTales.map(({ id }) => id)).toEqual(spotted(php))
  })

  it('is nothing where there is none', () => {
    expect(codeInPaste(captureOf(request))).toBe('')
  })

  const thread = join(import.meta.dirname, '../../../../../shared/seed-thread.txt')

  it.skipIf(!existsSync(thread))('is found in the thread that began it all', () => {
    const code = readSigningCode(codeInPaste(captureOf(readFileSync(thread, 'utf8'))))
    expect(code.language).toBe('C#')
    expect(code.tellTales.map(({ id }) => id)).toContain('ascii-encoding')
  })
})

describe('the language of a program', () => {
  it('is that of its code, else of its client', () => {
    const none = readSigningCode('')
    expect(guessLanguage(readSigningCode(python), captureOf(request))).toBe('Python')
    expect(guessLanguage(none, captureOf(request))).toBe('PHP')
    expect(guessLanguage(none, captureOf(request.replace('GuzzleHttp/7', 'python-requests/2.31')))).toBe(
      'Python',
    )
    expect(guessLanguage(none, captureOf(request.replace('GuzzleHttp/7', 'Go-http-client/1.1')))).toBe('Go')
    expect(
      guessLanguage(none, captureOf(request.replace('GuzzleHttp/7', 'BinancePayClient/v1.0'))),
    ).toBeNull()
    // As in the founding capture: a version of .NET.
    expect(guessLanguage(none, captureOf(request.replace('GuzzleHttp/7', 'BinancePayClient/v1.0.0.0')))).toBe(
      'C#',
    )
    expect(
      guessLanguage(
        none,
        captureOf(request.replace('User-Agent: GuzzleHttp/7', 'Accept: application/json, text/plain, */*')),
      ),
    ).toBe('JavaScript')
  })
})
