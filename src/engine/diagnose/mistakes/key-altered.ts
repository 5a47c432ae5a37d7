import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was done to the secret, for after "The secret was", and sizes in octets. */
interface Data {
  readonly how: string
  readonly given: number
  readonly used: number
}

/** A secret that was cut, joined with something or turned into another case on its way into the program. */
export default defineMistake<Data>({
  id: 'key-altered',
  side: 'key',
  dimension: 'key',
  rank: 38,
  words: {
    en: {
      title: ({ how }) => say`The secret was ${how} when you signed.`,
      detail: ({ given, used }) =>
        say`The signature matches a key of ${{ bytes: used }}; the secret given here has ${given}.`,
      fix: () =>
        say`Use the text of the secret as it is: nothing before it, nothing after it, no other case.`,
    },
  },
  *vary(key, evidence) {
    if (key === null || key.length === 0) return
    const seen: Octets[] = [key]
    for (const [how, value] of forms(key, evidence)) {
      if (seen.some((one) => same(one, value))) continue
      seen.push(value)
      yield { value, data: () => ({ how, given: key.length, used: value.length }) }
    }
  },
})

const fore = [
  'secret=',
  'secret:',
  'Bearer ',
  'key=',
  'sk_',
  'whsec_',
  'SECRET_KEY=',
  'secretKey=',
  'hmac-',
  'Secret: ',
  'secret_',
  'v0=',
  'sha512=',
  '&',
  ':',
]
const pairs = ['“”', '‘’', '«»', '<>', '[]', '{}', '()']

const aft = ['&', '=', '==', ':', ';', ',', '.', '%0A', '\\n', '0']

function* forms(key: Octets, { capture, scheme }: Evidence): Iterable<readonly [string, Octets]> {
  const written = text(key)
  yield ['in upper case', utf8(written.toUpperCase())]
  yield ['in lower case', utf8(written.toLowerCase())]
  for (const sign of aft) yield [`followed by ${sign}`, utf8(written + sign)]
  for (const word of fore) {
    yield [`preceded by ${word.trim()}`, utf8(word + written)]
    if (written.startsWith(word)) yield [`without its ${word.trim()}`, utf8(written.slice(word.length))]
  }
  for (const [open = '', close = ''] of pairs) {
    yield [`set in ${open}${close}`, utf8(open + written + close)]
    if (written.startsWith(open) && written.endsWith(close))
      yield [`without its ${open}${close}`, utf8(written.slice(1, -1))]
  }
  const prefix = /^[A-Za-z]+[_:=-]/.exec(written)?.[0] ?? ''
  if (prefix !== '') yield ['without its prefix', utf8(written.slice(prefix.length))]
  yield ['without its last character', key.slice(0, -1)]
  yield ['without its first character', key.slice(1)]
  for (const length of [32, 64, 16, 48, 20, 24, 128])
    if (key.length > length) {
      yield [`cut to ${length} bytes`, key.slice(0, length)]
      yield [`cut to its last ${length} bytes`, key.slice(-length)]
    }
  if (key.length % 2 === 0) yield ['cut in half', key.slice(0, key.length / 2)]
  yield ['reversed', utf8(Array.from(written).reverse().join(''))]
  yield ['doubled', concat([key, key])]
  const number = scheme.keyId === undefined ? undefined : field(capture, scheme.keyId)?.value.value
  if (number !== undefined)
    for (const joint of ['', '&', ':', '\n', '.', '_', '-']) {
      yield ['joined with the certificate number', concat([number, utf8(joint), key])]
      yield ['joined with the certificate number', concat([key, utf8(joint), number])]
    }
  const plain = percentDecoded(written)
  if (plain !== null) yield ['percent-decoded', utf8(plain)]
  for (const form of ['NFC', 'NFD', 'NFKC'] as const)
    yield [`normalised to ${form}`, utf8(written.normalize(form))]
  yield ['without its white space', utf8(written.replace(/\s+/g, ''))]
  yield ['without its hyphens', utf8(written.replaceAll('-', ''))]
}

function percentDecoded(written: string): string | null {
  try {
    const plain = decodeURIComponent(written)
    return plain === written ? null : plain
  } catch {
    return null
  }
}
