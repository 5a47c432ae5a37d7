import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'utf-16-encoding',
  mistakes: ['utf-16-signed', 'key-in-utf-16'],
  signs: {
    'C#': /\bEncoding\.(?:Unicode|BigEndianUnicode)\b/g,
    Java: /StandardCharsets\.UTF_16|getBytes\(\s{0,4}"UTF-16/g,
    Python: /\.encode\(\s{0,4}['"]utf-?16/gi,
    JavaScript: /['"](?:utf16le|ucs2|ucs-2)['"]/g,
  },
  words: { en: say`This is UTF-16: two bytes for each letter.` },
})
