import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Hex of a digest in lower case, where nothing in the code makes it upper case. */
export default defineTellTale({
  id: 'hex-in-lower-case',
  mistakes: ['lower-case-hex'],
  signs: {
    'C#': callIf(/"[{0:]{0,3}x2\}?"|\bToHexStringLower\(|\.ToLower(?:Invariant)?\(/g, {
      unlessAnywhere: /\.ToUpper/,
    }),
    PHP: callIf(/\bhash_hmac\(/g, {
      unlessAnywhere: /\b(?:mb_)?strtoupper\(|Str::upper\(/,
      unlessNear: /,\s{0,9}true\s{0,9}\)/,
    }),
    Java: callIf(
      /"%02x"|\bHex\.encodeHexString\(|\bbytesToHex\(|\bHexFormat\.of\(\)\.formatHex\(|\bhmacSha\d{1,3}Hex\(|\.hmacHex\(/g,
      { unlessAnywhere: /\.toUpperCase\(|\.uppercase\(|withUpperCase|"%02X"|0123456789ABCDEF|'A', ?'B'/ },
    ),
    Python: callIf(/\.hexdigest\(\)|\.digest\(\)\.hex\(/g, {
      unlessAnywhere: /\.upper\(\)/,
      onlyWith: /\bhmac\b/,
    }),
    JavaScript: callIf(/\.digest\(\s{0,9}['"`]hex['"`]|\bHmacSHA\w{1,4}\(/g, {
      unlessAnywhere: /\.to(?:Locale)?UpperCase\(/,
    }),
    Go: callIf(/\bhex\.EncodeToString\(|"%x"/g, {
      unlessAnywhere: /\bToUpper\(|"%X"/,
      onlyWith: /\bhmac\.New\(/,
    }),
    Ruby: callIf(/\bHMAC\.hexdigest\b|\.hexdigest\b|\bunpack1?\(\s?["']H\*/g, {
      unlessAnywhere: /\.upcase\b/,
    }),
  },
  words: { en: say`It writes hex in lower case, and nothing here makes it upper case.` },
})
