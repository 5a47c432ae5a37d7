import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** `Unicode` in .NET is the name of UTF-16. */
export default defineTellTale({
  id: 'utf-16-encoding',
  mistakes: ['utf-16-signed', 'key-in-utf-16'],
  signs: {
    'C#': /\bEncoding\.(?:Unicode|BigEndianUnicode)\.GetBytes\b|\bnew UnicodeEncoding\(/g,
    Java: /\bUTF_16(?:LE|BE)?\b|\.getBytes\(\s{0,9}"UTF-16/gi,
    Python: /\.encode\(\s{0,9}['"]utf-?_?16/gi,
    PHP: /\b(?:mb_convert_encoding|iconv)\([^;]{1,80}['"](?:UTF-16|UCS-2)/gi,
    JavaScript:
      /\bBuffer\.from\([^,;()]{1,80},\s{0,9}['"`](?:utf16le|ucs2|ucs-2)['"`]|\benc\.Utf16\w{0,2}\.parse\(/g,
    Go: /\butf16\.Encode\(|\bunicode\.UTF16\(/g,
    Ruby: /\.encode\(\s{0,9}['"]UTF-16/gi,
  },
  words: { en: say`It encodes the text in UTF-16: two bytes even for a letter of ASCII.` },
})
