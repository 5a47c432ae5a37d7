import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** The hash of another scheme; those who check a webhook of Binance Pay need SHA-256, but no HMAC. */
export default defineTellTale({
  id: 'other-hash',
  mistakes: ['wrong-hash'],
  signs: {
    'C#': /\bHMAC(?:SHA(?:1|256|384)|MD5)\b/g,
    PHP: /\bhash_hmac\(\s{0,9}['"](?:sha1|sha224|sha256|sha384|sha3-512|md5)['"]/gi,
    Java: /"Hmac(?:SHA(?:1|224|256|384)|MD5)"|\bHmacAlgorithms\.HMAC_(?:SHA_(?:1|256|384)|MD5)|\bhmacSha(?:1|256|384)Hex\(/gi,
    Python: callIf(
      /\bhashlib\.(?:sha1|sha224|sha256|sha384|sha3_512|md5)\b|\bdigestmod\s?=\s?['"](?!sha512)/g,
      {
        onlyNear: /\bhmac\b|\bdigestmod\b/,
      },
    ),
    JavaScript:
      /\bcreateHmac\(\s{0,9}['"`](?:RSA-)?(?:sha1|sha256|sha384|sha3-512|md5)['"`]|\bHmac(?:SHA(?:1|256|384|3)|MD5)\(/gi,
    Go: /\bhmac\.New\(\s{0,9}(?!sha512\.New\b)\w{1,12}\.New/g,
    Ruby: callIf(/\bHMAC\.\w{1,20}/g, { onlyNear: /\bSHA-?(?:1|224|256|384)\b|\bMD5\b/i }),
  },
  words: { en: say`It makes the digest with another hash than SHA-512, which gives 128 digits of hex.` },
})
