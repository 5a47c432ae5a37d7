import type { CauseTable } from '#i18n/replies/cause-words.ts'

const withoutMark = '使用不带 BOM 的 UTF-8（new UTF8Encoding(false)）。'

const sameString = '只序列化一次，签名和发送用同一个字符串。'

const asWritten = '保持序列化的结果不变，签名和发送用同一个字符串。'

/** Mistakes in the finished text of a body: another one, a part of it, or one that was changed or encoded. */
export const bodyText: CauseTable = {
  'another-body-sent': {
    cause: '发送的请求体不是签名用的那一份：签名与抓包中的请求体吻合，而 Content-Length 与它的长度不符。',
    fix: '发送与签名完全相同的字符串，并与程序实际发出的原始请求比对。',
  },
  'body-changed-after-arrival': {
    cause: '请求体在收到之后被改动，与签名用的不同。',
    fix: '用收到的原始请求体验签，不要先经过框架或 JSON 解析。',
  },
  'body-changed-after-signing': {
    cause: '请求体在签名之后被改动：签名与另一份请求体吻合，而不是发送的这一份。',
    fix: '逐字节发送与签名完全相同的字符串。',
  },
  'body-changed-in-paste': {
    cause: '请求体在粘贴的过程中被改动：签名和 Content-Length 对应的都是改动前的请求体。',
    fix: '请复制原始请求，或将其保存为文件再打开。',
  },
  'body-cut': {
    cause: '签名只用了请求体的一部分，或者把请求体重复用了两遍。',
    fix: '对完整的请求体签名一次；需要长度时请按字节计算，不要按字符计算。',
  },
  'body-digest-signed': {
    cause: '签名用的是请求体的摘要，而不是请求体本身。',
    fix: '把请求体本身放进待签名串，HMAC 会自行计算哈希。',
  },
  'body-reserialised': {
    cause: '签名之后 JSON 又被重新序列化：内容相同，但空格、缩进或转义的写法变了。',
    fix: '只序列化一次，签名和发送用同一个字符串（Python 用 data=body，不要用 json=payload）。',
  },
  'byte-order-mark-sent': {
    cause: '请求体开头多了 BOM（EF BB BF），签名时没有。',
    fix: withoutMark,
  },
  'byte-order-mark-signed': {
    cause: '签名时请求体开头带有 BOM（EF BB BF），发送时没有。',
    fix: '读取请求体后先去掉 BOM，再签名。',
  },
  'characters-lost': {
    cause: '签名前请求体丢失了部分字符（如 emoji、重音符号或 \\u 转义）。',
    fix: '先清理字段的值再生成 JSON，并发送与签名完全相同的字符串。',
  },
  'curly-quotes-sent': {
    cause: '签名用的是英文直引号，发送的却是中文弯引号。',
    fix: '发送与签名完全相同的字符串；编辑 JSON 时请切换到英文输入法，并关闭智能引号。',
  },
  'curly-quotes-signed': {
    cause: '签名用的是中文弯引号，发送的却是英文直引号。',
    fix: '用发送的同一个字符串签名；编辑 JSON 时请切换到英文输入法，并关闭智能引号。',
  },
  'empty-body-signed': {
    cause: '签名时请求体为空，发送的请求体却有内容。',
    fix: '先生成请求体再签名，签名和发送用同一个字符串。',
  },
  'letter-case-changed': {
    cause: '签名时请求体被整个转成了大写或小写。',
    fix: '只转换签名结果的大小写，不要转换请求体。',
  },
  'line-end-sent': {
    cause: '发送的请求体末尾多了换行符，签名时没有。',
    fix: '签名前先去掉末尾的换行符，再发送与签名完全相同的字符串。',
  },
  'line-end-signed': {
    cause: '签名时请求体末尾多了内容（如换行符），发送时没有。',
    fix: '签名前去掉请求体最后一个字符之后的内容，并发送同一个字符串。',
  },
  'line-ends-changed': {
    cause: '签名之后，请求体内的换行符变了（如 LF 变成 CR LF）。',
    fix: '对实际发送的字节签名，签名与发送之间不要转换换行符。',
  },
  'name-case-changed': {
    cause: '签名时 JSON 的字段名写法与发送时不同。',
    fix: sameString,
  },
  'quotes-changed': {
    cause: '签名时 JSON 的引号与发送时不同（如用了单引号，或者缺少引号）。',
    fix: '用序列化函数生成 JSON，签名和发送用同一个字符串。',
  },
  'single-quotes': {
    cause: '请求体用了单引号，JSON 需要双引号。',
    fix: '用序列化函数生成 JSON（Python 用 json.dumps(data)，不要用 str(data)）。',
  },
  'spaces-inserted': {
    cause: '签名前请求体中被插入了空格。',
    fix: asWritten,
  },
  'white-space-stripped': {
    cause: '签名前请求体中的空白字符被去掉了。',
    fix: asWritten,
  },
  'backslashes-changed': {
    cause: '签名前请求体中的反斜杠被增加或去掉了。',
    fix: asWritten,
  },
  'string-to-sign-as-body': {
    cause: '把待签名串当成请求体发送了。',
    fix: '用完整的待签名串计算签名，请求体只发送 JSON。',
  },
  'unicode-normalised-signed': {
    cause: '签名时请求体用了另一种 Unicode 规范化形式。',
    fix: '先规范化字段的值再生成 JSON，并发送与签名完全相同的字符串。',
  },
}
