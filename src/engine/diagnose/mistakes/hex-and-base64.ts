import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Which was done last, and how many characters came of it. */
interface Data {
  readonly outer: 'hex' | 'base64'
  readonly characters: number
}

/** A signature that was text already is encoded once more, the other way. */
export default defineMistake<Data>({
  id: 'hex-and-base64',
  side: 'signer',
  dimension: 'output',
  rank: 45,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ outer }) =>
        outer === 'hex'
          ? say`The signature was written in Base64, and that in hex.`
          : say`The signature was written in hex, and that in Base64.`,
      detail: ({ outer, characters }) =>
        say`Its ${{ count: characters, one: 'character', other: 'characters' }} spell ${outer === 'hex' ? 'Base64 text' : 'hex digits'} in ASCII, and that decodes to the signature.`,
      fix: () => say`Turn the bytes of the signature into upper-case hex, once.`,
    },
  },
  calls: {
    PHP: {
      wrong: "base64_encode(hash_hmac('sha512', $text, $secret))",
      right: "strtoupper(hash_hmac('sha512', $text, $secret))",
    },
    Python: { wrong: 'base64.b64encode(mac.hexdigest().encode())', right: 'mac.hexdigest().upper()' },
    JavaScript: { wrong: "btoa(hmac.digest('hex'))", right: "hmac.digest('hex').toUpperCase()" },
  },
  *undo(received) {
    const written = received.trim()
    const fromOuterHex = fromHex(written)
    const base64 = fromOuterHex === null ? null : fromBase64(text(fromOuterHex))
    if (base64 !== null) yield { mac: base64, data: { outer: 'hex', characters: written.length } }
    const fromOuterBase64 = fromBase64(written)
    const hex = fromOuterBase64 === null ? null : fromHex(text(fromOuterBase64))
    if (hex !== null) yield { mac: hex, data: { outer: 'base64', characters: written.length } }
  },
})
