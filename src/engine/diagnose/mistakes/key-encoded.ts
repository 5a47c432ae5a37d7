import { toBase64, toHex } from '#engine/bytes/encodings.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { hash } from '#engine/verify/hash.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was made of the secret, and sizes in octets. */
interface Data {
  readonly as: string
  readonly given: number
  readonly used: number
}

/** The secret was turned into something else, as another provider's rule has it. */
export default defineMistake<Data>({
  id: 'key-encoded',
  side: 'key',
  dimension: 'key',
  rank: 36,
  words: {
    en: {
      title: ({ as }) => say`The key was ${as} of the secret.`,
      detail: ({ as, given, used }) =>
        say`The signature matches a key of ${{ bytes: used }}, ${as} of the secret’s ${given}.`,
      fix: () => say`Use the text of the secret as it is, in UTF-8.`,
    },
  },
  calls: {
    Python: { wrong: 'hashlib.sha256(secret).digest()', right: 'secret.encode("utf-8")' },
    PHP: { wrong: 'base64_encode($secret)', right: '$secret' },
    JavaScript: { wrong: 'btoa(secret)', right: 'secret' },
  },
  *vary(key) {
    if (key === null) return
    for (const [as, value] of forms(key))
      yield { value, data: () => ({ as, given: key.length, used: value.length }) }
  },
})

const inLines = (base64: string, length: number): string =>
  base64.replace(new RegExp(`.{1,${length}}`, 'g'), '$&\n')

function* forms(key: Octets): Iterable<readonly [as: string, octets: Octets]> {
  const base64 = toBase64(key)
  yield ['the Base64', utf8(base64)]
  if (base64.endsWith('=')) yield ['the Base64 without padding', utf8(base64.replace(/=+$/, ''))]
  // Python's `encodebytes` ends a line after 76 letters, Ruby's `encode64` after 60, and both the last one.
  for (const lines of new Set([76, 60].map((length) => inLines(base64, length))))
    yield ['the Base64 in lines', utf8(lines)]
  yield ['the hex', utf8(toHex(key, { case: 'lower' }))]
  yield ['the hex', utf8(toHex(key))]
  for (const name of ['SHA-256', 'SHA-512', 'MD5', 'SHA-1'] as const) {
    const digest = hash(name, key)
    yield [`the ${name} digest`, digest]
    yield [`the ${name} digest in hex`, utf8(toHex(digest, { case: 'lower' }))]
    yield [`the ${name} digest in hex`, utf8(toHex(digest))]
    yield [`the ${name} digest in Base64`, utf8(toBase64(digest))]
  }
  const written = text(key)
  const percent = encodeURIComponent(written)
  if (percent !== written) yield ['the percent-encoding', utf8(percent)]
}
