import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { bodyText, expectWayBack, fieldsOf, leftOver, read, refused, remarksOf } from '../reading.ts'

const form = ['Content-Type', 'application/x-www-form-urlencoded'] as const

/** Reads a command and checks the way back of all in it. */
function curl(written: string): Capture {
  const capture = read(written)
  expect(capture.format).toBe('curl')
  expectWayBack(capture)
  return capture
}

const asked = (capture: Capture): string =>
  `${capture.method?.value} ${capture.authority?.value ?? ''}${capture.target?.value}`

describe('a curl command', () => {
  it('is read with method, address, fields and body', () => {
    const capture = curl(
      `curl -X PUT 'https://api.example/v1/pay?x=1#top' -H 'X-Signature: abc' -H 'content-type:application/json' -d '{"a": 1.00}'`,
    )
    expect(asked(capture)).toBe('PUT api.example/v1/pay?x=1')
    expect(fieldsOf(capture)).toEqual([
      ['X-Signature', 'abc'],
      ['content-type', 'application/json'],
    ])
    expect(bodyText(capture)).toBe('{"a": 1.00}')
    expect(capture.body.from.kind).toBe('exact')
    expect(capture.fidelity).toBe('text')
  })

  it.each([
    ['curl https://a.b', 'GET a.b/'],
    ['curl a.example/c?d', 'GET a.example/c?d'],
    ['curl https://a.b?c=d', 'GET a.b/?c=d'],
    ['curl localhost:8080', 'GET localhost:8080/'],
    ['curl https://user:pw@a.b/c', 'GET a.b/c'],
    ['curl -I https://a.b/c', 'HEAD a.b/c'],
    ['curl --head --url https://a.b/c', 'HEAD a.b/c'],
    ['curl -sXPOST https://a.b/c', 'POST a.b/c'],
    ['curl -sSLkX "DELETE" https://a.b/c', 'DELETE a.b/c'],
    ['curl --request=PATCH https://a.b/c', 'PATCH a.b/c'],
    ['curl -T f https://a.b/c', 'PUT a.b/c'],
    ['curl -d a=b https://a.b/c', 'POST a.b/c'],
    ['curl -G -d a=b -d c=d https://a.b/c', 'GET a.b/c?a=b&c=d'],
    ['curl -G --data-urlencode "a=b c&" https://a.b/c?x', 'GET a.b/c?x&a=b+c%26'],
    ['curl --url-query "a=b c" https://a.b/c#d', 'GET a.b/c?a=b+c'],
    ['curl -o /dev/null -w "%{http_code}" -m 5 --retry 3 https://a.b/c', 'GET a.b/c'],
    ['curl -H "Host: x.y" https://a.b/c', 'GET /c'],
    ['curl --request-target "*" -X OPTIONS https://a.b/c', 'OPTIONS a.b*'],
  ])('%s asks for %s', (written, what) => {
    expect(asked(curl(written))).toBe(what)
  })

  it.each([
    ["-d a=b -d 'c=d e'", 'a=b&c=d e'],
    ['-da=b --data-ascii c', 'a=b&c'],
    ["--data-raw @a --data-binary 'x\ny'", '@a&x\ny'],
    [
      "--data-urlencode 'x=é ü&+~*-_.' --data-urlencode '=p q' --data-urlencode 'r/s'",
      'x=%C3%A9+%C3%BC%26%2B~%2A-_.&p+q&r%2Fs',
    ],
    ["-d a -d '' -d b", 'a&&b'],
    [String.raw`-d $'{\n\t"a": "\u00e9\x41"}'`, '{\n\t"a": "éA"}'],
    [`-d "{\\"a\\": \\"b\\"}"`, '{"a": "b"}'],
    [`-d '{"a": "It'"'"'s"}'`, `{"a": "It's"}`],
  ])('with %s sends %s', (options, body) => {
    const capture = curl(`curl https://a.b ${options}`)
    expect(bodyText(capture)).toBe(body)
    expect(fieldsOf(capture)).toEqual([form])
    expect(capture.fields[0]?.value.from.kind).toBe('supplied')
    expect(capture.fidelity).toBe('text')
  })

  it.each([
    [
      "--json '{' --json '}'",
      [
        ['Content-Type', 'application/json'],
        ['Accept', 'application/json'],
      ],
    ],
    ["-d x -H 'content-type:'", []],
    [
      "-H 'X-A;' -H 'Accept:' -H 'X-B:   v  '",
      [
        ['X-A', ''],
        ['X-B', 'v'],
      ],
    ],
    ['-u a:b', [['Authorization', 'Basic YTpi']]],
    ["-u a:b -H 'Authorization: x'", [['Authorization', 'x']]],
    ['--oauth2-bearer t', [['Authorization', 'Bearer t']]],
    [
      "-A ua -e 'https://r/;auto' -b a=b -b 'c=d; e' -r 0-5",
      [
        ['User-Agent', 'ua'],
        ['Referer', 'https://r/'],
        ['Cookie', 'a=b;c=d; e'],
        ['Range', 'bytes=0-5'],
      ],
    ],
  ])('with %s sends fields', (options, fields) => {
    expect(fieldsOf(curl(`curl https://a.b ${options}`))).toEqual(fields)
  })

  it.each([
    ['-d @body.json', '@body.json', 'altered'],
    ['-d "$BODY"', '$BODY', 'altered'],
    ['-d "{\\"t\\":`date`}"', '`date`', 'altered'],
    ['-F a=@file', 'a=@file', 'altered'],
    ['-T file', 'file', 'altered'],
    ['-H @file', '@file', 'text'],
    ['-H "X: ${Y}"', '${Y}', 'text'],
    ['-b cookies.txt', 'cookies.txt', 'text'],
  ])('with %s says that %s is not in the paste', (options, detail, fidelity) => {
    const capture = curl(`curl https://a.b ${options}`)
    expect(
      capture.remarks.filter(({ kind }) => kind === 'not-in-paste').map((remark) => remark.detail),
    ).toEqual([detail])
    expect(capture.fidelity).toBe(fidelity)
  })

  it('takes what a script says elsewhere: variables and here-documents', () => {
    const script = `BODY='{"a":1}'\nTS=17\nSIG=$(make)\ncurl -H "X-T: $TS" -H "X-S: $SIG" -d "$BODY" https://a.b\n`
    const capture = curl(script)
    expect(bodyText(capture)).toBe('{"a":1}')
    expect(fieldsOf(capture).slice(0, 2)).toEqual([
      ['X-T', '17'],
      ['X-S', '$SIG'],
    ])
    expect(capture.fidelity).toBe('text')
    const here = `curl https://a.b -H 'Content-Type: a/b' --data-binary @- <<'EOF'\n{\n "a": "$x"\n}\nEOF\n`
    expect(bodyText(curl(here))).toBe('{\n "a": "$x"\n}\n')
    expect(bodyText(curl(here.replace('--data-binary', '-d')))).toBe('{ "a": "$x"}')
  })

  it('is found among prose, prompts and fences', () => {
    const capture = curl(
      'Hello,\nI get 401 with curl:\n\n```bash\n$ curl -X POST https://a.b/c \\\n>   -H "X-A: b" \\\n>   -d \'{"a":1}\'\n{"code":"400002"}\n```\nWhat is wrong?',
    )
    expect(asked(capture)).toBe('POST a.b/c')
    expect(fieldsOf(capture)[0]).toEqual(['X-A', 'b'])
    expect(bodyText(capture)).toBe('{"a":1}')
    expect(leftOver(capture)[0]).toContain('Hello')
    expect(bodyText(curl("I tried this: curl https://a.b -d 'x' and it failed"))).toBe('x')
    expect(bodyText(curl('Use `curl https://a.b -d x` for it.'))).toBe('x')
    expect(asked(curl('user@host:~/x$ sudo /usr/bin/curl https://a.b/c'))).toBe('GET a.b/c')
  })

  it('is read still where typography has spoilt its signs', () => {
    const capture = curl('curl –X POST “https://a.b/c” —header “X-A: b” –data ‘{“a”: “b”}’')
    expect(asked(capture)).toBe('POST a.b/c')
    expect(fieldsOf(capture)[0]).toEqual(['X-A', 'b'])
    expect(bodyText(capture)).toBe('{“a”: “b”}')
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('curly-command')
  })

  it('is altered where its quote is never closed', () => {
    expect(curl(`curl https://a.b -d '{"a":1`).fidelity).toBe('altered')
  })
})

