import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'other-hash',
  mistakes: ['wrong-hash'],
  signs: {
    'C#': /\bHMAC(?:SHA256|SHA1|SHA384|MD5)\b/g,
    PHP: /\bhash_hmac\(\s{0,4}['"](?!sha512['"])[\w-]{1,12}['"]/gi,
    Java: /"Hmac(?!SHA512")\w{1,12}"/gi,
    Python: /\bhashlib\.(?!sha512\b)(?:sha\w{1,8}|md5)\b/g,
    JavaScript:
      /\bcreateHmac\(\s{0,4}['"](?!sha512['"])[\w-]{1,12}['"]|\bHmac(?:SHA256|SHA1|SHA384|SHA3|MD5)\b/gi,
    Go: /\bhmac\.New\(\s{0,4}(?!sha512\.New\b)\w{1,10}\.New/g,
    Ruby: /OpenSSL::HMAC\.\w{1,12}\(\s{0,4}['"](?!sha-?512['"])[\w-]{1,10}['"]|Digest::?(?:SHA256|SHA1|MD5)\.new/gi,
  },
  words: { en: say`The rule is HMAC with SHA-512.` },
})
