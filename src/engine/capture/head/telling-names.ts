/** Fields that a request has and prose has not (RFC 9110 and what clients send). Lower case. */
const common: ReadonlySet<string> = new Set([
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'authorization',
  'cache-control',
  'connection',
  'content-digest',
  'content-encoding',
  'content-length',
  'content-md5',
  'content-type',
  'cookie',
  'digest',
  'expect',
  'host',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'keep-alive',
  'origin',
  'postman-token',
  'pragma',
  'proxy-connection',
  'referer',
  'signature',
  'signature-input',
  'te',
  'traceparent',
  'transfer-encoding',
  'upgrade-insecure-requests',
  'user-agent',
  'via',
  ':authority',
  ':method',
  ':path',
  ':scheme',
])

const prefixed = /^(?:x|binancepay|sec|cf|webhook|stripe|paypal|amz|svix)-[a-z0-9]/

const signing =
  /^(?:authorization|content-length|(?:content-)?digest|signature(?:-input)?|binancepay-.+|(?:.+-)(?:signature|sign|hmac|hmac-sha256|sha256|timestamp|nonce|certificate-sn))$/

/** Whether a name is one that only a header line has. */
export function isTelling(name: string): boolean {
  const lower = name.toLowerCase()
  return common.has(lower) || prefixed.test(lower) || signing.test(lower)
}

/** Whether a name is that of a field that signs, or of Content-Length: with one of these a run of lines is a request's. */
export const isSigning = (name: string): boolean => signing.test(name.toLowerCase())

/** Whether a name is that of a field that signs. */
export const signs = (name: string): boolean => isSigning(name) && !/^content-length$/i.test(name)
