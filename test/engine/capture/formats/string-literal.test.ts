import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyText, expectWayBack, fieldsOf, read, refused, remarksOf } from '../reading.ts'
import { hardText, nodeString } from '../printed/as-printed.ts'

const json = '{"a":"é \\"q\\" \\\\ \\n","b":[1,0.10]}'
const quoted = JSON.stringify(json)

describe('a body as the string of a program', () => {
  it.each([
    ['JavaScript', `const body = ${quoted};`],
    ['JavaScript, in single quotes', `let payload = ${nodeString(json)}`],
    [
      'JavaScript, joined',
      `var body = ${JSON.stringify(json.slice(0, 9))} +\n  ${JSON.stringify(json.slice(9))};`,
    ],
    ['C#', `string body = ${quoted};`],
    ['C#, verbatim', `var body = @"${json.replaceAll('"', '""')}";`],
    ['C#, raw', `var body = """${json}""";`],
    ['C#, raw over lines', `var body = """\n    ${json}\n    """;`],
    ['Java', `String body = ${quoted};`],
    [
      'Java, a text block',
      `String body = """\n    ${json.replaceAll('\\', '\\\\')}\\\n    """;`.replace('\\\n    """', '"""'),
    ],
    ['Python', `body = r'''${json}'''`],
    ['PHP', `$body = '${json.replaceAll('\\', '\\\\')}';`],
    ['Go', `body := \`${json}\``],
    ['a row of a debugger', `body\t${quoted}\tstring`],
    ['rows of a debugger', `count\t5\tint\n+\t\theaders\t{Count = 2}\tDictionary\nbody\t${quoted}\tstring\n`],
    ['JSON in JSON', quoted],
    ['a member', `"body": ${quoted},`],
    ['a block of Markdown', `\`\`\`js\nconst body = ${quoted};\n\`\`\``],
  ])('in %s', (_, paste) => {
    const capture = read(paste)
    expect(capture.format).toBe('string-literal')
    expect(bodyText(capture)).toBe(json)
    expect(capture.fields).toEqual([])
    expect(capture.fidelity).toBe('text')
    expectWayBack(capture)
  })

  it('keeps the line ends that a raw string has, without its indentation', () => {
    expect(bodyText(read('var body = """\r\n    {\r\n      "a": 1\r\n    }\r\n    """;'))).toBe(
      '{\r\n  "a": 1\r\n}',
    )
    expect(bodyText(read('String body = """\n    {\n      "a": 1\n    }\n    """;'))).toBe('{\n  "a": 1\n}\n')
  })

  it('is given back whatever is in it', () => {
    fc.assert(
      fc.property(hardText, (said) => {
        expect(bodyText(read(`const body = ${nodeString(said)};\n`))).toBe(said)
        expect(bodyText(read(`const body = ${JSON.stringify(said)};\n`))).toBe(said)
      }),
      { numRuns: 200 },
    )
  })

  it('is altered where the debugger cut it, or a variable stands in it', () => {
    expect(remarksOf(read('body\t"{\\"a\\":\\"bcd…"\tstring'))).toEqual(['body-cut'])
    const template = read('const body = `{"a":${amount}}`')
    expect(template.fidelity).toBe('altered')
    expect(template.remarks).toMatchObject([{ kind: 'not-in-paste', detail: '${amount}' }])
  })
})

it('reads header lines and a body in one string', () => {
  const capture = read('"X-Signature: 1\\r\\nX-Nonce: 2\\r\\n\\r\\n{\\"a\\":1}"')
  expect(capture.format).toBe('string-literal')
  expect(fieldsOf(capture)).toEqual([
    ['X-Signature', '1'],
    ['X-Nonce', '2'],
  ])
  expect(bodyText(capture)).toBe('{"a":1}')
})

describe('is not', () => {
  it('prose with quotes', () => {
    expect(refused('He said "no" and went.').kind).toBe('not-a-request')
    expect(refused('const name = "x"').kind).toBe('not-a-request')
  })

  it('HTTP text with a string in its body', () => {
    const capture = read(`POST / HTTP/1.1\nX-Signature: 1\nX-Nonce: 2\n\n${quoted}`)
    expect(capture.format).toBe('http')
    expect(bodyText(capture)).toBe(quoted)
  })
})