describe('a curl command for cmd.exe', () => {
  it('is read as the browsers write it', () => {
    const capture = curl(
      'curl --url ^"https://a.b/c?d=1^&e=2^" ^\r\n  -H ^"sec-ch-ua: ^\\^"X^\\^";v=^\\^"1^\\^"^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":^\\^"x^\\^\\^\\^"y 50^% ^\\^\\u00e9^\\^"^}^"',
    )
    expect(asked(capture)).toBe('POST a.b/c?d=1&e=2')
    expect(fieldsOf(capture)[0]).toEqual(['sec-ch-ua', '"X";v="1"'])
    expect(bodyText(capture)).toBe(String.raw`{"a":"x\"y 50% \u00e9"}`)
    expect(capture.fidelity).toBe('text')
  })

  it('says which characters and line ends were lost', () => {
    const lost = curl('curl ^"https://a.b/^" ^\n  --data-raw ^"^{^\\^"a^\\^":^\\^"Caf^  ^ x^\\^"^}^"')
    expect(bodyText(lost)).toBe('{"a":"Caf   x"}')
    expect(lost.remarks.filter(({ kind }) => kind === 'characters-lost')).toHaveLength(2)
    expect(lost.fidelity).toBe('altered')
    const lines = curl('curl ^"https://a.b/^" ^\n  --data-raw ^"a^\n\nb^"')
    expect(bodyText(lines)).toBe('a\nb')
    expect(remarksOf(lines)).toContain('line-ends-unknown')
    expect(lines.fidelity).toBe('altered')
  })

  it('is read as older browsers wrote it', () => {
    expect(
      bodyText(curl('curl "https://a.b/" -H "X: y" --data-raw "^{^\\^"a^\\^":^\\^"b^\\^"^}" --compressed')),
    ).toBe('{"a":"b"}')
    expect(bodyText(curl('curl "https://a.b/" -H "X: y" --data-binary "{""a"":""b""}" --compressed'))).toBe(
      '{"a":"b"}',
    )
  })

  it('is read as people write it', () => {
    const capture = curl(
      'C:\\Users\\me>curl -X POST https://a.b ^\n -H "X: a^b" ^\n -d "{\\"a\\":\\"C:\\\\x\\"}"',
    )
    expect(bodyText(capture)).toBe(String.raw`{"a":"C:\\x"}`)
    expect(fieldsOf(capture)[0]).toEqual(['X', 'a^b'])
  })
})

