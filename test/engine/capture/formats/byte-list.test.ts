import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { bodyText, expectWayBack, read, refused, remarksOf } from '../reading.ts'

const body = '{"a":1,"t":"Café “x” 😀","b":[ 1,  2 ]}'
const octets = [...utf8(`POST /pay HTTP/1.1\r\nHost: api.example\r\nX-Nonce: VeTfR5mdAKjb\r\n\r\n${body}`)]
const { length } = octets
const hex = (octet: number): string => `0x${octet.toString(16).padStart(2, '0')}`
const signed = (octet: number): number => (octet > 127 ? octet - 256 : octet)
const list = (each: (octet: number) => string | number, separator = ', '): string =>
  octets.map(each).join(separator)
const rows = (each: (octet: number) => string): string =>
  list(each).replace(/(?:\S+ ){12}/g, (row) => `${row.trimEnd()}\n  `)
const printed = (octet: number): string =>
  octet >= 0x20 && octet < 0x7f && octet !== 0x27 && octet !== 0x5c
    ? `'${String.fromCharCode(octet)}'`
    : hex(octet)

describe('each language', () => {
  it.each([
    ['C#', `new byte[] { ${list(hex)} }`],
    ['C#, decimal', `byte[] body = new byte[${length}] { ${list(String)} };`],
    ['Java', `byte[] body = { ${list((octet) => `(byte)${hex(octet)}`)} };`],
    ['Java, Arrays.toString', `[${list(signed)}]`],
    [
      'Java, with cast and space',
      `{ ${list((octet) => (octet > 127 ? `(byte) ${signed(octet)}` : octet))} }`,
    ],
    ['Go', `[]byte{${list(hex)}}`],
    ['Go, length', `[${length}]byte{${list(String)}}`],
    ['Go, %v', `[${list(String, ' ')}]`],
    [
      'C, xxd -i',
      `unsigned char body_bin[] = {\n  ${rows(hex)}\n};\nunsigned int body_bin_len = ${length};\n`,
    ],
    ['C, characters', `char body[] = { ${list(printed)} };`],
    ['C, Wireshark', `char peer0_0[] = { /* Packet 4 */\n${list(hex).replace(/(?:\S+ ){8}/g, '$&\n')} };`],
    ['JavaScript', `new Uint8Array([${list(String, ',')}])`],
    ['Node, inspect', `Uint8Array(${length}) [\n  ${rows(String)}\n]`],
    ['Node, Buffer in JSON', `{"type":"Buffer","data":[${list(String, ',')}]}`],
    [
      'Node, Buffer in JSON, indented',
      `{\n  "type": "Buffer",\n  "data": [\n    ${list(String, ',\n    ')}\n  ]\n}`,
    ],
    ['Kotlin', `byteArrayOf(${list(signed)})`],
    ['Rust', `let body: [u8; ${length}] = [${list((octet) => `${octet}u8`)}];`],
    ['Python', `bytearray([${list(String)}])`],
    ['Visual Basic', `Dim b() As Byte = {${list((octet) => `&H${octet.toString(16).toUpperCase()}`)}}`],
    ['PowerShell, one a line', list(String, '\r\n')],
    ['Erlang', `<<${list(String, ',')}>>`],
    ['numbers alone', list(String, ' ')],
    ['hex alone', list(hex, ' ')],
    ['prose around', `Our bytes are:\n[${list(signed)}]\nWhat is wrong?`],
  ])('%s', (_, given) => {
    const capture = read(given)
    expect(capture.format).toBe('byte-list')
    expect(bodyText(capture)).toBe(body)
    expect(capture.fidelity).toBe('exact')
    expect(capture.method?.value).toBe('POST')
    expectWayBack(capture)
  })

  it('any octets', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom<(octet: number) => string | number>(signed, hex, String),
        (any, each) => {
          const sent = [...utf8(`POST / HTTP/1.1\r\nContent-Length: ${any.length}\r\n\r\n`), ...any]
          const capture = read(`[${sent.map((octet) => each(octet)).join(', ')}]`)
          expect(Buffer.compare(capture.body.value, any)).toBe(0)
          expectWayBack(capture)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('how many there are', () => {
  const json = [...utf8(body)]

  it('is a witness', () => {
    const capture = read(`unsigned char a[] = {${json.join(', ')}};\nunsigned int a_len = ${json.length};`)
    expect(capture.witness).toMatchObject({
      length: json.length,
      words: `unsigned int a_len = ${json.length}`,
    })
    expect(capture.fidelity).toBe('exact')
  })

  it('and says where it is not kept', () => {
    const capture = read(
      `unsigned char a[] = {${json.join(', ')}};\nunsigned int a_len = ${json.length + 1};`,
    )
    expect(capture.fidelity).toBe('altered')
  })

  it('of what is not shown', () => {
    const capture = read(
      `Uint8Array(${json.length}) [\n ${json.slice(0, 20).join(', ')},\n  ... ${json.length - 20} more items\n]`,
    )
    expect(capture.body.value).toHaveLength(20)
    expect(capture.fidelity).toBe('altered')
    expect(capture.witness).toMatchObject({ length: json.length })
    expect(remarksOf(capture)).toContain('body-cut')
  })
})

describe('what is no list of octets', () => {
  it.each([
    ['a few numbers', '[1, 2, 3, 4, 5, 6, 7, 8]'],
    ['a signature', `[${Array.from({ length: 64 }, (_, index) => ((index * 197) & 255) - 128).join(', ')}]`],
    ['larger numbers', `[${Array.from({ length: 300 }, (_, index) => index * 7).join(', ')}]`],
  ])('%s', (_, given) => {
    expect(refused(given).kind).toBe('not-a-request')
  })

  it('a request whose body is a list', () => {
    const capture = read(`POST /x HTTP/1.1\nHost: a\nX-Signature: 1\n\n[${list(String)}]`)
    expect(capture.format).toBe('http')
  })

  it('nothing breaks it', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('0123456789 ,;-[]{}()x\'\\"\n/*byte&H')),
          maxLength: 600,
        }),
        (given) => {
          const result = readCapture({ octets: utf8(given), origin: 'paste' })
          if (result.kind === 'capture') expectWayBack(result.capture)
        },
      ),
      { numRuns: 500 },
    )
  })
})

const array = (name: string, said: string): string =>
  `char ${name}[] = { /* Packet 4 */\n${[...utf8(said)].map((octet) => `0x${octet.toString(16).padStart(2, '0')}`).join(', ')} };\n`

it('joins the segments that the client sent, as Wireshark writes them', () => {
  const head = 'POST / HTTP/1.1\r\nX-Signature: a\r\nContent-Length: 7\r\n\r\n{"a'
  const capture = read(
    `${array('peer0_0', head)}${array('peer0_1', '":1}')}${array('peer1_0', 'HTTP/1.1 200 OK\r\n\r\n')}`,
  )
  expect(bodyText(capture)).toBe('{"a":1}')
  expect(capture.fidelity).toBe('exact')
  expectWayBack(capture)
  expect(read(array('peer0_0', head)).fidelity).toBe('altered')
})
