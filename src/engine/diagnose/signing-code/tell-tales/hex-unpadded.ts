import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Digits of one octet without the zero before a small one, or of a number that has lost its zeros. */
export default defineTellTale({
  id: 'hex-unpadded',
  mistakes: ['signature-digits-unpadded', 'signature-as-number'],
  signs: {
    'C#': callIf(/\.ToString\(\s?"[xX]"\s?\)/g, { unlessNear: /PadLeft/ }),
    Java: callIf(
      /\bInteger\.toHexString\(|\bnew BigInteger\(\s?1\s?,[^;\n]{1,60}\.toString\(\s?16\s?\)|"%[xX]"/g,
      {
        unlessAnywhere:
          /\.length\(\)\s?(?:==|<)|\|\s?0x100|\+\s?0x100|\.substring\(|"0"|'0'|padStart|leftPad/,
      },
    ),
    Python: callIf(/(?<![\w.])hex\(\s?\w{1,20}\s?\)|"%[xX]"\s?%\s?\w|format\(\s?\w{1,20},\s?['"][xX]['"]/g, {
      unlessNear: /zfill|rjust/,
    }),
    JavaScript: callIf(/\.toString\(\s?16\s?\)/g, {
      unlessNear: /padStart|slice\(\s?-2|substr|Math\.random/,
      onlyWith: /hmac|subtle\.sign/i,
    }),
    Go: /\bstrconv\.FormatInt\([^()\n]{0,40}\([^()\n]{0,40}\),\s?16\)|\bfmt\.Sprintf\("%[xX]",\s?(?:b|v|c)\)/g,
    PHP: callIf(/\bdechex\(/g, { unlessNear: /str_pad|sprintf/ }),
    Ruby: callIf(/\.to_s\(\s?16\s?\)/g, { unlessNear: /rjust|%02/ }),
  },
  words: { en: say`It leaves out the zero before a small number, so digits are missing.` },
})
