import type { CauseTable } from '#i18n/replies/cause-words.ts'

const bareValues = '只用时间戳、nonce 和请求体的值签名，每部分之后各加一个 "\\n"。'

const feeds = '在时间戳、nonce 和请求体之后各加一个 "\\n"。'

/** Mistakes in which parts the string to sign has, and in what joins them. */
export const framing: CauseTable = {
  'array-name-signed': {
    cause: '签名用的是对象名称，而不是待签名串。',
    fix: '传入待签名串的字节，不要传保存字节的对象。',
  },
  'crlf-separators': {
    cause: '各部分之间用了 CR LF，应为 LF。',
    fix: '使用 "\\n"，不要用 Environment.NewLine、PHP_EOL 或 %n。',
  },
  'extra-separator-at-end': {
    cause: '签名时请求体末尾多了换行符，发送时没有。',
    fix: '签名前去掉请求体末尾的换行符（Go 的 Encoder.Encode 和 echo 会自动添加），或者只写一次 "\\n"。',
  },
  'indented-string': {
    cause: '待签名串的各行前面多了缩进。',
    fix: '在一行代码中用 "\\n" 连接各部分。',
  },
  'last-separator-missing': {
    cause: '签名内容末尾少了一个换行符。',
    fix: '在请求体后加 "\\n"：timestamp + "\\n" + nonce + "\\n" + body + "\\n"。',
  },
  'literal-backslash-n': {
    cause: '签名里写入的是反斜杠加字母 n，而不是换行符。',
    fix: 'PHP 和 shell 请用双引号 "\\n"，单引号不会转义。',
  },
  'named-parts': {
    cause: '签名内容除了各部分的值，还带有名称等其他文本。',
    fix: bareValues,
  },
  'no-separators': {
    cause: '各部分之间没有换行符。',
    fix: feeds,
  },
  'one-separator-wrong': {
    cause: '签名内容中有一处分隔符不是换行符 LF。',
    fix: feeds,
  },
  'other-separators': {
    cause: '各部分之间用了其他分隔符，应为换行符 LF。',
    fix: feeds,
  },
  'part-as-placeholder': {
    cause: '签名时，时间戳或 nonce 的位置上是占位符，而不是实际的值。',
    fix: '先生成时间戳和 nonce，再拼接待签名串，并发送同样的值。',
  },
  'part-missing': {
    cause: '签名内容缺少一部分（时间戳、nonce 或请求体）。',
    fix: '对时间戳、nonce 和请求体签名，每部分之后各加一个 "\\n"。',
  },
  'parts-in-other-order': {
    cause: '签名内容中各部分的顺序不同，应为时间戳、nonce、请求体。',
    fix: '依次拼接时间戳、nonce 和请求体，再签名。',
  },
  'parts-printed': {
    cause: '签名用的是程序把各部分一起输出的文本（如列表或对象）。',
    fix: bareValues,
  },
  'request-line-signed': {
    cause: '签名内容比规则多了其他部分（如请求方法、路径或证书编号）。',
    fix: '只对时间戳、nonce 和请求体签名，不要加入请求方法、路径和证书编号。',
  },
  'space-before-separator': {
    cause: '签名时每个换行符前多了一个空格，Binance 的指南里就是这样写的。',
    fix: '使用不带空格的 "\\n"，以 API 参考文档为准。',
  },
  'template-signed': {
    cause: '签名用的是模板本身，而不是填入实际值之后的内容。',
    fix: '先填入时间戳、nonce 和请求体再签名，并打印一次待签名串进行核对。',
  },
}
