import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'base64-written',
  mistakes: ['base64-signature'],
  signs: {
    'C#': /\bConvert\.ToBase64String\(/g,
    PHP: /\bbase64_encode\(\s{0,4}hash_hmac/g,
    Java: /\bBase64\.getEncoder\(\)\.encode(?:ToString)?\(/g,
    Python: /\bbase64\.(?:standard_)?b64encode\(/g,
    JavaScript: /\.digest\(\s{0,4}['"]base64['"]|enc\.Base64\b/g,
    Go: /\bbase64\.\w{1,12}Encoding\.EncodeToString\(/g,
    Ruby: /\bBase64\.(?:strict_)?encode64\b/g,
  },
  words: { en: say`The signature of a request is upper-case hex, not Base64.` },
})
