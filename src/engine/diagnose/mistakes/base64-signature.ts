import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { isMac, macLength } from '#engine/scheme/algorithm.ts'

/** Characters as received, and the octets that they decode to. */
interface Data {
  readonly characters: number
  readonly bytes: number
}

/** Base64 of either alphabet (RFC 4648, sections 4 and 5) where the rule is hex. */
export default defineMistake<Data>({
  id: 'base64-signature',
  side: 'signer',
  dimension: 'output',
  rank: 19,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`The signature was written in Base64 instead of hex.`,
      detail: ({ characters, bytes }) =>
        say`Its ${{ count: characters, one: 'character', other: 'characters' }} decode to ${{ bytes }}, which is ${{ count: 2 * bytes, one: 'hex digit', other: 'hex digits' }}.`,
      fix: () => say`Write it as upper-case hex. Base64 is used for webhooks only.`,
    },
  },
  calls: {
    'C#': { wrong: 'Convert.ToBase64String(mac)', right: 'Convert.ToHexString(mac)' },
    PHP: {
      wrong: "base64_encode(hash_hmac('sha512', $text, $secret, true))",
      right: "strtoupper(hash_hmac('sha512', $text, $secret))",
    },
    Java: {
      wrong: 'Base64.getEncoder().encodeToString(mac)',
      right: 'HexFormat.of().withUpperCase().formatHex(mac)',
    },
    Python: { wrong: 'base64.b64encode(mac.digest())', right: 'mac.hexdigest().upper()' },
    JavaScript: { wrong: ".digest('base64')", right: ".digest('hex').toUpperCase()" },
    Go: {
      wrong: 'base64.StdEncoding.EncodeToString(mac)',
      right: 'strings.ToUpper(hex.EncodeToString(mac))',
    },
    Ruby: { wrong: 'Base64.strict_encode64(mac)', right: 'mac.unpack1("H*").upcase' },
  },
  *undo(received, { scheme }) {
    const written = received.trim()
    const mac = fromBase64(written.replace(/\\[rn]/g, ''))
    if (mac !== null && scheme.signature.encoding !== 'base64')
      yield { mac, data: { characters: written.length, bytes: mac.length } }
    // A form's decoder takes each plus sign for a space.
    const plussed = written.includes(' ') ? fromBase64(written.replaceAll(' ', '+')) : null
    if (plussed !== null && scheme.signature.encoding !== 'base64')
      yield { mac: plussed, data: { characters: written.length, bytes: plussed.length } }
  },
  suspect({ scheme, reading }) {
    if (reading === null || !isMac(scheme.algorithm) || scheme.signature.encoding === 'base64') return null
    const written = text(reading.signature.value).trim()
    if (fromHex(written) !== null || !written.endsWith('=')) return null
    const bytes = fromBase64(written)?.length
    return bytes === macLength[scheme.algorithm] ? { characters: written.length, bytes } : null
  },
})
