import { toBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

const wrapped = (base64: string, width: number, lineEnd: string): string =>
  base64.replace(new RegExp(`.{${width}}(?=.)`, 'g'), `$&${lineEnd}`)

function* texts(body: Octets): Iterable<SignedText<null>> {
  if (body.length === 0) return
  const base64 = toBase64(body)
  const forAddresses = base64.replaceAll('+', '-').replaceAll('/', '_')
  yield [base64, null]
  yield [forAddresses.replace(/=+$/, ''), null]
  yield [forAddresses, null]
  yield [base64.replace(/=+$/, ''), null]
  // Java's MIME encoder and .NET's InsertLineBreaks; Python's encodebytes; Ruby's encode64; PHP's chunk_split.
  yield [wrapped(base64, 76, '\r\n'), null]
  yield [`${wrapped(base64, 76, '\n')}\n`, null]
  yield [`${wrapped(base64, 60, '\n')}\n`, null]
  yield [`${wrapped(base64, 76, '\r\n')}\r\n`, null]
  yield [wrapped(base64, 76, '\n'), null]
  yield [`${base64}\n`, null]
}

/** Some providers want a base64 body in the string to sign; this one does not. */
export default defineMistake<Instead<null>>({
  id: 'body-base64-encoded',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 38,
  words: {
    en: {
      title: () => say`The body was signed in base64.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Sign the body as it is sent, without encoding it.`,
    },
  },
  calls: {
    JavaScript: { wrong: "Buffer.from(body).toString('base64')", right: 'body' },
    Python: { wrong: 'base64.b64encode(body.encode())', right: 'body.encode()' },
    PHP: { wrong: 'base64_encode($body)', right: '$body' },
    'C#': {
      wrong: 'Convert.ToBase64String(Encoding.UTF8.GetBytes(body))',
      right: 'Encoding.UTF8.GetBytes(body)',
    },
    Java: {
      wrong: 'Base64.getEncoder().encodeToString(body.getBytes())',
      right: 'body.getBytes(StandardCharsets.UTF_8)',
    },
    Go: { wrong: 'base64.StdEncoding.EncodeToString(body)', right: 'string(body)' },
    Ruby: { wrong: 'Base64.encode64(body)', right: 'body' },
  },
  vary: (body) => textsInstead(body, texts),
})
