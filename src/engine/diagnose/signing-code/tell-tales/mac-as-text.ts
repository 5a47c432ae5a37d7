import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Bytes of a digest that are read as text: most of them are no UTF-8. */
export default defineTellTale({
  id: 'mac-as-text',
  mistakes: ['signature-through-text', 'bytes-printed'],
  signs: {
    'C#': /\bEncoding\.\w{1,12}\.GetString\(\s{0,9}(?:\w{0,20}(?:hash|mac|digest|signature)\w{0,20}|\w{1,20}\.ComputeHash\()/gi,
    Java: /\bnew String\(\s{0,9}(?:\w{0,20}(?:hash|mac|digest|hmac|signature|signed|rawSig)\w{0,12}|\w{1,20}\.doFinal\()/gi,
    Python: /\.digest\(\)\.decode\(/g,
    JavaScript: /\.digest\(\)\.toString\(\s?(?:['"`](?:utf-?8|latin1|binary|ascii)['"`])?\s?\)/gi,
    Go: /\bstring\(\s?\w{1,20}\.Sum\(nil\)\)/g,
    Ruby: /\bHMAC\.digest\([^()\n]{1,120}\)\.(?:to_s|force_encoding|encode)\b/g,
  },
  words: { en: say`It makes text of the bytes of the digest, most of which are no text.` },
})
