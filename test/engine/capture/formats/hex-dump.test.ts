import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { several } from '#engine/capture/several.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import type { Style } from '../dump/shown.ts'
import { shown, styles } from '../dump/shown.ts'
import { bodyText, expectWayBack, fieldsOf, leftOver, read, refused, remarksOf } from '../reading.ts'

const body = '{"a":1,"t":"Café “x” 😀","hex":"de ad be ef 00 11","b":[ 1,  2 ]}'
const request = utf8(
  `POST /pay HTTP/1.1\r\nHost: api.example\r\nX-Nonce: VeTfR5mdAKjb\r\nContent-Length: ${utf8(body).length}\r\n\r\n${body}`,
)
const dump = shown(request, styles['Go hex.Dump'])

const anyBody = fc.uint8Array({ minLength: 1, maxLength: 300 })
const message = (octets: Uint8Array): Uint8Array =>
  new Uint8Array([
    ...utf8(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${octets.length}\r\n\r\n`),
    ...octets,
  ])

describe('each style', () => {
  it.each(Object.entries<Style>(styles))('%s: any octets are read back', (_, style) => {
    fc.assert(
      fc.property(anyBody, (octets) => {
        const capture = read(shown(message(octets), style))
        expect(capture.format).toBe('hex-dump')
        expect(Buffer.compare(capture.body.value, octets)).toBe(0)
        expect(capture.fidelity).toBe('exact')
        expectWayBack(capture)
      }),
      { numRuns: 60 },
    )
  })

  it.each(Object.entries<Style>(styles))('%s: as a page shows it, spaces collapsed', (_, style) => {
    const collapsed = shown(request, style).replace(/[ \t]+/g, ' ')
    const capture = read(collapsed)
    expect(bodyText(capture)).toBe(body)
    expect(capture.method?.value).toBe('POST')
  })
})

describe('what stands around a dump', () => {
  it.each([
    ['prose', `Hello,\nthis was sent: added bead\n\n${dump}\nAdded: nothing.\nbad face`],
    ['mail quoting', dump.replace(/^/gm, '> ')],
    ['log lines', dump.trimEnd().replace(/^/gm, '2024-01-20 04:29:15.616 DEBUG [http-1] wire - ')],
    [
      'line numbers',
      dump
        .trimEnd()
        .split('\n')
        .map((line, index) => `${index + 1}: ${line}`)
        .join('\n'),
    ],
    ['CRLF', dump.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${dump}`],
    ['indentation', dump.replace(/^/gm, '\t')],
    ['no text beside', dump.replace(/ {2}\|.*$/gm, '')],
    ['a fence', `\`\`\`\n${dump}\`\`\``],
  ])('%s', (_, given) => {
    const capture = read(given)
    expect(bodyText(capture)).toBe(body)
    expect(capture.fidelity).toBe('exact')
    expect(fieldsOf(capture)[1]).toEqual(['X-Nonce', 'VeTfR5mdAKjb'])
    expectWayBack(capture)
  })

  it('is left over', () => {
    expect(leftOver(read(`My dump:\n${dump}Thanks`))).toEqual(['My dump:', 'Thanks'])
  })

  it('does not take a request whose body is a dump', () => {
    const capture = read(`POST /x HTTP/1.1\nHost: a.example\nX-Signature: 1\n\n${dump}`)
    expect(capture.format).toBe('http')
    expect(bodyText(capture)).toContain('00000000  50 4f')
  })
})

