import { toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

function* texts(body: Octets): Iterable<SignedText<null>> {
  yield [toHex(body, { case: 'lower' }), null]
  yield [toHex(body), null]
  yield [toHex(body, { separator: '-' }), null]
  yield [toHex(body, { case: 'lower', separator: ' ' }), null]
  yield [toHex(body, { separator: ' ' }), null]
  yield [toHex(body, { case: 'lower', separator: ':' }), null]
  yield [`0x${toHex(body, { case: 'lower' })}`, null]
}

/** Hex is how the digest is written, and here the message was written so, too. */
export default defineMistake<Instead<null>>({
  id: 'body-hex-encoded',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 44,
  words: {
    en: {
      title: () => say`The body was signed in hex.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Sign the body as it is sent; only the signature is written in hex.`,
    },
  },
  calls: {
    JavaScript: { wrong: "Buffer.from(body).toString('hex')", right: 'body' },
    Python: { wrong: 'body.encode().hex()', right: 'body.encode()' },
    PHP: { wrong: 'bin2hex($body)', right: '$body' },
    'C#': {
      wrong: 'BitConverter.ToString(Encoding.UTF8.GetBytes(body))',
      right: 'Encoding.UTF8.GetBytes(body)',
    },
    Java: { wrong: 'Hex.encodeHexString(body.getBytes())', right: 'body.getBytes(StandardCharsets.UTF_8)' },
    Go: { wrong: 'fmt.Sprintf("%x", body)', right: 'string(body)' },
    Ruby: { wrong: 'body.unpack1("H*")', right: 'body' },
  },
  vary: (body) => textsInstead(body, texts),
})
