import type { CauseTable } from '#i18n/replies/cause-words.ts'

const utf8 = '字符串和密钥都使用 UTF-8 编码。'

const readUtf8 = '按 UTF-8 读取字节，或者直接对字节签名，不要当作文本读取。'

/** Mistakes in how the text became bytes. */
export const encoding: CauseTable = {
  'ascii-dropped': {
    cause: '签名前转成 ASCII 时，ASCII 以外的字符被丢掉了。',
    fix: utf8,
  },
  'ascii-question-marks': {
    cause: '签名前转成 ASCII 时，部分字符被替换成了 "?"。',
    fix: utf8,
  },
  'byte-order-mark-first': {
    cause: '签名时待签名串开头带有 BOM（EF BB BF）。',
    fix: '使用不带 BOM 的 UTF-8（new UTF8Encoding(false)）。',
  },
  'characters-escaped': {
    cause: '部分字符在签名前被转义了。',
    fix: '字符串使用 UTF-8 编码，不要转义。',
  },
  'gbk-signed': {
    cause: '签名时字符串用了 GBK 之类的编码，发送时用的是 UTF-8。',
    fix: utf8,
  },
  'high-bits-cleared': {
    cause: '签名前每个字节的最高位丢失了。',
    fix: readUtf8,
  },
  'latin-1-signed': {
    cause: '签名时字符串用了 ISO-8859-1 或 windows-1252 之类的编码，发送时用的是 UTF-8。',
    fix: utf8,
  },
  'legacy-charset-signed': {
    cause: '签名时字符串用了旧式字符编码，发送时用的是 UTF-8。',
    fix: utf8,
  },
  'replacement-characters-signed': {
    cause: '部分字符在签名前变成了 U+FFFD。',
    fix: readUtf8,
  },
  'surrogates-apart': {
    cause: '签名时 emoji 被拆成了两半分别编码。',
    fix: '把整个字符串一次编码为 UTF-8，不要逐个字符编码。',
  },
  'utf-16-signed': {
    cause: '签名时字符串用了 UTF-16 或 UTF-32，发送时用的是 UTF-8。',
    fix: utf8,
  },
  'utf-8-twice-sent': {
    cause: '请求体在签名之后又被编码了一次 UTF-8。',
    fix: '发送与签名完全相同的字节，不要发送由它转成的文本。',
  },
  'utf-8-twice': {
    cause: '字符串在签名前被重复编码成了 UTF-8。',
    fix: '只转换一次 UTF-8，已经是 UTF-8 的内容保持不变。',
  },
}
