import { createHash } from 'node:crypto'
import { stringify } from 'node:querystring'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import bodyBase64Encoded from '#engine/diagnose/mistakes/body-base64-encoded.ts'
import bodyDigestSigned from '#engine/diagnose/mistakes/body-digest-signed.ts'
import bodyEncodedWhenSent from '#engine/diagnose/mistakes/body-encoded-when-sent.ts'
import bodyFormEncoded from '#engine/diagnose/mistakes/body-form-encoded.ts'
import bodyHexEncoded from '#engine/diagnose/mistakes/body-hex-encoded.ts'
import bodyPercentEncoded from '#engine/diagnose/mistakes/body-percent-encoded.ts'
import htmlEntitiesSigned from '#engine/diagnose/mistakes/html-entities-signed.ts'
import jsonEncodedTwice from '#engine/diagnose/mistakes/json-encoded-twice.ts'
import jsonStringSent from '#engine/diagnose/mistakes/json-string-sent.ts'
import { bodiesBy, textsBy, wordsOn } from './signed-bodies.ts'

const telling = '{"a":"x y~(1)*/é&b=c+%"}'

describe('the body in base64', () => {
  it('is as Node writes it, for addresses too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (octets) => {
        const texts = textsBy(bodyBase64Encoded, new Uint8Array(octets))
        expect(texts).toContain(Buffer.from(octets).toString('base64'))
        expect(texts).toContain(Buffer.from(octets).toString('base64url'))
      }),
    )
  })

  it('is broken into lines as base64.encodebytes, encode64 and InsertLineBreaks do', () => {
    const texts = textsBy(bodyBase64Encoded, 'x'.repeat(80))
    const line = 'eHh4'.repeat(19)
    expect(texts).toEqual(
      expect.arrayContaining([
        `${line}\n${'eHh4'.repeat(7)}eHg=\n`,
        `${'eHh4'.repeat(15)}\n${'eHh4'.repeat(11)}eHg=\n`,
        `${line}\r\n${'eHh4'.repeat(7)}eHg=`,
      ]),
    )
  })

  it('is told by its beginning', () => {
    expect(wordsOn(bodyBase64Encoded, '{"a":1}', 'eyJhIjoxfQ==')).toBe(
      'The body was signed in base64. Your signature matches 12 bytes that start with eyJhIjoxfQ==; the body you sent has 7 bytes.',
    )
  })
})

describe('the body in hex', () => {
  it('has either case, and hyphens as BitConverter writes them', () => {
    expect(textsBy(bodyHexEncoded, '{"z"}').slice(0, 4)).toEqual([
      '7b227a227d',
      '7B227A227D',
      '7B-22-7A-22-7D',
      '7b 22 7a 22 7d',
    ])
  })
})

describe('a digest of the body', () => {
  it.each([
    ['sha256', 'hex'],
    ['sha512', 'base64'],
    ['md5', 'hex'],
    ['sha1', 'base64'],
  ] as const)('by %s in %s is as Node makes it', (name, form) => {
    expect(textsBy(bodyDigestSigned, telling)).toContain(createHash(name).update(telling).digest(form))
  })

  it('may be signed as bytes', () => {
    const digest = createHash('sha256').update(telling).digest()
    expect(bodiesBy(bodyDigestSigned, telling).map(({ value }) => toHex(value))).toContain(
      digest.toString('hex').toUpperCase(),
    )
  })

  it('is told by name', () => {
    const signed = createHash('md5').update('{}').digest('hex')
    expect(wordsOn(bodyDigestSigned, '{}', signed)).toBe(
      'The MD5 digest of the body was signed, not the body. Your signature matches a digest in hex of 32 bytes; the body you sent has 2 bytes.',
    )
  })
})

