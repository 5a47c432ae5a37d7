import type { SigningScheme } from '#engine/scheme/scheme.ts'

/** A line of a program: its code, the id of its comment in the catalogue, and the causes for which it is the line that matters. */
export interface CodeLine {
  readonly code: string
  readonly comment?: Comment
  readonly causes?: readonly string[]
}

type Comment = 'body' | 'timestamp' | 'nonce' | 'text' | 'key' | 'bytes' | 'hex' | 'send' | 'rawBody'

const request: readonly CodeLine[] = [
  {
    code: 'string body = JsonSerializer.Serialize(order);',
    comment: 'body',
    causes: [
      'curly-quotes-sent',
      'body-reserialised',
      'key-order',
      'single-quotes',
      'body-changed-after-signing',
      'another-body-sent',
      'object-name-signed',
      'empty-body-signed',
    ],
  },
  {
    code: 'string timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString();',
    comment: 'timestamp',
    causes: ['timestamp-in-seconds', 'timestamp-read-twice'],
  },
  {
    code: 'string nonce = RandomNumberGenerator.GetHexString(32);',
    comment: 'nonce',
    causes: ['nonce-length'],
  },
  {
    code: 'string text = timestamp + "\\n" + nonce + "\\n" + body + "\\n";',
    comment: 'text',
    causes: [
      'last-separator-missing',
      'crlf-separators',
      'literal-backslash-n',
      'no-separators',
      'extra-separator-at-end',
      'space-before-separator',
    ],
  },
  { code: '' },
  {
    code: 'using var mac = new HMACSHA512(Encoding.UTF8.GetBytes(secret.Trim()));',
    comment: 'key',
    causes: ['certificate-number-as-key', 'key-white-space', 'masked-key', 'wrong-hash'],
  },
  {
    code: 'byte[] hash = mac.ComputeHash(Encoding.UTF8.GetBytes(text));',
    comment: 'bytes',
    causes: ['ascii-question-marks', 'byte-order-mark-signed'],
  },
  {
    code: 'string signature = Convert.ToHexString(hash);',
    comment: 'hex',
    causes: [
      'lower-case-hex',
      'hex-twice',
      'base64-signature',
      'hex-and-base64',
      'signature-cut',
      'signature-reversed',
      'signature-separators',
    ],
  },
  { code: '' },
  { code: 'request.Headers.Add("BinancePay-Timestamp", timestamp);' },
  { code: 'request.Headers.Add("BinancePay-Nonce", nonce);' },
  { code: 'request.Headers.Add("BinancePay-Certificate-SN", certificateNumber);' },
  { code: 'request.Headers.Add("BinancePay-Signature", signature);' },
  {
    code: 'request.Content = new StringContent(body, new UTF8Encoding(false), "application/json");',
    comment: 'send',
    causes: ['string-to-sign-as-body', 'byte-order-mark-sent', 'line-end-sent'],
  },
]

const webhook: readonly CodeLine[] = [
  {
    code: 'byte[] body = await ReadAllBytesAsync(request.Body);',
    comment: 'rawBody',
    causes: ['body-reserialised', 'key-order', 'body-changed-after-signing', 'another-body-sent'],
  },
  { code: 'byte[] head = Encoding.UTF8.GetBytes(timestamp + "\\n" + nonce + "\\n");' },
  {
    code: "byte[] text = [.. head, .. body, (byte)'\\n'];",
    comment: 'text',
    causes: ['last-separator-missing'],
  },
  { code: '' },
  { code: 'using RSA rsa = RSA.Create();' },
  { code: 'rsa.ImportFromPem(publicKey);' },
  { code: 'bool valid = rsa.VerifyData(' },
  {
    code: '    text, Convert.FromBase64String(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);',
  },
]

/** How a scheme is signed, or checked where it is the provider that signs, in C# for .NET 8. */
export const csharp = (scheme: SigningScheme): readonly CodeLine[] =>
  scheme.direction === 'webhook' ? webhook : request

/** The place of the line that matters for the first of the causes that has one; -1 where none has. */
export const lineThatMatters = (lines: readonly CodeLine[], causes: readonly string[]): number =>
  causes.reduce(
    (found, cause) => (found >= 0 ? found : lines.findIndex((line) => line.causes?.includes(cause))),
    -1,
  )