describe('a curl command for PowerShell', () => {
  it('is read with backticks and escaped quotes', () => {
    const capture = curl(
      'curl.exe -X POST https://a.b `\n  -H "X-A: `"b`"" `\n  -d \'{\\"a\\":\\"it\'\'s\\"}\'',
    )
    expect(fieldsOf(capture)[0]).toEqual(['X-A', '"b"'])
    expect(bodyText(capture)).toBe(`{"a":"it's"}`)
    expect(bodyText(curl('PS C:\\x> curl.exe https://a.b -d \'{"a":1}\''))).toBe('{"a":1}')
  })
})

describe('several curl commands', () => {
  const paste =
    "curl https://a.b/1 ;\ncurl https://a.b/2 -H 'X-Signature: s' -d x ;\ncurl https://a.b/3 --next https://a.b/4 -d y"

  it('are listed, and each is read alone', () => {
    const list = several({ octets: utf8(paste), origin: 'paste' })
    const entries = [...(list?.entries ?? [])]
    expect(entries.map(({ method, target, signs }) => [method, target, signs])).toEqual([
      ['GET', 'https://a.b/1', false],
      ['POST', 'https://a.b/2', true],
      ['GET', 'https://a.b/3', false],
      ['POST', 'https://a.b/4', false],
    ])
    const targets = [1, 2, 3, 4].map((entry) => {
      const result = readCapture({ octets: utf8(paste), origin: 'paste' }, entry)
      return result.kind === 'capture' ? [result.capture.target?.value, bodyText(result.capture)] : null
    })
    expect(targets).toEqual([
      ['/1', ''],
      ['/2', 'x'],
      ['/3', ''],
      ['/4', 'y'],
    ])
  })

  it('give the signed one when none is asked for', () => {
    expect(read(paste).target?.value).toBe('/2')
  })
})

describe('no curl command', () => {
  it.each([
    'POST /x HTTP/1.1\nHost: a.b\nContent-Length: 30\n\nRun this:\ncurl https://a.b -d x\n',
    'GET /x HTTP/1.1\nHost: a.b\nUser-Agent: curl/7.88.1\nAccept: */*\n\n',
    'X-Signature: a\nX-Timestamp: 1\nContent-Type: text/plain\n\ncurl https://a.b -d x\n',
  ])('is in HTTP text', (written) => {
    expect(read(written).format).toBe('http')
  })

  it.each([
    'curl is a program',
    'I use curl https',
    'curl',
    'curl -X',
    'curl --version',
    'curling https://a.b',
  ])('is in %s', (written) => {
    expect(refused(written).kind).toBe('not-a-request')
  })

  it('is in JSON that speaks of one', () => {
    expect(read('{"x": "curl https://a.b -d x"}').format).toBe('body')
  })
})

