import type { Octets } from '#engine/bytes/octets.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'
import { isUsableKey } from '#engine/verify/mac.ts'
import { signedBy, withKey } from './attempt.ts'
import { fingerprint } from './fingerprint.ts'
import type { Hypothesis } from './hypotheses.ts'

/**
 * The hypotheses that are worth a computation: with a key, with an algorithm that the received signature could come from, and
 * each string, key and algorithm once, for the first that has them. Equal keys become one, so that each is imported once. Null
 * stands for one that is not, so that whoever asks can look at the clock.
 */
export function* distinct(
  hypotheses: Iterable<Hypothesis>,
  expects: (algorithm: MacAlgorithm) => boolean,
): Iterable<Hypothesis | null> {
  const marks = new Map<Octets, string>()
  const keys = new Map<string, Octets>()
  const seen = new Set<string>()
  for (const hypothesis of hypotheses) {
    const { key, algorithm } = hypothesis.attempt
    if (!isUsableKey(key) || !expects(algorithm)) {
      yield null
      continue
    }
    const keyMark = marks.get(key) ?? fingerprint(key)
    const known = keys.get(keyMark) ?? key
    marks.set(known, keyMark)
    keys.set(keyMark, known)
    const mark = `${algorithm} ${keyMark} ${fingerprint(signedBy(hypothesis.attempt))}`
    yield seen.has(mark) ? null : { ...hypothesis, attempt: withKey(hypothesis.attempt, known) }
    seen.add(mark)
  }
}
