import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

const other = /\bBasic\b|password|credential|image|qr_?code|nonce|random/i
const digest = /hash|hmac|sign|digest|mac\b/i

/** Base64 of a digest; a certificate or a password is encoded in Base64 for other reasons. */
export default defineTellTale({
  id: 'base64-written',
  mistakes: ['base64-signature', 'hex-and-base64'],
  signs: {
    'C#': callIf(/\bConvert\.ToBase64String\(/g, { unlessNear: other }),
    PHP: callIf(/\bbase64_encode\(/g, { unlessNear: other, onlyNear: digest }),
    Java: callIf(/\bBase64\.(?:getEncoder\(\)\.encode(?:ToString)?|encodeBase64String|encodeToString)\(/g, {
      unlessNear: other,
    }),
    Python: callIf(/\bbase64\.(?:standard_)?b64encode\(/g, { unlessNear: other }),
    JavaScript:
      /\.digest\(\s{0,9}['"`]base64['"`]|\.toString\(\s?(?:CryptoJS\.)?enc\.Base64\b|\bBase64\.stringify\(/g,
    Go: callIf(/\bbase64\.\w{1,6}Encoding\.EncodeToString\(/g, { unlessNear: other }),
    Ruby: callIf(/\bBase64\.(?:strict_|urlsafe_)?encode64\b/g, { unlessNear: other }),
  },
  words: { en: say`It writes the digest in Base64, 88 characters for SHA-512; hex has 128.` },
})