const quote = (said: string): string => `'${said.replaceAll("'", `'\\''`)}'`
const ansi = (octets: Uint8Array): string =>
  `$'${[...octets].map((octet) => `\\x${octet.toString(16).padStart(2, '0')}`).join('')}'`

const chrome = (said: string): string =>
  `^"${said
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
    .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
    .replace(/[^ -~\r\n]/g, ' ')
    .replace(/\r?\n|\r/g, '^\n\n')}^"`

describe('any body', () => {
  it('comes back from single quotes and from octets in hex', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40, unit: 'binary' }),
        fc.uint8Array({ maxLength: 40 }),
        (said, octets) => {
          const whole = said.replaceAll('\0', '')
          fc.pre(!whole.startsWith('@'))
          const quoted = curl(`curl https://a.b --data-raw ${quote(whole)}`)
          expect(text(quoted.body.value)).toBe(text(utf8(whole)))
          const hex = curl(`curl https://a.b --data-raw ${ansi(octets)}`)
          expect(Buffer.compare(hex.body.value, octets)).toBe(0)
        },
      ),
    )
  })

  it('comes back from what Chrome writes for cmd.exe, where it can', () => {
    const printable = fc
      .array(fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(printable, (said) => {
        const capture = curl(`curl ^"https://a.b/^" ^\n  --data-raw ${chrome(said)}`)
        expect(bodyText(capture)).toBe(said)
      }),
    )
  })

  it('of anything else never throws', () => {
    const pieces = fc.constantFrom(
      "'",
      '"',
      '^',
      '^"',
      '\\',
      '`',
      '$(',
      '-H',
      '-d',
      '--data',
      ' ',
      '\n',
      'https://a.b',
      '@',
      '<<E',
      '“',
      '–',
      ':',
      '--next',
      '{',
      '%A%',
    )
    fc.assert(
      fc.property(fc.array(pieces), fc.constantFrom('', ' ^', ' `'), (all, end) => {
        const result = readCapture({
          octets: utf8(`curl https://a.b -d x${end}\n${all.join('')}`),
          origin: 'paste',
        })
        if (result.kind === 'capture') expectWayBack(result.capture)
      }),
      { numRuns: 500 },
    )
  })

  it('is read fast, however long', () => {
    const start = performance.now()
    curl(`curl https://a.b -d '${'{"a":1},'.repeat(50_000)}'`)
    readCapture({ octets: utf8('curl "$( '.repeat(25_000)), origin: 'paste' })
    readCapture({ octets: utf8("curl x '\n".repeat(12_500)), origin: 'paste' })
    readCapture({ octets: utf8('cucurl\n'.repeat(25_000)), origin: 'paste' })
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})

const folder = join(import.meta.dirname, '../../../../../shared/fixtures/from-public/httpsnippet-pairs')
const pairs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sh')) : []

describe.skipIf(pairs.length === 0)('what a generator makes of a HAR', () => {
  it.each(pairs)('%s', (name) => {
    const { log, ...alone } = JSON.parse(
      readFileSync(join(folder, name.replace(/sh$/, 'har-request.json'))).toString(),
    )
    const har = log === undefined ? alone : log.entries[0].request
    const capture = curl(readFileSync(join(folder, name)).toString())
    const url = new URL(har.url)
    expect(capture.method?.value).toBe(har.method)
    expect(capture.authority?.value).toBe(url.host)
    expect(capture.target?.value.split('?')[0]).toBe(url.pathname)
    const names = fieldsOf(capture).map(([field]) => field.toLowerCase())
    for (const { name: field } of har.headers ?? []) expect(names).toContain(field.toLowerCase())
    const isForm = har.postData?.mimeType === 'application/x-www-form-urlencoded'
    if (isForm) expect(bodyText(capture)).toBe('foo=bar')
    else if (har.postData?.text !== undefined) expect(bodyText(capture)).toBe(har.postData.text)
    else if (har.postData?.params !== undefined) expect(capture.fidelity).toBe('altered')
  })
})
