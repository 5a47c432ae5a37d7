import type { CauseTable } from '#i18n/replies/cause-words.ts'

const asInHeader = '用请求头中的原值签名，前后不要添加内容。'

const milliseconds = '以毫秒为单位只取一次时间，两处使用同一个值。'

/** Mistakes in the timestamp and the nonce. */
export const timestampAndNonce: CauseTable = {
  'nonce-dressed': {
    cause: '签名时 nonce 的前后多了内容。',
    fix: asInHeader,
  },
  'nonce-length': {
    cause: 'nonce 的长度不符合要求（Binance Pay 为 32 个字符），或者签名时的连字符与请求头不同。',
    fix: '使用 32 个字符的 nonce，签名前去掉连字符，签名和请求头使用同一个值。',
  },
  'nonce-respelt': {
    cause: '签名时 nonce 的写法与请求头不同。',
    fix: '只生成一次 nonce，两处使用同一个值。',
  },
  'timestamp-as-float': {
    cause: '签名时时间戳写成了浮点数。',
    fix: '把时间转为整数，只转换一次，两处使用同一个值。',
  },
  'timestamp-dressed': {
    cause: '签名时时间戳的前后多了内容。',
    fix: asInHeader,
  },
  'timestamp-hours-off': {
    cause: '签名用的时间戳与请求头相差一个时区。',
    fix: '按 UTC 只取一次时间，两处使用同一个值。',
  },
  'timestamp-in-another-unit': {
    cause: '签名用的时间戳不是毫秒（如微秒或日期文本）。',
    fix: milliseconds,
  },
  'timestamp-in-seconds-read-twice': {
    cause: '签名用的时间戳单位是秒，而且与请求头不是同一时刻。',
    fix: milliseconds,
  },
  'timestamp-in-seconds': {
    cause: '时间戳的单位是秒，应为毫秒。',
    fix: '使用 13 位毫秒时间戳，并且只取一次时间，签名和请求头使用同一个值。',
  },
  'timestamp-read-twice': {
    cause: '请求头中的时间戳与签名时不同。',
    fix: '只取一次时间，两处使用同一个值。',
  },
}
