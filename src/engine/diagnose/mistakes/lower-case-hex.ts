import { fromHex } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Octets of the signature, and how many of its letters are lower case. */
interface Data {
  readonly bytes: number
  readonly letters: number
}

/** Most languages write hex in lower case. A matter of style alone until the key proves the octets right. */
export default defineMistake<Data>({
  id: 'lower-case-hex',
  side: 'signer',
  dimension: 'output',
  rank: 13,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`The signature was written in lower case.`,
      detail: ({ bytes, letters }) =>
        say`All ${{ bytes }} are equal; ${{ count: letters, one: 'letter differs', other: 'letters differ' }} only in case.`,
      fix: () => say`Convert it to upper case (${{ code: 'ToUpperInvariant' }}, ${{ code: 'strtoupper' }}).`,
    },
  },
  calls: {
    'C#': { wrong: '.ToLower()', right: 'Convert.ToHexString(mac)' },
    PHP: {
      wrong: "hash_hmac('sha512', $text, $secret)",
      right: "strtoupper(hash_hmac('sha512', $text, $secret))",
    },
    Java: { wrong: 'String.format("%02x", octet)', right: 'String.format("%02X", octet)' },
    Python: { wrong: 'mac.hexdigest()', right: 'mac.hexdigest().upper()' },
    JavaScript: { wrong: ".digest('hex')", right: ".digest('hex').toUpperCase()" },
    Go: { wrong: 'hex.EncodeToString(mac)', right: 'strings.ToUpper(hex.EncodeToString(mac))' },
    Ruby: { wrong: 'hexdigest(…)', right: 'hexdigest(…).upcase' },
  },
  *undo(received, { scheme }) {
    if (scheme.signature.encoding !== 'hex-upper') return
    const written = received.trim()
    const letters = written.length - written.replace(/[a-f]/g, '').length
    const mac = fromHex(written)
    if (mac !== null && letters > 0) yield { mac, data: { bytes: mac.length, letters } }
  },
})
