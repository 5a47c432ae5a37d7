import { say } from '#engine/diagnose/message.ts'
import { unlessAnywhere } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'hex-in-lower-case',
  mistakes: ['lower-case-hex'],
  signs: {
    'C#': unlessAnywhere(/"x2"|ToHexStringLower|\.ToLower(?:Invariant)?\(/g, /\.ToUpper(?:Invariant)?\(/),
    PHP: unlessAnywhere(/\bhash_hmac\(/g, /\bstrtoupper\(/),
    Java: unlessAnywhere(
      /"%02x"|Hex\.encodeHexString\(|HexFormat\.of\(\)\.formatHex/g,
      /toUpperCase\(|withUpperCase/,
    ),
    Python: unlessAnywhere(/\.hexdigest\(/g, /\.upper\(/),
    JavaScript: unlessAnywhere(/\.digest\(\s{0,4}['"]hex['"]|enc\.Hex\b/g, /\.toUpperCase\(/),
    Go: unlessAnywhere(/\bhex\.EncodeToString\(|"%x"/g, /strings\.ToUpper\(|"%X"/),
    Ruby: unlessAnywhere(/\bhexdigest\b/g, /\.upcase\b/),
  },
  words: { en: say`This hex is in lower case, and nothing turns it into upper case.` },
})
