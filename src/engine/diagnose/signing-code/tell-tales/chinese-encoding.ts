import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** The charsets of Chinese Windows and their neighbours. */
export default defineTellTale({
  id: 'chinese-encoding',
  mistakes: ['gbk-signed', 'legacy-charset-signed'],
  signs: {
    'C#': /\bGetEncoding\(\s{0,9}(?:"(?:gbk|gb2312|gb18030|big5|shift_jis|euc-kr)"|936)/gi,
    Java: /\.getBytes\(\s{0,9}"(?:GBK|GB2312|GB18030|Big5|Shift_JIS|EUC-KR)"|\bCharset\.forName\(\s{0,9}"(?:GBK|GB2312|GB18030|Big5)"/gi,
    Python: /\.encode\(\s{0,9}['"](?:gbk|gb2312|gb18030|big5|shift_jis|euc-kr)['"]/gi,
    PHP: /\b(?:mb_convert_encoding|iconv)\([^;]{1,80}['"](?:GBK|GB2312|GB18030|BIG-?5|SJIS|EUC-KR)/gi,
    JavaScript:
      /\biconv\.encode\([^,;()]{1,80},\s{0,9}['"`](?:gbk|gb2312|gb18030|big5|shift_jis|euc-kr)['"`]/gi,
    Go: /\bsimplifiedchinese\.(?:GBK|GB18030|HZGB2312)\b/g,
    Ruby: /\.encode\(\s{0,9}['"](?:GBK|GB2312|GB18030|Big5)['"]/gi,
  },
  words: {
    en: say`It encodes the text in a charset of East Asia, where Chinese has other bytes than in UTF-8.`,
  },
})
