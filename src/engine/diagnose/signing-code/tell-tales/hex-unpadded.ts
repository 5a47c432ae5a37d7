import { say } from '#engine/diagnose/message.ts'
import { unlessNear } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'hex-unpadded',
  mistakes: ['signature-digits-unpadded'],
  signs: {
    'C#': /\.ToString\(\s{0,4}"[xX]"\s{0,4}\)/g,
    Java: /\bInteger\.toHexString\(/g,
    JavaScript: unlessNear(/\.toString\(\s{0,4}16\s{0,4}\)/g, /padStart|slice\(-2\)/),
    Go: /"%[xX]"\s{0,4},\s{0,4}b\b/g,
    PHP: /\bdechex\(/g,
    Ruby: /\.to_s\(\s{0,4}16\s{0,4}\)/g,
  },
  words: { en: say`This leaves out the zero before a small byte.` },
})
