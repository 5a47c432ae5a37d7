import { say } from '#engine/diagnose/message.ts'
import { onlyWith } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'hex-of-text',
  mistakes: ['hex-twice'],
  signs: {
    'C#': onlyWith(
      /GetBytes\(\s{0,4}(?:signature|sign|hash|hex)\w{0,12}\s{0,4}\)/gi,
      /BitConverter|ToHexString|"[xX]2"/,
    ),
    Java: /Hex\.encodeHexString\(\s{0,4}(?:signature|sign|hex)\w{0,12}\.getBytes/gi,
    PHP: /\bbin2hex\(\s{0,4}hash_hmac\((?![^()\n]{0,160},\s{0,4}true\s{0,4}\))/g,
    Python: /\.hexdigest\(\)\.encode\([^()\n]{0,20}\)\.hex\(/g,
  },
  words: { en: say`A signature that is hex already is turned into hex once more.` },
})
