import { toBase64, toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Hash } from '#engine/scheme/algorithm.ts'
import { hash } from '#engine/verify/hash.ts'

/** The hash, how the digest was written, and how long what was signed and what was sent are. */
interface Data {
  readonly hash: Hash
  readonly form: 'hex' | 'base64' | 'bytes'
  readonly signedBytes: number
  readonly sentBytes: number
}

type Way = Pick<Data, 'hash' | 'form'>

const hashes: readonly Hash[] = ['SHA-256', 'MD5', 'SHA-512', 'SHA-1']

function* texts(body: Octets): Iterable<SignedText<Way>> {
  const digests = hashes.map((name) => [name, hash(name, body)] as const)
  for (const [name, digest] of digests) yield [toHex(digest, { case: 'lower' }), { hash: name, form: 'hex' }]
  for (const [name, digest] of digests) yield [toBase64(digest), { hash: name, form: 'base64' }]
  for (const [name, digest] of digests) yield [toHex(digest), { hash: name, form: 'hex' }]
  for (const [name, digest] of digests) yield [digest, { hash: name, form: 'bytes' }]
}

/** Schemes with long bodies sign a digest of the body; this one signs the body itself. */
export default defineMistake<Data>({
  id: 'body-digest-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 38,
  words: {
    en: {
      title: ({ hash: name }) => say`The ${{ code: name }} digest of the body was signed, not the body.`,
      detail: ({ form, signedBytes, sentBytes }) =>
        say`Your signature matches a digest in ${{ code: form }} of ${{ bytes: signedBytes }}; the body you sent has ${{ bytes: sentBytes }}.`,
      fix: () => say`Put the body itself into the string to sign; HMAC hashes it.`,
    },
  },
  calls: {
    PHP: ({ hash: name }) => ({ wrong: `hash('${inPhp(name)}', $body)`, right: '$body' }),
    JavaScript: ({ hash: name }) => ({
      wrong: `createHash('${inPhp(name)}').update(body).digest('hex')`,
      right: 'body',
    }),
    Python: ({ hash: name }) => ({
      wrong: `hashlib.${inPhp(name)}(body.encode()).hexdigest()`,
      right: 'body',
    }),
    Java: { wrong: 'DigestUtils.sha256Hex(body)', right: 'body' },
    'C#': { wrong: 'SHA256.HashData(Encoding.UTF8.GetBytes(body))', right: 'body' },
    Go: { wrong: 'sha256.Sum256(body)', right: 'body' },
  },
  vary: (body) =>
    signedTexts(
      body,
      texts,
      (way, signed) => ({
        ...way,
        signedBytes: signed.length,
        sentBytes: body.length,
      }),
      Infinity,
    ),
})

/** The name of a hash as PHP, Node and Python spell it. */
const inPhp = (name: Hash): string => name.toLowerCase().replace('-', '')
