import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { isMac, macLength } from '#engine/scheme/algorithm.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'

/** The hash that was used, and the one of the rule; `digits`: hex digits of the first. */
interface Data {
  readonly used: MacAlgorithm
  readonly wanted: MacAlgorithm
}

const algorithms: readonly MacAlgorithm[] = ['HMAC-SHA256', 'HMAC-SHA1', 'HMAC-SHA384', 'HMAC-SHA512']

const hash = (algorithm: MacAlgorithm): string => algorithm.replace('HMAC-SHA', 'SHA-')
const digits = (algorithm: MacAlgorithm): number => 2 * macLength[algorithm]

/** Another hash of the same family: its length gives it away. */
export default defineMistake<Data>({
  id: 'wrong-hash',
  side: 'signer',
  dimension: 'algorithm',
  rank: 15,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ used }) => say`The signature was made with ${hash(used)}.`,
      likely: ({ used }) => say`The signature was probably made with ${hash(used)}.`,
      detail: ({ used, wanted }) =>
        say`It has ${{ count: digits(used), one: 'hex digit', other: 'hex digits' }}; ${wanted} gives ${digits(wanted)}.`,
      fix: ({ wanted }) => say`Use ${wanted}.`,
    },
  },
  *vary(attempt, { scheme }) {
    const wanted = scheme.algorithm
    if (!isMac(wanted)) return
    for (const used of algorithms)
      if (used !== attempt.algorithm)
        yield { attempt: { ...attempt, algorithm: used }, data: { used, wanted } }
  },
  suspect({ scheme, reading }) {
    const wanted = scheme.algorithm
    if (reading === null || !isMac(wanted) || scheme.signature.encoding === 'base64') return null
    const written = text(reading.signature.value).trim()
    if (!/^[0-9A-F]+$/i.test(written)) return null
    const used = algorithms.find((algorithm) => digits(algorithm) === written.length)
    return used === undefined || used === wanted ? null : { used, wanted }
  },
})
