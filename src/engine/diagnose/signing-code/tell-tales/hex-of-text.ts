import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** The digest is hex already, and the hex of its characters is taken. */
export default defineTellTale({
  id: 'hex-of-text',
  mistakes: ['hex-twice', 'signature-encoded-again'],
  signs: {
    'C#': /\b(?:ToHexString|BitConverter\.ToString|ToHex)\(\s{0,9}Encoding\.\w{1,12}\.GetBytes\(\s{0,9}\w{0,20}(?:sign|hash|hex|digest)/gi,
    Java: /\b(?:encodeHexString|bytesToHex|toHex|formatHex)\(\s{0,9}\w{0,20}(?:sign|hash|hex|digest)\w{0,20}\.getBytes\(/gi,
    PHP: callIf(/\bbin2hex\(\s{0,9}(?:hash_hmac\(|\$(?:signature|sign|hash|hmac)\b)/g, {
      unlessAnywhere: /,\s{0,9}true\s{0,9}\)/,
    }),
    Python:
      /\.hexdigest\(\)(?:\.upper\(\))?\.encode\([^()\n]{0,20}\)\.hex\(|\bhexlify\(\s{0,9}\w{0,20}(?:sign|hex)\w{0,20}\.encode\(/g,
    JavaScript: callIf(
      /\bBuffer\.from\(\s{0,9}\w{0,20}(?:sign|hash|hex|digest)\w{0,20}\s?\)\.toString\(\s?['"`]hex/gi,
      {
        onlyWith: /\.digest\(\s?['"`]hex/,
      },
    ),
    Go: /\bhex\.EncodeToString\(\s{0,9}\[\]byte\(\s{0,9}\w{0,20}(?:sign|hash|hex|digest)/gi,
    Ruby: /\bhexdigest\([^()\n]{1,120}\)\.unpack1?\(\s?["']H\*/g,
  },
  words: { en: say`It takes the hex of text that is hex already, and the digits double.` },
})
