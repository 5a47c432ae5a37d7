import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** A digest of the text, with the secret nowhere or inside of the text. */
export default defineTellTale({
  id: 'hash-without-key',
  mistakes: ['hash-without-hmac', 'digest-signed'],
  signs: {
    'C#': /\bSHA(?:512|256)\.(?:Create|HashData)\(|\bnew SHA(?:512|256)(?:Managed|CryptoServiceProvider)\(/g,
    PHP: /(?<![>:$\w])(?:hash|openssl_digest)\(\s{0,9}['"$](?:sha|algo)/gi,
    Java: /\bMessageDigest\.getInstance\(\s{0,9}"SHA-?(?:512|256)"|\bDigestUtils\.sha(?:512|256)(?:Hex)?\(/g,
    Python: /\bhashlib\.sha(?:512|256)\(\s{0,9}[^)\s]/g,
    JavaScript:
      /\bcreateHash\(\s{0,9}['"`]sha-?(?:512|256)|\bCryptoJS\.SHA(?:512|256)\(|\bsubtle\.digest\(/gi,
    Go: callIf(/\bsha(?:512\.Sum512|256\.Sum256)\(/g, { unlessAnywhere: /\brsa\.Verify/ }),
    Ruby: /(?<!OpenSSL::)\bDigest::SHA(?:512|256|2)\b/g,
  },
  words: { en: say`It makes a plain hash, in which the secret is no key.` },
})
