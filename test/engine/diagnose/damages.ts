import { text, utf8 } from '#engine/bytes/text.ts'

/** What the world does to a text that is copied or parsed: each takes a text and gives it back damaged. */
type Damage = (text: string) => string

const inTurn =
  (opening: string, closing: string): Damage =>
  (body) => {
    let count = 0
    return body.replaceAll('"', () => (count++ % 2 === 0 ? opening : closing))
  }

const escape =
  (pattern: RegExp, digits: (hex: string) => string = (hex) => hex): Damage =>
  (body) =>
    body.replace(pattern, (sign) => `\\u${digits(sign.charCodeAt(0).toString(16).padStart(4, '0'))}`)

/** Signs of JSON outside its strings. */
const outside =
  (signs: Readonly<Record<string, string>>): Damage =>
  (body) => {
    let inString = false
    return body.replace(/\\.|[^\\]/gsu, (unit) => {
      if (unit === '"') inString = !inString
      return inString ? unit : (signs[unit] ?? unit)
    })
  }

const misread =
  (charset: string): Damage =>
  (body) =>
    new TextDecoder(charset).decode(utf8(body))
const spelledAnew =
  (indent?: string | number): Damage =>
  (body) =>
    JSON.stringify(JSON.parse(body), null, indent)
const bizId =
  (spell: (digits: string) => string): Damage =>
  (body) =>
    body.replace(/(?<="bizId": ?)\d+/, spell)

/** WHATWG's windows-1252, which Node 20 takes for Latin-1. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const windows1252: Damage = (body) =>
  Array.from(utf8(body), (octet) => upper[octet - 0x80] ?? String.fromCharCode(octet)).join('')

export const damages = {
  'curled as a forum does': (body) =>
    body
      .replace(/(^|[\s([{:,<\\-])"/g, '$1“')
      .replaceAll('"', '”')
      .replaceAll("'", '’'),
  'every quote closing': (body) => body.replaceAll('"', '”'),
  'low quotes': inTurn('„', '“'),
  'angle quotes': inTurn('«', '»'),
  'corner quotes': inTurn('「', '」'),
  'full-width quotes': (body) => body.replaceAll('"', '＂'),
  'primes after digits': (body) => body.replace(/(?<=\d)"/g, '″'),
  'curly apostrophes': (body) => body.replaceAll("'", '’'),
  'full-width signs': outside({ ':': '：', ',': '，', '{': '｛', '}': '｝', '[': '［', ']': '］' }),
  entities: (body) =>
    body
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll("'", '&#39;'),
  'no-break spaces': (body) => body.replaceAll(' ', '\u00a0'),
  'ideographic spaces': (body) => body.replaceAll(' ', '\u3000'),
  'zero-width spaces': (body) => body.replaceAll(':', '\u200b:'),
  'direction marks': (body) => `\u202a${body}\u202c`,
  'mail quoting': (body) => body.replace(/^|(?<=\n)/g, '> '),
  indentation: (body) => body.replace(/^|(?<=\n)/g, '    '),
  'line numbers': (body) =>
    body
      .split('\n')
      .map((line, index) => `${String(index + 9).padStart(4)}  ${line}`)
      .join('\n'),
  'wrapped at 72': (body) => body.replace(/.{72}/g, '$&\n'),
  'wrapped at words': (body) => body.replace(/([^\n]{1,70}) /g, '$1\n'),
  'two spaces deep': spelledAnew(2),
  'four spaces deep': spelledAnew(4),
  'tabs deep': spelledAnew('\t'),
  'on one line': spelledAnew(),
  'white space folded': (body) => body.replace(/\s+/g, ' '),
  'tabs as spaces': (body) => body.replaceAll('\t', '    '),
  'spaces after signs': outside({ ':': ': ', ',': ', ' }),
  'slashes escaped': (body) => body.replaceAll('/', String.raw`\/`),
  'slashes bare': (body) => body.replaceAll(String.raw`\/`, '/'),
  'escaped beyond ASCII': escape(/[^\0-\x7f]/g),
  'escaped in upper case': escape(/[^\0-\x7f]/g, (hex) => hex.toUpperCase()),
  'escaped by Go': escape(/[<>&]/g),
  'escaped by Gson': escape(/[<>&=']/g),
  'escaped by .NET': (body) =>
    escape(/[<>&'+]|[^\0-\x7f]/g, (hex) => hex.toUpperCase())(body.replaceAll('\\"', String.raw`\u0022`)),
  'escapes written out': (body) =>
    body.replace(/\\u([0-9a-f]{4})/g, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  'backslashes eaten': (body) => body.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  'read as windows-1252': windows1252,
  'read as Latin-1': (body) => Array.from(utf8(body), (octet) => String.fromCharCode(octet)).join(''),
  'read as GBK': misread('gbk'),
  'read as windows-1251': misread('windows-1251'),
  decomposed: (body) => body.normalize('NFD'),
  composed: (body) => body.normalize('NFC'),
  'dashes and dots': (body) => body.replaceAll('--', '–').replaceAll('...', '…'),
  'line feed added': (body) => `${body}\n`,
  'line end lost': (body) => body.replace(/\r?\n$/, ''),
  'CR lost': (body) => body.replaceAll('\r\n', '\n'),
  'CR added': (body) => body.replaceAll('\n', '\r\n'),
  'mark lost': (body) => body.replace(/^\ufeff/, ''),
  'mark added': (body) => `\ufeff${body}`,
  'rounded by JavaScript': bizId((digits) => String(Number(digits))),
  'rounded by PHP': bizId((digits) => Number(digits).toExponential()),
  'rounded by Java': bizId((digits) => BigInt(Number(digits)).toString()),
  'wrapped to 64 bits': bizId((digits) => BigInt.asIntN(64, BigInt(digits)).toString()),
  'keys sorted': (body) => {
    const [, type, data, idStr, id, status] =
      /^\{("bizType":"[^"]*"),("data":"(?:[^"\\]|\\.)*"),("bizIdStr":"\d+"),("bizId":\d+),("bizStatus":"\w+")\}$/.exec(
        body,
      ) ?? []
    return `{${[id, idStr, status, type, data].join(',')}}`
  },
  'nested JSON opened': (body) =>
    body.replace(
      /"data":("(?:[^"\\]|\\.)*")/,
      (_member, data: string) => `"data":${String(JSON.parse(data))}`,
    ),
  'a string literal': (body) => JSON.stringify(body),
  'a verbatim string': (body) => `"${body.replaceAll('"', '""')}"`,
  'percent-encoded': (body) => encodeURIComponent(body),
  'in quoted-printable': (body) =>
    Array.from(utf8(body), (octet) =>
      octet > 0x7e || octet === 0x3d ? `=${octet.toString(16).toUpperCase()}` : text(new Uint8Array([octet])),
    )
      .join('')
      .replace(/(?:=..|[^=]){60}/g, '$&=\n'),
  'links dressed': (body) => body.replace(/https?:[^"”]+/g, '[$&]($&)'),
  'markdown escapes': (body) => body.replaceAll('_', String.raw`\_`),
  'in a fence': (body) => `\`\`\`json\n${body}\n\`\`\``,
} as const satisfies Readonly<Record<string, Damage>>

export type DamageName = keyof typeof damages