describe('damage', () => {
  const lines = dump.trimEnd().split('\n')

  it('rows that are missing are said, with their offsets', () => {
    const capture = read(lines.filter((_, index) => index !== 2 && index !== 3).join('\n'))
    expect(capture.fidelity).toBe('altered')
    expect(capture.remarks.find(({ kind }) => kind === 'rows-missing')?.detail).toBe('00000020–00000040')
  })

  it('so are those before the first', () => {
    const capture = read(shown(utf8('x=1&'.repeat(20)), styles.HxD).replace(/^00000000.*\n/m, ''))
    expect(remarksOf(capture)).toContain('rows-missing')
    expect(capture.fidelity).toBe('altered')
  })

  it('a digit that was edited disagrees with the text beside it', () => {
    const capture = read(dump.replace('50 4f 53 54', '50 4f 53 55'))
    expect(capture.method?.value).toBe('POSU')
    expect(remarksOf(capture)).toContain('dump-disagrees')
    expect(capture.fidelity).toBe('altered')
  })

  it('a letter O for a zero is repaired, and said', () => {
    const capture = read(dump.replace('20 2f 70 61', '2O 2f 7O 61'))
    expect(capture.target?.value).toBe('/pay')
    expect(remarksOf(capture)).toContain('dump-repaired')
    expect(capture.fidelity).toBe('altered')
  })

  it('so are spaces of a page; what became of the text beside the digits does not matter', () => {
    const capture = read(dump.replace('50 4f', '50\u00a04f'))
    expect(capture.target?.value).toBe('/pay')
    expect(capture.fidelity).toBe('altered')
    const curly = read(dump.replace(/"/g, '”'))
    expect(bodyText(curly)).toBe(body)
    expect(curly.fidelity).toBe('exact')
  })

  it('a row that was masked', () => {
    const capture = read(
      lines.map((line, index) => (index === 3 ? line.replace(/ {2}.*/, '  xx xx xx xx') : line)).join('\n'),
    )
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('rows-missing')
  })
})

describe('repeated rows', () => {
  it('are as many as the offsets say', () => {
    const capture = read(
      '0000000 7b 22 61 22 3a 22 41 41\n0000008 41 41 41 41 41 41 41 41\n*\n0000030 22 7d\n0000032\n',
    )
    expect(bodyText(capture)).toBe(`{"a":"${'A'.repeat(42)}"}`)
    expect(capture.fidelity).toBe('exact')
    expectWayBack(capture)
  })

  it('that would fill the memory are refused', () => {
    const given =
      '00000000  41 41 41 41 41 41 41 41  41 41 41 41 41 41 41 41  |AAAAAAAAAAAAAAAA|\n*\nfffffff0  41                        |A|\nfffffff1\n'
    expect(refused(given).kind).toBe('bomb')
  })

  it('that nothing ends are cut', () => {
    const capture = read(
      '00000000  41 20 41 41 41 41 41 41  41 41 41 41 41 41 41 41  |A AAAAAAAAAAAAAA|\n*\n',
    )
    expect(remarksOf(capture)).toContain('body-cut')
    expect(capture.fidelity).toBe('altered')
  })
})

describe('several dumps', () => {
  const response = shown(utf8('HTTP/1.1 400 Bad Request\r\n\r\n{"code":"400002"}'), styles.HxD)
  const other = shown(utf8('GET /other HTTP/1.1\r\nHost: b\r\n\r\n'), styles.Scapy)

  it('are listed, responses apart', () => {
    const octets = utf8(`first\n${dump}\nthen\n${response}\nand\n${other}`)
    const found = several({ octets, origin: 'paste' })
    const entries = [...(found?.entries ?? [])]
    expect(entries.map(({ method, target, status }) => [method, target, status])).toEqual([
      ['POST', '/pay', 400],
      ['GET', '/other', null],
    ])
    const second = readCapture({ octets, origin: 'paste' }, 2)
    expect(second.kind === 'capture' && second.capture.target?.value).toBe('/other')
  })

  it('a request and its response are one', () => {
    expect(bodyText(read(`${dump}\n${response}`))).toBe(body)
    expect(bodyText(read(`${response}\n${dump}`))).toBe(body)
  })
})

describe('what is no dump', () => {
  it.each([
    ['a list with numbers', '0001 10\n0002 20\n0003 30\n'],
    ['HTTP', 'POST /x HTTP/1.1\nHost: a\nX-Signature: 1\n\n0000: 50 4f\n0002: 50 4f\n'],
    ['times', '12:30 be there\n12:45 added\n'],
  ])('%s', (_, given) => {
    const result = readCapture({ octets: utf8(given), origin: 'paste' })
    expect(result.kind === 'capture' ? result.capture.format : 'none').not.toBe('hex-dump')
  })

  it('nothing breaks it', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('0123456789abcdef :\n\t|*>xPO-. ')),
          maxLength: 400,
        }),
        (given) => {
          const result = readCapture({ octets: utf8(given), origin: 'paste' })
          if (result.kind === 'capture') expectWayBack(result.capture)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('a cut or twisted dump never throws', () => {
    fc.assert(
      fc.property(fc.nat(dump.length), fc.nat(dump.length), fc.string(), (start, length, inside) => {
        const result = readCapture({
          octets: utf8(dump.slice(0, start) + inside + dump.slice(start + length)),
          origin: 'paste',
        })
        if (result.kind === 'capture') expectWayBack(result.capture)
      }),
      { numRuns: 300 },
    )
  })
})

it('a body alone has no method and no fields', () => {
  const capture = read(shown(utf8(body), styles.HxD))
  expect(text(capture.body.value)).toBe(body)
  expect(capture).toMatchObject({
    method: null,
    target: null,
    fields: [],
    fidelity: 'exact',
    format: 'hex-dump',
  })
})
