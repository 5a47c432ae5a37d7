import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'plain-hash',
  mistakes: ['hash-without-hmac'],
  signs: {
    'C#': /\b(?:SHA512|SHA256)(?:Managed)?\.(?:Create|HashData)\(|new\s{1,4}SHA512Managed\b/g,
    PHP: /(?<!_)\bhash\(\s{0,4}['"]sha/gi,
    Java: /\bMessageDigest\.getInstance\(/g,
    Python: /(?<!hmac\.new\([^\n]{0,80})\bhashlib\.sha512\(/g,
    JavaScript: /\bcreateHash\(|CryptoJS\.SHA512\(/g,
    Go: /\bsha512\.Sum512\(/g,
    Ruby: /\bDigest::SHA\d{1,3}\.(?:hex)?digest\b/g,
  },
  words: { en: say`This is a plain hash: the secret is no key here.` },
})