describe('the body in percent-encoding', () => {
  it('is as each function writes it', () => {
    const texts = textsBy(bodyPercentEncoded, telling)
    expect(texts).toEqual(
      expect.arrayContaining([
        encodeURIComponent(telling),
        encodeURI(telling),
        // urllib.parse.quote, quote_plus, quote(safe='')
        '%7B%22a%22%3A%22x%20y~%281%29%2A/%C3%A9%26b%3Dc%2B%25%22%7D',
        '%7B%22a%22%3A%22x+y~%281%29%2A%2F%C3%A9%26b%3Dc%2B%25%22%7D',
        '%7B%22a%22%3A%22x%20y~%281%29%2A%2F%C3%A9%26b%3Dc%2B%25%22%7D',
        // URLEncoder.encode of Java
        '%7B%22a%22%3A%22x+y%7E%281%29*%2F%C3%A9%26b%3Dc%2B%25%22%7D',
        // urlencode of PHP
        '%7B%22a%22%3A%22x+y%7E%281%29%2A%2F%C3%A9%26b%3Dc%2B%25%22%7D',
        // HttpUtility.UrlEncode of .NET
        '%7b%22a%22%3a%22x+y%7e(1)*%2f%c3%a9%26b%3dc%2b%25%22%7d',
      ]),
    )
  })

  it('is as encodeURIComponent writes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const body = `"${text}`
        expect(textsBy(bodyPercentEncoded, body)).toContain(encodeURIComponent(body))
      }),
    )
  })

  it('is undone where only the sent body has it', () => {
    expect(textsBy(bodyEncodedWhenSent, encodeURIComponent(telling))[0]).toBe(telling)
    expect(textsBy(bodyEncodedWhenSent, Buffer.from(telling).toString('base64'))).toContain(telling)
    expect(textsBy(bodyEncodedWhenSent, telling)).not.toContain(telling)
  })
})

describe('the fields as a form', () => {
  const texts = textsBy(bodyFormEncoded, '{"b":{"c":[1,true]},"a":"x y","z":""}')

  it('has JSON inside, or brackets as http_build_query writes them', () => {
    expect(texts).toEqual(
      expect.arrayContaining([
        'b={"c":[1,true]}&a=x y&z=',
        'a=x y&b={"c":[1,true]}&z=',
        'a=x y&b={"c":[1,true]}',
        'b%5Bc%5D%5B0%5D=1&b%5Bc%5D%5B1%5D=1&a=x+y&z=',
        'b[c][0]=1&b[c][1]=1&a=x y&z=',
      ]),
    )
  })

  it('is as urlencode of Python and URLSearchParams write it', () => {
    expect(textsBy(bodyFormEncoded, '{"a":1,"b":{"c":null},"d":true}')).toContain(
      'a=1&b=%7B%27c%27%3A+None%7D&d=True',
    )
    expect(textsBy(bodyFormEncoded, '{"a":1,"b":{"c":2},"d":["x",null,{}]}')).toContain(
      'a=1&b=%5Bobject+Object%5D&d=x%2C%2C%5Bobject+Object%5D',
    )
    expect(textsBy(bodyFormEncoded, '{"a":"x y"}')).toContain(stringify({ a: 'x y' }))
  })
})

describe('HTML entities', () => {
  it('are as htmlspecialchars, html.escape and HtmlEncode write them', () => {
    expect(textsBy(htmlEntitiesSigned, '{"a":"<b>\'&"}')).toEqual(
      expect.arrayContaining([
        '{&quot;a&quot;:&quot;&lt;b&gt;&#039;&amp;&quot;}',
        '{&quot;a&quot;:&quot;&lt;b&gt;&#x27;&amp;&quot;}',
        '{&quot;a&quot;:&quot;&lt;b&gt;&#39;&amp;&quot;}',
        '{&#34;a&#34;:&#34;&lt;b&gt;&#39;&amp;&#34;}',
      ]),
    )
  })

  it('are undone where only the sent body has them', () => {
    expect(textsBy(bodyEncodedWhenSent, '{&quot;a&quot;:&#34;&#x27;&amp;lt;&#34;}')).toEqual([
      '{"a":"\'&lt;"}',
    ])
  })
})

describe('JSON encoded twice', () => {
  it('is as JSON.stringify, json.dumps, json_encode and System.Text.Json write a string', () => {
    const once = '{"u":"http://x/é"}'
    expect(textsBy(jsonEncodedTwice, once)).toEqual(
      expect.arrayContaining([
        JSON.stringify(once),
        '"{\\"u\\":\\"http://x/\\u00e9\\"}"',
        '"{\\"u\\":\\"http:\\/\\/x\\/\\u00e9\\"}"',
        '"{\\u0022u\\u0022:\\u0022http://x/\\u00E9\\u0022}"',
        '{\\"u\\":\\"http://x/é\\"}',
      ]),
    )
  })

  it('is undone where only the sent body is so', () => {
    expect(textsBy(jsonStringSent, JSON.stringify(telling))).toEqual([telling])
    expect(textsBy(jsonStringSent, telling)).toEqual([])
  })
})
