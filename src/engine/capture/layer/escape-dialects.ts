import type { Escapes } from './escapes.ts'

const common = { '\\': '\\', n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' } as const
const quotes = { '"': '"', "'": "'" } as const
const c = { ...common, ...quotes, a: '\x07', v: '\v', '?': '?' } as const

/** The strings of each language, by the name of the language and of the kind of string. */
export const escapes = {
  /** Nothing is escaped. */
  none: { sign: null, letters: {}, unknown: 'kept' },
  /** RFC 8259, section 7. */
  json: { sign: '\\', letters: { ...common, '"': '"', '/': '/' }, unicode: 'exactly', unknown: 'kept' },
  /** JSON as nginx writes it into a log with its default escaping: `"`, a backslash and octets outside 32 to 126 are `\xHH`. */
  'json-log': {
    sign: '\\',
    letters: { ...common, '"': '"', '/': '/' },
    hex: { of: 'octet', most: 2, exactly: true },
    unicode: 'exactly',
    unknown: 'kept',
  },
  /** nginx `log_format` and Apache `LogFormat`. */
  'access-log': {
    sign: '\\',
    letters: { ...common, '"': '"', v: '\v' },
    hex: { of: 'octet', most: 2, exactly: true },
    unknown: 'kept',
  },
  javascript: {
    sign: '\\',
    letters: { ...common, ...quotes, '`': '`', v: '\v', 0: '\0' },
    hex: { of: 'character', most: 2, exactly: true },
    unicode: 'exactly',
    braces: true,
    continues: true,
    unknown: 'dropped',
  },
  /** C# 6.4.5.6: `\x` takes one to four digits. */
  csharp: {
    sign: '\\',
    letters: { ...common, ...quotes, a: '\x07', v: '\v', 0: '\0', e: '\x1b' },
    hex: { of: 'character', most: 4 },
    unicode: 'exactly',
    unknown: 'kept',
  },
  /** C# `@"…"`, Visual Basic and the like: a quote is written twice. */
  verbatim: { sign: null, letters: {}, doubled: '"', unknown: 'kept' },
  /** SQL. */
  sql: { sign: null, letters: {}, doubled: "'", unknown: 'kept' },
  /** JLS 3.10.7. */
  java: {
    sign: '\\',
    letters: { ...common, ...quotes, s: ' ' },
    octal: 'character',
    unicode: 'exactly',
    unknown: 'kept',
  },
  'php-double': {
    sign: '\\',
    letters: { '\\': '\\', n: '\n', r: '\r', t: '\t', v: '\v', e: '\x1b', f: '\f', $: '$', '"': '"' },
    hex: { of: 'octet', most: 2 },
    octal: 'octet',
    braces: true,
    unknown: 'kept',
  },
  'php-single': { sign: '\\', letters: { '\\': '\\', "'": "'" }, unknown: 'kept' },
  python: {
    sign: '\\',
    letters: { ...common, ...quotes, a: '\x07', v: '\v' },
    hex: { of: 'character', most: 2, exactly: true },
    octal: 'character',
    unicode: 'exactly',
    continues: true,
    unknown: 'kept',
  },
  'python-bytes': {
    sign: '\\',
    letters: { ...common, ...quotes, a: '\x07', v: '\v' },
    hex: { of: 'octet', most: 2, exactly: true },
    octal: 'octet',
    continues: true,
    unknown: 'kept',
  },
  c: {
    sign: '\\',
    letters: c,
    hex: { of: 'octet', most: 2 },
    octal: 'octet',
    unicode: 'exactly',
    continues: true,
    unknown: 'dropped',
  },
  go: {
    sign: '\\',
    letters: { ...common, ...quotes, a: '\x07', v: '\v' },
    hex: { of: 'octet', most: 2, exactly: true },
    octal: 'octet',
    unicode: 'exactly',
    unknown: 'kept',
  },
  ruby: {
    sign: '\\',
    letters: { ...common, ...quotes, a: '\x07', v: '\v', e: '\x1b', s: ' ', '#': '#' },
    hex: { of: 'octet', most: 2 },
    octal: 'octet',
    unicode: 'exactly',
    braces: true,
    unknown: 'dropped',
  },
  /** Bash `$'…'`: `\x` and octal are octets, `\u` is a character. */
  ansi: {
    sign: '\\',
    letters: { ...c, e: '\x1b', E: '\x1b' },
    hex: { of: 'octet', most: 2 },
    octal: 'octet',
    unicode: 'fewer',
    control: true,
    unknown: 'kept',
  },
  /** Bash and sh `"…"`. */
  'shell-double': {
    sign: '\\',
    letters: { '"': '"', '\\': '\\', $: '$', '`': '`' },
    continues: true,
    unknown: 'kept',
  },
  /** Bash and sh, a here-document whose delimiter is not quoted. */
  'here-document': {
    sign: '\\',
    letters: { '\\': '\\', $: '$', '`': '`' },
    continues: true,
    unknown: 'kept',
  },
} as const satisfies Readonly<Record<string, Escapes>>
