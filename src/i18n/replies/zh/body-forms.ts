import type { CauseTable } from '#i18n/replies/cause-words.ts'

const asSent = '按发送的原样对请求体签名，不要编码。'

const oneJson = '只生成一次 JSON，签名和发送用同一个字符串。'

/** Mistakes of signing or sending something other than the JSON: an encoded form of it, or what a program prints. */
export const bodyForms: CauseTable = {
  'body-base64-encoded': {
    cause: '签名用的是 Base64 编码后的请求体。',
    fix: asSent,
  },
  'body-encoded-when-sent': {
    cause: '签名时请求体没有编码，发送时却做了编码（百分号编码、Base64 或 HTML 实体）。',
    fix: '发送与签名完全相同的字符串，不要再编码。',
  },
  'body-form-encoded': {
    cause: '签名用的是表单格式的字段，而发送的是 JSON。',
    fix: oneJson,
  },
  'body-hex-encoded': {
    cause: '签名用的是请求体的十六进制文本，而不是请求体本身。',
    fix: '按发送的原样对请求体签名，只有签名结果才写成十六进制。',
  },
  'body-percent-encoded': {
    cause: '请求体在签名前做了百分号编码。',
    fix: asSent,
  },
  'bytes-printed': {
    cause: '签名用的是请求体各个字节的数值，而不是字节本身。',
    fix: '传入字节本身，或这些字节按 UTF-8 表示的文本。',
  },
  'csharp-object-printed': {
    cause: '签名用的是 C# 直接输出的对象，而不是 JSON。',
    fix: '只序列化一次，签名和发送用同一个字符串。',
  },
  'go-value-printed': {
    cause: '签名用的是 Go 直接输出的值，而不是 JSON。',
    fix: '用 json.Marshal 生成 JSON，签名和发送用同一份字节。',
  },
  'html-entities-signed': {
    cause: '签名时请求体中带有 HTML 实体。',
    fix: '只对写入网页的内容做 HTML 转义，签名和发送的内容不要转义。',
  },
  'json-encoded-twice': {
    cause: '签名前 JSON 被编码了两次。',
    fix: '只序列化一次，已经是 JSON 字符串的内容不要再序列化。',
  },
  'json-string-sent': {
    cause: '发送时 JSON 又被编码了一次，整个成了一个 JSON 字符串。',
    fix: '把字符串作为原始内容交给 HTTP 客户端，并设置 Content-Type: application/json。',
  },
  'map-printed': {
    cause: '签名用的是程序直接输出的 Map，而不是 JSON。',
    fix: oneJson,
  },
  'object-name-signed': {
    cause: '签名用的是对象名称或 null 之类的文本，而不是请求体的内容。',
    fix: '传入字节或 JSON 字符串，不要传对象；没有请求体时对空字符串签名。',
  },
  'php-array-printed': {
    cause: '签名用的是 PHP 直接输出的数组，而不是 JSON。',
    fix: '用 json_encode 生成 JSON，签名和发送用同一个字符串。',
  },
  'placeholder-signed': {
    cause: '签名用的是模板中的占位符，而不是请求体。',
    fix: '把请求体填到占位符的位置，并检查模板用的是哪种引号。',
  },
  'python-repr-signed': {
    cause: '签名用的是 Python 的 str 或 repr 输出的文本，而不是请求体本身。',
    fix: '用 json.dumps 生成 JSON，签名和发送用同一份字节，不要用 str 或 repr 的结果。',
  },
  'ruby-inspect-signed': {
    cause: '签名用的是 Ruby 直接输出的 Hash，而不是 JSON。',
    fix: '用 to_json 生成 JSON，签名和发送用同一个字符串。',
  },
  'values-joined': {
    cause: '签名用的是依次拼接的字段值，而不是 JSON。',
    fix: oneJson,
  },
}
