import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What the secret was taken for, whether all of it was, and sizes in octets. */
interface Data {
  readonly as: 'Base64' | 'hex'
  readonly whole: boolean
  readonly given: number
  readonly used: number
}

/** The secret of many providers is Base64 or hex. This one's is the text itself. */
export default defineMistake<Data>({
  id: 'key-decoded',
  side: 'key',
  dimension: 'key',
  rank: 23,
  words: {
    en: {
      title: ({ as }) => say`The secret was decoded from ${as} before signing.`,
      detail: ({ as, whole, given, used }) =>
        say`The signature matches a key of ${{ bytes: used }}: the ${given} of the secret read as ${as}${whole ? '' : ', up to the first sign that is none'}.`,
      fix: () => say`Use the text of the secret as it is, in UTF-8.`,
    },
  },
  calls: {
    'C#': { wrong: 'Convert.FromBase64String(secret)', right: 'Encoding.UTF8.GetBytes(secret)' },
    PHP: { wrong: 'base64_decode($secret)', right: '$secret' },
    Java: { wrong: 'Base64.getDecoder().decode(secret)', right: 'secret.getBytes(StandardCharsets.UTF_8)' },
    Python: { wrong: 'base64.b64decode(secret)', right: 'secret.encode("utf-8")' },
    JavaScript: { wrong: 'Buffer.from(secret, "base64")', right: 'Buffer.from(secret, "utf8")' },
    Go: { wrong: 'base64.StdEncoding.DecodeString(secret)', right: '[]byte(secret)' },
    Ruby: { wrong: 'Base64.decode64(secret)', right: 'secret' },
  },
  *vary(key) {
    if (key === null) return
    const written = text(key)
    const seen: Octets[] = [key]
    for (const [as, whole, octets] of decodings(written)) {
      if (octets === null || seen.some((one) => same(one, octets))) continue
      seen.push(octets)
      yield { value: octets, data: () => ({ as, whole, given: key.length, used: octets.length }) }
    }
  },
})

/** As decoders do it: strictly, without what is no digit, or up to it. */
function* decodings(
  written: string,
): Iterable<readonly [as: Data['as'], whole: boolean, octets: Octets | null]> {
  const trimmed = written.trim()
  const letters = trimmed.replace(/[^A-Za-z0-9+/_-]/g, '')
  // What is left over of the last four letters is too little for an octet.
  const even = letters.length % 4 === 1 ? letters.slice(0, -1) : letters
  const upTo = /^[A-Za-z0-9+/_-]*/.exec(trimmed)?.[0] ?? ''
  yield ['Base64', true, fromBase64(trimmed)]
  yield ['Base64', letters === trimmed, fromBase64(even)]
  yield ['Base64', false, fromBase64(upTo.length % 4 === 1 ? upTo.slice(0, -1) : upTo)]
  yield ['Base64', false, fromBase64(upTo.slice(0, upTo.length - (upTo.length % 4)))]
  yield ['hex', true, fromHex(trimmed)]
  // Node stops at the first pair that is no hex; with none at all, the key is empty.
  const pairs = /^(?:[0-9a-f]{2})*/i.exec(trimmed)?.[0] ?? ''
  yield ['hex', false, fromHex(pairs)]
  const digits = trimmed.replace(/[^0-9a-f]/gi, '')
  yield ['hex', false, fromHex(digits.slice(0, digits.length - (digits.length % 2)))]
  if (/^[0-9a-f]+$/i.test(trimmed) && trimmed.length % 2 === 1) yield ['hex', true, fromHex(`0${trimmed}`)]
}
