import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { doubleOctets, singleOctets } from '#engine/diagnose/rewriting/charsets.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'

const doubles = ['shift_jis', 'big5', 'euc-kr', 'euc-jp']
const singles = [
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'koi8-r',
  'macintosh',
]

/** The default of a system in that language. */
export default defineMistake<Encoded>({
  id: 'legacy-charset-signed',
  side: 'signer',
  dimension: 'encoding',
  rank: 50,
  words: {
    en: {
      title: ({ charset }) => say`The string was signed in ${{ code: charset }}, but sent in UTF-8.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Encode the string and the secret in UTF-8.`,
    },
  },
  calls: {
    Java: { wrong: 'payload.getBytes()', right: 'payload.getBytes(StandardCharsets.UTF_8)' },
    'C#': { wrong: 'Encoding.Default.GetBytes(payload)', right: 'Encoding.UTF8.GetBytes(payload)' },
    Python: ({ charset }) => ({ wrong: `payload.encode('${charset}')`, right: "payload.encode('utf-8')" }),
    PHP: ({ charset }) => ({
      wrong: `mb_convert_encoding($payload, '${charset}', 'UTF-8')`,
      right: '$payload',
    }),
  },
  encodings: charsetEncodings([
    ...doubles.map((label) => [label, doubleOctets(label)] as const),
    ...singles.map((label) => [label, singleOctets(label)] as const),
  ]),
})
