import type { CauseTable } from '#i18n/replies/cause-words.ts'

const sameType = '签名和发送时请保持该值的类型一致。'

const oneSetting = '用同一种设置只序列化一次，签名和发送用同一个字符串。'

const oneText = '每个数字只转换一次，签名和发送用同一段文本。'

const oneJson = '只生成一次 JSON，签名和发送用同一个字符串。'

/** Mistakes in which members a body has, how their values are spelt, and in what order they stand. */
export const bodyValues: CauseTable = {
  'container-changed': {
    cause: '有一个值在签名时与发送时的结构不同（如空数组与空对象、单个值与数组）。',
    fix: sameType,
  },
  'member-added': {
    cause: '签名时多了发送时没有的字段。',
    fix: oneSetting,
  },
  'member-dropped': {
    cause: '发送时多了一个签名时没有的字段。',
    fix: '先把请求体准备完整再签名，签名之后不要再添加内容。',
  },
  'members-dropped': {
    cause: '部分字段（如空值字段）发送了，却没有参与签名。',
    fix: oneSetting,
  },
  'nested-json-as-text': {
    cause: '有一个值在签名和发送时，一处是嵌套的对象，另一处却是包含 JSON 的文本。',
    fix: sameType,
  },
  'big-integer-rounded': {
    cause: '签名与发送之间，有一个大整数丢失了位数。',
    fix: '直接对请求体的原始字节签名或验签，超过 2^53 的数字请用文本或大整数保存。',
  },
  'decimal-comma': {
    cause: '有一个数字在签名和发送时，一处用逗号作小数点，另一处用句点。',
    fix: '把数字转为文本时，不要依赖系统的语言设置。',
  },
  'faq-vector': {
    cause:
      '这是 Binance 官方 FAQ 中的示例，而 FAQ 有误：其公布的签名对应的请求体使用 BUSD，页面现在却写成 USDT。',
    fix: '请勿用它判断代码对错。',
  },
  'float-digits': {
    cause: '有一个数字在签名和发送时，一处带上了二进制浮点数的多余位数。',
    fix: '金额请用十进制类型或文本保存，并且只转换一次。',
  },
  'literal-spelling': {
    cause: 'true 或 false 在签名时的写法与发送时不同。',
    fix: '在生成 JSON 之前保持布尔类型，并且只生成一次 JSON。',
  },
  'number-as-text': {
    cause: '有一个数字在签名和发送时，一处带引号，另一处不带。',
    fix: sameType,
  },
  'number-decimals': {
    cause: '有一个数字在签名时的小数位数与发送时不同。',
    fix: oneText,
  },
  'number-exponent': {
    cause: '有一个数字在签名时的指数写法与发送时不同。',
    fix: '很小和很大的数字不要用指数写法，并且只转换一次，签名和发送用同一段文本。',
  },
  'number-formatted': {
    cause: '有一个数字在签名时的写法与发送时不同。',
    fix: oneText,
  },
  'value-as-placeholder': {
    cause: '签名时请求体中的占位符还没有替换。',
    fix: '先把请求体填写完整，签名和发送用同一段文本。',
  },
  'array-order': {
    cause: '列表中各项的顺序在发送时与签名时不同。',
    fix: oneJson,
  },
  'key-order': {
    cause: '发送时的字段顺序与签名时不同。',
    fix: '签名与发送之间不要给字段排序，也不要重新解析和生成 JSON。',
  },
}
