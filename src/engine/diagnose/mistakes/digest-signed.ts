import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Form, Hash } from '#engine/scheme/algorithm.ts'

/** The hash of the digest, and as what the digest went in. */
interface Data {
  readonly hash: Hash
  readonly as: Form
}

/** The string is hashed first, and its digest signed: some providers have it so. */
export default defineMistake<Data>({
  id: 'digest-signed',
  side: 'signer',
  dimension: 'algorithm',
  rank: 35,
  words: {
    en: {
      title: () => say`A digest of the string to sign was signed, not the string.`,
      detail: ({ hash, as }) =>
        say`The signature matches the HMAC of its ${hash} digest, as ${as === 'octets' ? 'bytes' : as === 'hex-lower' ? 'lower-case hex' : 'upper-case hex'}.`,
      fix: () => say`Pass the string to sign itself to HMAC.`,
    },
  },
  *vary(right) {
    if (right.keying !== 'hmac') return
    for (const as of ['octets', 'hex-lower', 'hex-upper'] as const)
      yield { value: { ...right, digested: as }, data: () => ({ hash: right.hash, as }) }
  },
})
