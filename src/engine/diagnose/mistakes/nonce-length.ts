import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** The rule says `wanted` characters, the header has `length`; or the signed nonce differs from the header's by its hyphens. */
type Data =
  | {
      readonly kind: 'length'
      readonly wanted: number
      readonly length: number
      /** Offsets in the nonce. */
      readonly hyphens: readonly number[]
      readonly isUuid: boolean
    }
  | { readonly kind: 'hyphens'; readonly signed: string; readonly sent: string }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const hyphen = utf8('-')

/** A UUID has 36 characters with its hyphens and 32 without; a nonce of the rule has 32. */
export default defineMistake<Data>({
  id: 'nonce-length',
  side: 'signer',
  dimension: 'value',
  role: 'nonce',
  rank: 32,
  covers: ['nonce-form'],
  words: {
    en: {
      title: (data) =>
        data.kind === 'length'
          ? say`The nonce must be ${{ count: data.wanted, one: 'character', other: 'characters' }}; this one has ${data.length}.`
          : data.signed.length < data.sent.length
            ? say`The nonce was signed without its hyphens.`
            : say`The nonce was signed with hyphens that were not sent.`,
      detail: (data) => {
        if (data.kind === 'hyphens')
          return say`You signed ${{ code: data.signed }}, the header says ${{ code: data.sent }}.`
        if (data.hyphens.length === 0)
          return say`The rule is ${{ count: data.wanted, one: 'character', other: 'characters' }} of letters and digits.`
        return say`It has ${data.hyphens.length === 1 ? 'a hyphen' : 'hyphens'} ${{ octets: hyphen }} at ${listed(data.hyphens)}${data.isUuid ? ', like a UUID' : ''}.`
      },
      fix: (data) =>
        data.kind === 'length' && data.hyphens.length === 0
          ? say`Make a nonce of ${{ count: data.wanted, one: 'character', other: 'characters' }}, a new one for each request.`
          : say`Remove the hyphens before signing, and send that same nonce.`,
    },
  },
  calls: {
    'C#': { wrong: 'Guid.NewGuid().ToString()', right: 'Guid.NewGuid().ToString("N")' },
    PHP: { wrong: 'uniqid()', right: 'bin2hex(random_bytes(16))' },
    Java: { wrong: 'UUID.randomUUID().toString()', right: 'UUID.randomUUID().toString().replace("-", "")' },
    Python: { wrong: 'str(uuid.uuid4())', right: 'uuid.uuid4().hex' },
    JavaScript: { wrong: 'crypto.randomUUID()', right: 'crypto.randomUUID().replaceAll("-", "")' },
    Go: { wrong: 'uuid.NewString()', right: 'strings.ReplaceAll(uuid.NewString(), "-", "")' },
    Ruby: { wrong: 'SecureRandom.uuid', right: 'SecureRandom.hex(16)' },
  },
  *vary(value) {
    const sent = text(value)
    const bare = sent.replaceAll('-', '')
    const signed = bare.length < sent.length ? bare : hyphenated(sent)
    if (signed !== null) yield { value: utf8(signed), data: () => ({ kind: 'hyphens', signed, sent }) }
  },
  suspect({ scheme, reading }) {
    const piece = reading?.base.find(({ role }) => role === 'nonce')
    if (piece === undefined || scheme.nonce === undefined) return null
    const nonce = text(piece.octets)
    if (nonce.length === scheme.nonce.length) return null
    return {
      kind: 'length',
      wanted: scheme.nonce.length,
      length: nonce.length,
      hyphens: Array.from(nonce.matchAll(/-/g), ({ index }) => index),
      isUuid: uuid.test(nonce),
    }
  },
})

/** Thirty-two hex digits as a UUID; null for anything else. */
function hyphenated(digits: string): string | null {
  const parts = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i.exec(digits)
  return parts === null ? null : parts.slice(1).join('-')
}

/** A few offsets: 8, 13, 18 and 23. */
function listed(offsets: readonly number[]): Message {
  const few = offsets.slice(0, 6)
  return few.flatMap((at, index): Message => {
    if (index === 0) return [at]
    return [index === few.length - 1 && few.length === offsets.length ? ' and ' : ', ', at]
  })
}
