import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Form, Hash } from '#engine/scheme/algorithm.ts'

/** The hash of the digest, and as what the digest went in. */
interface Data {
  readonly hash: Hash
  readonly as: Form
  readonly wanted: Hash
}

/** The hash of both, where another provider's rule was followed whole. */
const others: readonly Hash[] = ['SHA-256', 'SHA-1']

/** The string is hashed first, and its digest signed: some providers have it so. */
export default defineMistake<Data>({
  id: 'digest-signed',
  side: 'signer',
  dimension: 'algorithm',
  rank: 35,
  words: {
    en: {
      title: () => say`A digest of the string to sign was signed, not the string.`,
      detail: ({ hash, as, wanted }) =>
        say`The signature matches the HMAC of its ${hash} digest, as ${as === 'octets' ? 'bytes' : as === 'hex-lower' ? 'lower-case hex' : 'upper-case hex'}${hash === wanted ? '' : `; the rule is ${wanted}`}.`,
      fix: ({ wanted }) => say`Pass the string to sign itself to HMAC with ${wanted}.`,
    },
  },
  calls: {
    PHP: {
      wrong: "hash_hmac('sha512', hash('sha512', $text), $secret)",
      right: "hash_hmac('sha512', $text, $secret)",
    },
    Python: {
      wrong: 'hmac.new(secret, hashlib.sha512(text).digest(), hashlib.sha512)',
      right: 'hmac.new(secret, text, hashlib.sha512)',
    },
  },
  *vary(right) {
    if (right.keying !== 'hmac') return
    for (const hash of new Set([right.hash, ...others]))
      for (const as of ['octets', 'hex-lower', 'hex-upper'] as const)
        yield { value: { ...right, hash, digested: as }, data: () => ({ hash, as, wanted: right.hash }) }
  },
})
