import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characters } from '#engine/bytes/utf8.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { secretFacts } from '#engine/verify/secret-facts.ts'
import { readSecret } from '#engine/verify/secret.ts'

/** The sign that stands for what is hidden, and how often it is there. */
interface Data {
  readonly mask: Octets
  readonly count: number
}

const masks = new Set(Array.from('*•●∗⚫＊', (mask) => mask.codePointAt(0) ?? 0))

/** The page shows a secret once, and asterisks ever after. */
export default defineMistake<Data>({
  id: 'masked-key',
  side: 'key',
  dimension: 'key',
  rank: 8,
  words: {
    en: {
      title: () => say`This looks like the masked secret, not the secret.`,
      detail: ({ mask, count }) =>
        say`It contains ${{ octets: mask }} ${{ count, one: 'time', other: 'times' }}. The real one is shown only once.`,
      fix: () => say`Create a new key and save it at once.`,
    },
  },
  suspect({ key }) {
    const read = key?.kind === 'secret' ? readSecret(key.octets) : null
    if (read?.kind !== 'key' || !secretFacts(read.octets).masked) return null
    const points = Array.from(characters(read.octets), ({ codePoint }) => codePoint ?? -1)
    const first = points.find((point) => masks.has(point))
    if (first === undefined) return null
    return {
      mask: utf8(String.fromCodePoint(first)),
      count: points.filter((point) => point === first).length,
    }
  },
})
