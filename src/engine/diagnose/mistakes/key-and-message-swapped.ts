import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** The order of the two arguments differs from library to library. */
export default defineMistake<null>({
  id: 'key-and-message-swapped',
  side: 'signer',
  dimension: 'algorithm',
  rank: 30,
  words: {
    en: {
      title: () => say`The secret and the string to sign were exchanged.`,
      detail: () => say`The signature matches an HMAC of the secret, with the string to sign as the key.`,
      fix: () => say`Give HMAC the secret as the key and the string to sign as the message.`,
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
    if (right.keying === 'hmac') yield { value: { ...right, keying: 'swapped' }, data: () => null }
  },
})
