import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { asIs, print } from '#engine/diagnose/rewriting/print-value.ts'
import type { Printing } from '#engine/diagnose/rewriting/print-value.ts'
import { rubyNumber } from '#engine/diagnose/rewriting/program-numbers.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\v': '\\v',
  '\b': '\\b',
  '\x07': '\\a',
  '\x1b': '\\e',
}

const escaped = (sign: string): string =>
  short[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** `String#inspect`: a `#` is escaped where it would begin an interpolation. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, escaped).replace(/#(?=[{$@])/g, '\\#')}"`

const plainSymbol = /^[\p{L}_][\p{L}\p{N}_]*[?!]?$/u

const symbol = (name: string): string => (plainSymbol.test(name) ? name : quoted(name))

const strings: Printing = {
  object: ['{', '}'],
  list: ['[', ']'],
  colon: '=>',
  comma: ', ',
  name: quoted,
  string: quoted,
  number: rubyNumber,
  literal: (value) => (value === null ? 'nil' : String(value)),
}

/** Names as strings and as symbols, before Ruby 3.4 and since. */
const printings: readonly Printing[] = [
  strings,
  { ...strings, name: (name) => `:${symbol(name)}` },
  { ...strings, colon: ' => ' },
  { ...strings, name: symbol, colon: ': ' },
]

function* texts(body: Octets): Iterable<SignedText<null>> {
  const root = readableJson(body)
  if (root?.kind !== 'object' && root?.kind !== 'array') return
  for (const printing of printings) yield [print(root, printing), null]
  for (const printing of printings) yield [print(root, { ...printing, number: asIs }), null]
  yield [print(root, strings).replaceAll('=>', ':'), null]
}

/** `Hash#to_s` is `inspect`, not JSON. */
export default defineMistake<Instead<null>>({
  id: 'ruby-inspect-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 38,
  words: {
    en: {
      title: () => say`A hash was signed as Ruby prints it, not as JSON.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Write the JSON with ${{ code: 'to_json' }}, sign that string and send that same string.`,
    },
  },
  calls: {
    Ruby: { wrong: 'order.to_s', right: 'order.to_json' },
  },
  vary: (body) => textsInstead(body, texts),
})
