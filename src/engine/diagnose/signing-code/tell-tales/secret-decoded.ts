import { say } from '#engine/diagnose/message.ts'
import { secretName } from '#engine/diagnose/signing-code/names.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

const secret = `(?![\\w$.>-]{0,40}(?:[Pp]ublic|[Pp]rivate|[Cc]ert))${secretName}`

/** The secret of many providers is Base64 or hex; here it is used as it is. A public or a private key is none. */
export default defineTellTale({
  id: 'secret-decoded',
  mistakes: ['key-decoded'],
  signs: {
    'C#': new RegExp(
      String.raw`\b(?:FromBase64String|FromHexString|HexToBytes|StringToByteArray)\(\s{0,9}${secret}`,
      'g',
    ),
    PHP: new RegExp(
      String.raw`\b(?:base64_decode|hex2bin)\(\s{0,9}${secret}|\bpack\(\s?['"]H\*['"],\s?${secret}`,
      'g',
    ),
    Java: new RegExp(
      String.raw`\b(?:Base64\.getDecoder\(\)\.decode|Base64\.decodeBase64|Hex\.decodeHex|parseHex|hexToBytes)\(\s{0,9}${secret}`,
      'g',
    ),
    Python: new RegExp(
      String.raw`\b(?:b64decode|(?:bytes|bytearray)\.fromhex|unhexlify|a2b_hex)\(\s{0,9}${secret}`,
      'g',
    ),
    JavaScript: new RegExp(
      String.raw`\bBuffer\.from\(\s{0,9}${secret}\s{0,9},\s{0,9}['"\x60](?:base64|hex)|\benc\.(?:Hex|Base64)\.parse\(\s{0,9}${secret}|\batob\(\s?${secret}`,
      'g',
    ),
    Go: new RegExp(String.raw`\b(?:Encoding\.DecodeString|hex\.DecodeString)\(\s{0,9}${secret}`, 'g'),
    Ruby: new RegExp(
      String.raw`\bBase64\.(?:strict_)?decode64\(?\s{0,9}${secret}|\[\s?${secret}\s?\]\.pack\(\s?["']H\*`,
      'g',
    ),
  },
  words: { en: say`It decodes the secret; Binance Pay takes its characters as they are.` },
})
