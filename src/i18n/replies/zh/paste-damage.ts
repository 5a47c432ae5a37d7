import type { CauseTable } from '#i18n/replies/cause-words.ts'

const exactCopy = '如需精确校验，请在抓包工具中把请求保存为文件，再打开该文件。'

const keepRaw = '用收到的请求体原始字节验签，不要先经过程序解析和重新生成。'

/** Damage that a page, a clipboard or a receiving program did to a body, by the id of the repair. */
export const pasteDamage: CauseTable = {
  'backslashes-eaten': {
    cause: '请求体中的反斜杠在粘贴时丢失。',
    fix: exactCopy,
  },
  'big-number-rounded': {
    cause: '请求体中的一个大数字被 JSON 解析器舍入。',
    fix: keepRaw,
  },
  bullets: {
    cause: '粘贴的内容每行前多了列表符号。',
    fix: exactCopy,
  },
  'byte-order-mark-added': {
    cause: '粘贴的内容多了 BOM，签名时没有。',
    fix: exactCopy,
  },
  'byte-order-mark-lost': {
    cause: '请求体开头的 BOM 在粘贴时丢失。',
    fix: exactCopy,
  },
  'curly-quotes': {
    cause: '英文直引号在粘贴时变成了中文弯引号。',
    fix: '无需修改代码，本次校验已改用直引号；请以代码形式粘贴请求，或打开保存的文件。',
  },
  'dashes-and-dots': {
    cause: '连字符或句点在粘贴时变成了破折号或省略号。',
    fix: exactCopy,
  },
  'dressed-links': {
    cause: '请求体中的网址在粘贴时变成了链接。',
    fix: exactCopy,
  },
  'empty-containers': {
    cause: '空对象和空数组在签名之后被互换。',
    fix: keepRaw,
  },
  'entities-decoded': {
    cause: '请求体中的 HTML 实体在粘贴时显示成了字符。',
    fix: exactCopy,
  },
  fences: {
    cause: '粘贴的内容带上了代码块的标记。',
    fix: exactCopy,
  },
  'full-width-punctuation': {
    cause: '半角字符在粘贴时变成了全角字符。',
    fix: exactCopy,
  },
  'html-entities': {
    cause: '部分字符在粘贴时变成了 HTML 实体。',
    fix: exactCopy,
  },
  indentation: {
    cause: '粘贴的内容每行前多了缩进。',
    fix: exactCopy,
  },
  'invisible-characters': {
    cause: '粘贴的内容带上了不可见字符。',
    fix: exactCopy,
  },
  'keys-sorted': {
    cause: '签名之后，字段被重新排序。',
    fix: keepRaw,
  },
  'line-end-added': {
    cause: '请求体末尾多了换行符，签名时没有。',
    fix: exactCopy,
  },
  'line-end-lost': {
    cause: '请求体末尾的换行符在粘贴时丢失。',
    fix: exactCopy,
  },
  'line-ends-changed': {
    cause: '请求体内的换行符在粘贴时变了（LF 与 CR LF 之间）。',
    fix: exactCopy,
  },
  'line-numbers': {
    cause: '粘贴的内容带上了行号。',
    fix: exactCopy,
  },
  'line-separators': {
    cause: '换行符在粘贴时变成了其他行分隔符。',
    fix: exactCopy,
  },
  'log-prefixes': {
    cause: '粘贴的内容来自日志，每行前带有日志前缀。',
    fix: exactCopy,
  },
  'look-alikes': {
    cause: '部分字母在粘贴时变成了外形相似的其他字母。',
    fix: exactCopy,
  },
  'mail-quoting': {
    cause: '粘贴的内容每行前带有邮件引用符号 ">"。',
    fix: exactCopy,
  },
  'markdown-escapes': {
    cause: '粘贴的内容被 Markdown 编辑器加上了反斜杠。',
    fix: exactCopy,
  },
  mojibake: {
    cause: 'UTF-8 的内容在粘贴前被按其他编码读取，变成了乱码。',
    fix: exactCopy,
  },
  'nested-json-opened': {
    cause: '一个包含 JSON 的文本值被解析成了对象。',
    fix: keepRaw,
  },
  'no-break-spaces': {
    cause: '普通空格在粘贴时变成了其他空格。',
    fix: exactCopy,
  },
  'number-quoted': {
    cause: '一个值的类型变了：数字变成了文本，或者文本变成了数字。',
    fix: keepRaw,
  },
  'percent-encoded': {
    cause: '请求体在粘贴前被做了百分号编码。',
    fix: exactCopy,
  },
  'pretty-printed': {
    cause: '请求体中 JSON 的空白在粘贴时变了（如被格式化显示）。',
    fix: exactCopy,
  },
  'quoted-printable': {
    cause: '粘贴的内容是 quoted-printable 编码的邮件源文件。',
    fix: exactCopy,
  },
  'slashes-escaped': {
    cause: '签名之后，请求体中的斜杠被转义。',
    fix: keepRaw,
  },
  'slashes-unescaped': {
    cause: '转义的斜杠在粘贴时丢失了反斜杠。',
    fix: exactCopy,
  },
  'spaces-as-tabs': {
    cause: '制表符和空格在粘贴时被互换。',
    fix: exactCopy,
  },
  'spaces-inserted': {
    cause: '签名之后，JSON 中被插入了空格。',
    fix: keepRaw,
  },
  'string-literal': {
    cause: '请求体是以代码中的字符串形式复制的，引号前带有转义。',
    fix: exactCopy,
  },
  'unicode-escaped': {
    cause: '签名之后，部分字符被转义成了 \\u 的形式。',
    fix: keepRaw,
  },
  'unicode-normalised': {
    cause: '文字的 Unicode 规范化形式在粘贴时变了，看起来相同，字节不同。',
    fix: exactCopy,
  },
  'unicode-unescaped': {
    cause: '\\u 形式的转义在粘贴时变成了字符本身。',
    fix: exactCopy,
  },
  'windows-1252-octets': {
    cause: '抓包文件保存成了 windows-1252，而不是 UTF-8。',
    fix: exactCopy,
  },
  'wrapped-lines': {
    cause: '粘贴的内容中，较长的行被折成了多行。',
    fix: exactCopy,
  },
  'emoji-shortcodes': {
    cause: '请求体中的表情符号与其名称（如 :smile:）在粘贴时互相替换。',
    fix: exactCopy,
  },
  'line-breaks-lost': {
    cause: '粘贴的内容丢失了换行。',
    fix: exactCopy,
  },
}
