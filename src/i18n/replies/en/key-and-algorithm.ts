import type { CauseTable } from '#i18n/replies/cause-words.ts'

const keyText = 'Use the text of the secret as it is, in UTF-8.'

/** Mistakes in the key and in how the digest is made. None of these sentences says anything of a secret. */
export const keyAndAlgorithm: CauseTable = {
  'certificate-number-as-key': {
    cause: 'The request was signed with the certificate number, not the secret.',
    fix: 'Use the API secret key; the certificate number only goes in the header.',
  },
  'header-value-as-key': {
    cause: 'The request was signed with the value of a header as the key.',
    fix: 'Use the API secret key as the key of the HMAC.',
  },
  'key-altered': {
    cause: 'The secret was altered when the request was signed: cut, added to, or in another case.',
    fix: 'Use the text of the secret as it is: nothing before it, nothing after it, no other case.',
  },
  'key-decoded': {
    cause: 'The secret was decoded, from Base64 or hex, before signing.',
    fix: keyText,
  },
  'key-encoded': {
    cause: 'The key was an encoded form or a digest of the secret.',
    fix: keyText,
  },
  'key-in-utf-16': {
    cause: 'The secret was turned into bytes as UTF-16.',
    fix: 'Turn the secret into bytes as UTF-8.',
  },
  'key-missing': {
    cause: 'The signature was made with an empty key, or with a word such as null or undefined.',
    fix: 'Check the variable or the setting that the secret is read from, where the program runs.',
  },
  'key-white-space': {
    cause: 'The secret had white space or quotes around it on one side only.',
    fix: 'Trim the secret when you read it from a file or variable.',
  },
  'masked-key': {
    cause: 'The secret given looks like the masked one, not the secret.',
    fix: 'Create a new key and save it at once.',
  },
  'placeholder-as-key': {
    cause: 'The key was a placeholder of an example, not a secret.',
    fix: 'Put your secret there, or the variable that holds it, without quotes around its name.',
  },
  'digest-signed': {
    cause: 'A digest of the string to sign was signed, not the string.',
    fix: 'Pass the string to sign itself to HMAC.',
  },
  'hash-without-hmac': {
    cause: 'The signature is a plain hash, not an HMAC.',
    fix: 'Use HMAC, with the secret as its key.',
  },
  'hmac-twice': {
    cause: 'HMAC was applied twice.',
    fix: 'Sign the string to sign once.',
  },
  'key-and-message-swapped': {
    cause: 'The secret and the string to sign were exchanged.',
    fix: 'Give HMAC the secret as the key and the string to sign as the message.',
  },
  'wrong-hash': {
    cause: 'The signature was made with another algorithm than the rule asks for.',
    fix: 'Use the algorithm of the rule: HMAC-SHA512 for requests to Binance Pay.',
  },
}
