import * as fc from 'fast-check'
import { text, utf8 } from '#engine/bytes/text.ts'

/** Texts made of what is hard to quote. */
export const hardText = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      '\\',
      '\r\n',
      '\n',
      '\t',
      '\0',
      '\x1b',
      '\x7f',
      '`',
      '${x}',
      '#{x}',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      ' ',
      'a',
      '1',
      'é',
      '测',
      '😀',
      '\u2028',
      '=>',
      ' => ',
      '\n)\n',
      '"\n',
      '\\n',
      '\\u00e9',
      '+',
      '.',
      '//',
      '<',
      '&',
      '[0x41]',
      'send: b',
      '<- "',
      '>> "',
      '--> END',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** Bodies: hard texts, JSON with such texts in it, and octets that are no text. */
export const hardBody = fc.oneof(
  hardText.map(utf8),
  fc
    .tuple(hardText, hardText, fc.constantFrom(0, 2))
    .map(([name, value, indent]) => utf8(JSON.stringify({ [name]: value, n: 0.1 }, null, indent))),
  fc.uint8Array({ maxLength: 200 }).map((octets) => new Uint8Array(octets)),
)

export const hardBodyText = fc.oneof(
  hardText,
  fc.tuple(hardText, hardText).map(([name, value]) => JSON.stringify({ [name]: value })),
)

/** A whole message with a body. */
export function wireOf(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = utf8(
    `POST /pay?a=1 HTTP/1.1\r\nHost: a.example\r\nX-Nonce: n"'\\\r\nX-Signature: abc\r\nContent-Length: ${body.length}\r\n\r\n`,
  )
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  return whole
}

export const hardFields = [
  ['Host', 'a.example'],
  ['X-Nonce', 'n"\'\\'],
  ['X-Signature', 'abc'],
] as const

const hex = (octet: number): string => octet.toString(16).padStart(2, '0')

/** `repr(bytes)` of Python. */
export function pythonBytes(octets: Uint8Array): string {
  const quote = octets.includes(0x27) && !octets.includes(0x22) ? '"' : "'"
  const short: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 0x5c: '\\\\' }
  const inside = [...octets].map((octet) => {
    const character = String.fromCharCode(octet)
    if (character === quote) return `\\${quote}`
    return short[octet] ?? (octet < 0x20 || octet >= 0x7f ? `\\x${hex(octet)}` : character)
  })
  return `b${quote}${inside.join('')}${quote}`
}

/** A string as Node's `util.inspect` quotes it. */
export function nodeString(said: string): string {
  const quote = !said.includes("'")
    ? "'"
    : !said.includes('"')
      ? '"'
      : !said.includes('`') && !said.includes('${')
        ? '`'
        : "'"
  const short: Readonly<Record<string, string>> = {
    '\b': '\\b',
    '\t': '\\t',
    '\n': '\\n',
    '\f': '\\f',
    '\r': '\\r',
    '\\': '\\\\',
  }
  const inside = Array.from(said, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (character === quote) return `\\${quote}`
    return (
      short[character] ??
      (code < 0x20 || (code >= 0x7f && code < 0xa0) ? `\\x${hex(code).toUpperCase()}` : character)
    )
  })
  return `${quote}${inside.join('')}${quote}`
}

/** `String#inspect` of Ruby, of octets that it takes for no text. */
export function rubyString(octets: Uint8Array): string {
  const short: Readonly<Record<number, string>> = {
    9: '\\t',
    10: '\\n',
    13: '\\r',
    27: '\\e',
    0x5c: '\\\\',
    0x22: '\\"',
  }
  const inside = [...octets].map((octet, index) => {
    const next = String.fromCharCode(octets[index + 1] ?? 0)
    if (octet === 0x23 && /[{$@]/.test(next)) return '\\#'
    return (
      short[octet] ??
      (octet < 0x20 || octet >= 0x7f ? `\\x${hex(octet).toUpperCase()}` : String.fromCharCode(octet))
    )
  })
  return `"${inside.join('')}"`
}

/** `%q` of Go. */
export function goString(octets: Uint8Array): string {
  const said = text(octets)
  const isText = Buffer.compare(utf8(said), octets) === 0
  const short: Readonly<Record<string, string>> = {
    '\t': '\\t',
    '\n': '\\n',
    '\r': '\\r',
    '\\': '\\\\',
    '"': '\\"',
  }
  const parts = isText
    ? Array.from(said)
    : [...octets].map((octet) => (octet < 0x80 ? String.fromCharCode(octet) : `\\x${hex(octet)}`))
  const inside = parts.map(
    (part) =>
      short[part] ??
      (part < ' ' || part === '\x7f'
        ? `\\x${hex(part.charCodeAt(0))}`
        : part === '\u2028'
          ? '\\u2028'
          : part),
  )
  return `"${inside.join('')}"`
}

/** The lines of Apache's wire log for what is written or read. */
export function apacheLines(octets: Uint8Array, mark: '>>' | '<<', prefix: string): string {
  let lines = ''
  let open = ''
  for (const octet of octets) {
    if (octet === 0x0a) {
      lines += `${prefix} ${mark} "${open}[\\n]"\n`
      open = ''
    } else if (octet === 0x0d) open += '[\\r]'
    else open += octet < 0x20 || octet > 0x7f ? `[0x${octet.toString(16)}]` : String.fromCharCode(octet)
  }
  return open === '' ? lines : `${lines}${prefix} ${mark} "${open}"\n`
}
