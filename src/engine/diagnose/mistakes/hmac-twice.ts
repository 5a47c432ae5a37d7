import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Form } from '#engine/scheme/algorithm.ts'

/** As what the first result went in again. */
interface Data {
  readonly as: Form
}

/** A helper that signs is given a signature. */
export default defineMistake<Data>({
  id: 'hmac-twice',
  side: 'signer',
  dimension: 'algorithm',
  rank: 31,
  words: {
    en: {
      title: () => say`HMAC was applied twice.`,
      detail: ({ as }) =>
        say`The signature matches the HMAC of the HMAC, which went in again as ${as === 'octets' ? 'bytes' : as === 'hex-lower' ? 'lower-case hex' : 'upper-case hex'}.`,
      fix: () => say`Sign the string to sign once.`,
    },
  },
  *vary(right) {
    if (right.keying !== 'hmac') return
    for (const as of ['octets', 'hex-lower', 'hex-upper'] as const)
      yield { value: { ...right, again: as }, data: () => ({ as }) }
  },
})
