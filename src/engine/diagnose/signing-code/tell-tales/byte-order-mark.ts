import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** An encoder that writes EF BB BF first. `Encoding.UTF8` does so for a stream, but not in `GetBytes`. */
export default defineTellTale({
  id: 'byte-order-mark',
  mistakes: ['byte-order-mark-sent', 'byte-order-mark-signed', 'byte-order-mark-first'],
  signs: {
    'C#': /\bnew StreamWriter\([^;]{1,80}\bEncoding\.UTF8\b|\bUTF8\.GetPreamble\(|\bnew UTF8Encoding\(\s?true\b/g,
    Python: /\.encode\(\s{0,9}['"]utf-?_?8-sig/gi,
    PHP: /\bchr\(\s?(?:239|0xEF)\s?\)/gi,
  },
  words: { en: say`It writes a byte order mark, EF BB BF, before the text.` },
})
