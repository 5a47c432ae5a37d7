import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** One octet a character: names that lead to Latin-1 or Windows-1252. Node takes `ascii` and `binary` for Latin-1. */
export default defineTellTale({
  id: 'latin-1-encoding',
  mistakes: ['latin-1-signed', 'utf-8-twice', 'legacy-charset-signed'],
  signs: {
    'C#': /\bEncoding\.(?:Latin1\b|GetEncoding\(\s{0,9}(?:"(?:iso-8859-1|windows-1252|latin1)"|1252|28591))/gi,
    Java: /\bISO_8859_1\b|\.getBytes\(\s{0,9}"(?:ISO-8859-1|windows-1252|Cp1252)"/gi,
    Python: /\.encode\(\s{0,9}(?:encoding\s?=\s?)?['"](?:latin-?1|iso-?8859-?1|cp1252|windows-1252)['"]/gi,
    PHP: /\butf8_(?:decode|encode)\(|\bmb_convert_encoding\([^,;]{1,80},\s{0,9}['"](?:ISO-8859-1|Windows-1252)['"]/gi,
    JavaScript:
      /(?:\bBuffer\.from|\.update)\([^,;()]{1,80},\s{0,9}['"`](?:latin1|binary|ascii)['"`]|\benc\.Latin1\.parse\(/g,
    Go: /\bcharmap\.(?:ISO8859_1|Windows1252)\b/g,
    Ruby: /\.encode\(\s{0,9}['"](?:ISO-8859-1|Windows-1252)['"]/gi,
  },
  words: {
    en: say`It writes one byte for each character, as Latin-1 does; UTF-8 writes two or more beyond ASCII.`,
  },
})
