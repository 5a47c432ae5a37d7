import { fromHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { isMac, macLength } from '#engine/scheme/algorithm.ts'

/** Hex digits as received, and how the digits begin that they spell. */
interface Data {
  readonly digits: number
  readonly spelt: string
  readonly start: Octets
}

/** `Hex(Utf8(signature))` after the signature was hex already. */
export default defineMistake<Data>({
  id: 'hex-twice',
  side: 'signer',
  dimension: 'output',
  rank: 19,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`The signature was turned into hex twice.`,
      likely: () => say`The signature was probably turned into hex twice.`,
      detail: ({ digits, spelt, start }) =>
        say`It has ${{ count: digits, one: 'digit', other: 'digits' }}, and they spell ${{ count: digits / 2, one: 'hex digit', other: 'hex digits' }} in ASCII (${{ octets: start }} = ${{ code: spelt }}).`,
      fix: () => say`Remove one of the two conversions.`,
    },
  },
  calls: {
    PHP: {
      wrong: "bin2hex(hash_hmac('sha512', $text, $secret))",
      right: "hash_hmac('sha512', $text, $secret)",
    },
    'C#': {
      wrong: 'Convert.ToHexString(Encoding.UTF8.GetBytes(hex))',
      right: 'Convert.ToHexString(mac)',
    },
    Python: { wrong: 'mac.hexdigest().encode().hex()', right: 'mac.hexdigest().upper()' },
    JavaScript: {
      wrong: "Buffer.from(hmac.digest('hex')).toString('hex')",
      right: "hmac.digest('hex').toUpperCase()",
    },
    Go: { wrong: 'fmt.Sprintf("%X", hex.EncodeToString(mac))', right: 'fmt.Sprintf("%X", mac)' },
  },
  *undo(received) {
    const read = readTwice(received)
    if (read !== null) yield read
  },
  suspect({ scheme, reading }) {
    if (reading === null || !isMac(scheme.algorithm)) return null
    const read = readTwice(text(reading.signature.value))
    return read?.mac.length === macLength[scheme.algorithm] ? read.data : null
  },
})

function readTwice(received: string): { readonly mac: Octets; readonly data: Data } | null {
  const written = received.trim()
  const inner = fromHex(written)
  const mac = inner === null ? null : fromHex(text(inner))
  if (inner === null || mac === null) return null
  const start = inner.slice(0, 4)
  return { mac, data: { digits: written.length, spelt: text(start), start } }
}
