import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'platform-encoding',
  mistakes: ['latin-1-signed', 'gbk-signed', 'legacy-charset-signed'],
  signs: {
    'C#': /\bEncoding\.Default\b|Encoding\.GetEncoding\(/g,
    Java: /\.getBytes\(\s{0,4}\)|\.getBytes\(\s{0,4}"(?:GBK|GB2312|ISO-8859-1|windows-1252)"|StandardCharsets\.ISO_8859_1/gi,
    Python: /\.encode\(\s{0,4}['"](?:latin-?1|cp1252|gbk|gb2312|iso-8859-1)['"]/gi,
    JavaScript: /['"](?:latin1|binary)['"]/g,
    PHP: /\butf8_decode\(|\bmb_convert_encoding\(|\biconv\(/g,
  },
  words: { en: say`This is UTF-8 on some machines and another encoding on others, or never UTF-8.` },
})
