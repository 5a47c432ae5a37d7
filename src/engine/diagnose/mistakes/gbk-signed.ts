import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { doubleOctets, gb18030, gbk } from '#engine/diagnose/rewriting/charsets.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'

/** The default of Chinese Windows, and of Java programs that run there. */
export default defineMistake<Encoded>({
  id: 'gbk-signed',
  side: 'signer',
  dimension: 'encoding',
  rank: 34,
  words: {
    en: {
      title: ({ charset }) => say`The string was signed in ${{ code: charset }}, but sent in UTF-8.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Encode the string and the secret in UTF-8.`,
    },
  },
  calls: {
    Java: { wrong: 'payload.getBytes("GBK")', right: 'payload.getBytes(StandardCharsets.UTF_8)' },
    'C#': { wrong: 'Encoding.Default.GetBytes(payload)', right: 'Encoding.UTF8.GetBytes(payload)' },
    Python: { wrong: "payload.encode('gbk')", right: "payload.encode('utf-8')" },
    PHP: { wrong: "iconv('UTF-8', 'GBK', $payload)", right: '$payload' },
    JavaScript: { wrong: "iconv.encode(payload, 'gbk')", right: "Buffer.from(payload, 'utf8')" },
    Go: {
      wrong: 'simplifiedchinese.GBK.NewEncoder().String(payload)',
      right: '[]byte(payload)',
    },
  },
  encodings: charsetEncodings([
    ['GBK', gbk],
    ['GB18030', gb18030],
    ['CP936', doubleOctets('gbk')],
  ]),
})
