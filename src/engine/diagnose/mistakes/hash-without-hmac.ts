import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Construction, Hash, Keying } from '#engine/scheme/algorithm.ts'

/** The hash, and where the key stood. */
interface Data {
  readonly hash: Hash
  readonly keying: Keying
}

const places: readonly Keying[] = ['none', 'after', 'before', 'around']

const others: readonly Hash[] = ['SHA-256', 'SHA-1', 'MD5', 'SHA-384']

/** A plain digest is no MAC, whether the key is joined to the message or left out. Without a key it needs none to be proved. */
export default defineMistake<Data>({
  id: 'hash-without-hmac',
  side: 'signer',
  dimension: 'algorithm',
  rank: 20,
  words: {
    en: {
      title: ({ hash, keying }) =>
        keying === 'none'
          ? say`The signature is a plain ${hash} hash, without the secret.`
          : say`The signature is a plain ${hash} hash, not an HMAC.`,
      detail: ({ hash, keying }) => say`The signature matches ${hash} of ${what(keying)}.`,
      fix: () => say`Use HMAC, with the secret as its key.`,
    },
  },
  calls: {
    'C#': { wrong: 'SHA512.HashData(bytes)', right: 'HMACSHA512.HashData(key, bytes)' },
    PHP: { wrong: "hash('sha512', $text)", right: "hash_hmac('sha512', $text, $secret)" },
    Java: { wrong: 'MessageDigest.getInstance("SHA-512")', right: 'Mac.getInstance("HmacSHA512")' },
    Python: { wrong: 'hashlib.sha512(text)', right: 'hmac.new(secret, text, hashlib.sha512)' },
    JavaScript: { wrong: "createHash('sha512')", right: "createHmac('sha512', secret)" },
    Go: { wrong: 'sha512.Sum512(text)', right: 'hmac.New(sha512.New, secret)' },
    Ruby: {
      wrong: 'Digest::SHA512.hexdigest(text)',
      right: "OpenSSL::HMAC.hexdigest('SHA512', secret, text)",
    },
  },
  *vary(right) {
    if (right.keying !== 'hmac') return
    for (const hash of [right.hash, ...others])
      for (const keying of places) {
        const value: Construction = { hash, keying }
        yield { value, data: () => ({ hash, keying }) }
      }
  },
})

function what(keying: Keying): Message {
  if (keying === 'before') return say`the secret and the string to sign joined`
  if (keying === 'after') return say`the string to sign and the secret joined`
  if (keying === 'around') return say`the string to sign between the secret and the secret`
  return say`the string to sign alone`
}
