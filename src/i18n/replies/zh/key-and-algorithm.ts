import type { CauseTable } from '#i18n/replies/cause-words.ts'

const keyText = '按 UTF-8 使用密钥的原文，不要编码或解码。'

/** Mistakes in the key and in how the digest is made. None of these sentences says anything of a secret. */
export const keyAndAlgorithm: CauseTable = {
  'certificate-number-as-key': {
    cause: '签名时用的是证书编号，而不是密钥。',
    fix: '使用 API Secret Key，证书编号只放在请求头中。',
  },
  'header-value-as-key': {
    cause: '签名时把某个请求头的值当成了密钥。',
    fix: '使用 API Secret Key 作为 HMAC 密钥。',
  },
  'key-altered': {
    cause: '签名时密钥被改动过（如被截断、加上了其他内容或改变了大小写）。',
    fix: '使用密钥的原文，前后不要添加内容，也不要改变大小写。',
  },
  'key-decoded': {
    cause: '签名前密钥被当作 Base64 或十六进制解码了。',
    fix: keyText,
  },
  'key-encoded': {
    cause: '签名用的密钥是原文的编码或摘要（如 Base64、十六进制或 SHA-256）。',
    fix: keyText,
  },
  'key-in-utf-16': {
    cause: '密钥按 UTF-16 转成了字节。',
    fix: '按 UTF-8 把密钥转成字节。',
  },
  'key-missing': {
    cause: '程序没有读到密钥，签名用的是空密钥，或 null、undefined 之类的文本。',
    fix: '检查程序运行环境中保存密钥的变量或配置。',
  },
  'key-white-space': {
    cause: '签名时的密钥与给出的密钥只差首尾的空白字符（如换行符）或引号。',
    fix: '从文件或环境变量读取密钥后先去除首尾空白。',
  },
  'masked-key': {
    cause: '这看起来是打码后的密钥，真正的密钥只显示一次。',
    fix: '重新创建密钥并立即保存。',
  },
  'placeholder-as-key': {
    cause: '签名用的是示例中的占位文本，而不是密钥。',
    fix: '填入真正的密钥，或保存密钥的变量，变量名不要加引号。',
  },
  'digest-signed': {
    cause: '签名用的是待签名串的摘要，而不是待签名串本身。',
    fix: '把待签名串本身交给 HMAC。',
  },
  'hash-without-hmac': {
    cause: '签名用的是普通哈希，而不是 HMAC。',
    fix: '改用 HMAC，并以密钥作为 HMAC 密钥。',
  },
  'hmac-twice': {
    cause: 'HMAC 被计算了两次。',
    fix: '对待签名串只计算一次 HMAC。',
  },
  'key-and-message-swapped': {
    cause: '密钥和待签名串的位置颠倒了。',
    fix: '以密钥作为 HMAC 密钥，以待签名串作为消息。',
  },
  'wrong-hash': {
    cause: '签名使用的算法与规则不同（Binance Pay 的请求为 HMAC-SHA512）。',
    fix: '改用规则要求的算法，Binance Pay 的请求使用 HMAC-SHA512。',
  },
}
