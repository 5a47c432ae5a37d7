import type { CauseTable } from '#i18n/replies/cause-words.ts'

const onceHex = '把签名的字节转为大写十六进制，只转换一次。'

const twoDigits = '每个字节写成两位十六进制。'

const upperHex = '把字节写成大写十六进制。'

/** Mistakes in how the digest was written down. */
export const output: CauseTable = {
  'base64-case-lost': {
    cause: '签名写成了 Base64，而且被整个转成了大写或小写。',
    fix: '先把字节写成十六进制，再转为大写。',
  },
  'base64-signature': {
    cause: '签名用了 Base64，应为十六进制。',
    fix: '改为大写十六进制（Base64 仅用于回调通知）。',
  },
  'hex-and-base64': {
    cause: '签名先后做了十六进制和 Base64 两种编码。',
    fix: onceHex,
  },
  'hex-twice': {
    cause: '签名被做了两次十六进制编码。',
    fix: '去掉其中一次转换。',
  },
  'lower-case-hex': {
    cause: '签名正确，但用了小写。',
    fix: '转为大写（ToUpperInvariant、strtoupper）。',
  },
  'signature-as-number': {
    cause: '签名被写成了一个大整数。',
    fix: twoDigits,
  },
  'signature-cut': {
    cause: '只发送了签名的一部分。',
    fix: '发送完整的签名。',
  },
  'signature-digits-unpadded': {
    cause: '签名的部分字节没有写成两位十六进制（缺少前面的零，或者写成了八位）。',
    fix: twoDigits,
  },
  'signature-dressed': {
    cause: '发送的签名前后多了内容。',
    fix: '只发送十六进制数字，前后不要添加内容。',
  },
  'signature-encoded-again': {
    cause: '签名的编码层次与规则不同，规则只要求一次十六进制编码。',
    fix: onceHex,
  },
  'signature-escaped': {
    cause: '签名的字节被直接打印出来，没有编码。',
    fix: upperHex,
  },
  'signature-octets-listed': {
    cause: '签名被写成了一串数字。',
    fix: upperHex,
  },
  'signature-octets-rearranged': {
    cause: '签名的字节顺序变了。',
    fix: '按 HMAC 给出的顺序写出字节，每个字节两位十六进制。',
  },
  'signature-percent-encoded': {
    cause: '签名被做了百分号编码。',
    fix: '发送大写十六进制的签名，不需要编码。',
  },
  'signature-reversed': {
    cause: '签名的字节被倒序写出。',
    fix: '按 HMAC 给出的顺序写出字节。',
  },
  'signature-separators': {
    cause: '签名的十六进制数字之间夹有分隔符。',
    fix: '连续写出十六进制数字，不要加入其他字符。',
  },
  'signature-through-text': {
    cause: '签名的字节被当作文本处理过，内容因此改变。',
    fix: '直接把签名的字节转为十六进制。',
  },
}
