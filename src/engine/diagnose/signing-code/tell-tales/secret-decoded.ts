import { say } from '#engine/diagnose/message.ts'
import { secretName } from '#engine/diagnose/signing-code/names.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'secret-decoded',
  mistakes: ['key-decoded'],
  signs: {
    'C#': new RegExp(String.raw`(?:FromBase64String|FromHexString)\(\s{0,4}${secretName}`, 'g'),
    PHP: new RegExp(String.raw`\b(?:base64_decode|hex2bin)\(\s{0,4}${secretName}`, 'g'),
    Java: new RegExp(
      String.raw`(?:Base64\.getDecoder\(\)\.decode|Hex\.decodeHex)\(\s{0,4}${secretName}`,
      'g',
    ),
    Python: new RegExp(
      String.raw`\b(?:base64\.b64decode|bytes\.fromhex|unhexlify)\(\s{0,4}${secretName}`,
      'g',
    ),
    JavaScript: new RegExp(
      String.raw`Buffer\.from\(\s{0,4}${secretName}\s{0,4},\s{0,4}['"](?:base64|hex)['"]`,
      'g',
    ),
    Go: new RegExp(String.raw`(?:Encoding\.DecodeString|hex\.DecodeString)\(\s{0,4}${secretName}`, 'g'),
    Ruby: new RegExp(String.raw`Base64\.(?:strict_)?decode64\(?\s{0,4}${secretName}`, 'g'),
  },
  words: { en: say`The secret is used as it is, in UTF-8, and is not decoded.` },
})
