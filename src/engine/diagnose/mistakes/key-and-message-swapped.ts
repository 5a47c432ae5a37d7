import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Hash } from '#engine/scheme/algorithm.ts'

/** The hash that was used, and the one of the rule. */
interface Data {
  readonly used: Hash
  readonly wanted: Hash
}

/** Whoever takes the arguments the other way round may take another function too. */
const others: readonly Hash[] = ['SHA-256', 'SHA-1']

/** The order of the two arguments differs from library to library. */
export default defineMistake<Data>({
  id: 'key-and-message-swapped',
  side: 'signer',
  dimension: 'algorithm',
  rank: 30,
  words: {
    en: {
      title: () => say`The secret and the string to sign were exchanged.`,
      detail: ({ used, wanted }) =>
        used === wanted
          ? say`The signature matches an HMAC of the secret, with the string to sign as the key.`
          : say`The signature matches an HMAC of the secret, with the string to sign as the key, and with ${used} where the rule is ${wanted}.`,
      fix: ({ wanted }) =>
        say`Give HMAC with ${wanted} the secret as the key and the string to sign as the message.`,
    },
  },
  calls: {
    PHP: { wrong: "hash_hmac('sha512', $secret, $text)", right: "hash_hmac('sha512', $text, $secret)" },
    Python: {
      wrong: 'hmac.new(text, secret, hashlib.sha512)',
      right: 'hmac.new(secret, text, hashlib.sha512)',
    },
    JavaScript: { wrong: 'CryptoJS.HmacSHA512(secret, text)', right: 'CryptoJS.HmacSHA512(text, secret)' },
    Ruby: {
      wrong: "OpenSSL::HMAC.hexdigest('SHA512', text, secret)",
      right: "OpenSSL::HMAC.hexdigest('SHA512', secret, text)",
    },
    Go: { wrong: 'hmac.New(sha512.New, text)', right: 'hmac.New(sha512.New, secret)' },
    'C#': { wrong: 'HMACSHA512.HashData(text, key)', right: 'HMACSHA512.HashData(key, text)' },
  },
  *vary(right) {
    if (right.keying !== 'hmac') return
    for (const used of new Set([right.hash, ...others]))
      yield { value: { hash: used, keying: 'swapped' }, data: () => ({ used, wanted: right.hash }) }
  },
})
