import { toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { isMac } from '#engine/scheme/algorithm.ts'
import { mac } from '#engine/verify/mac.ts'
import type { Subject } from '#engine/diagnose/lanes/compare-lanes.ts'
import type { Trial } from './diagnosis.ts'
import type { UsableKey } from './usable-key.ts'

/** The rows of the proof: the received signature, then the same key over what was signed and over what is expected. */
export async function tryOut(subject: Subject, key: UsableKey | null): Promise<readonly Trial[]> {
  const { evidence, conclusion, verified, hit } = subject
  const { reading, scheme, expected } = evidence
  if (reading === null || (key === null && hit === null)) return []
  const trials: Trial[] = [{ of: 'header', digits: text(reading.signature.value), equal: null }]
  if (hit !== null && conclusion.outcome === 'explained')
    trials.push({ of: 'signed', digits: scheme.key.kind === 'secret' ? toHex(hit.mac) : null, equal: true })
  else if (verified !== null)
    trials.push({ of: 'signed', digits: await digitsOf(verified.message), equal: true })
  if (verified === null || conclusion.outcome === 'explained') {
    const digits = key === null || expected === null ? null : await digitsOf(expected)
    // A signature that was only written down wrongly covers the expected string: one row says so, a second would contradict it.
    if (digits !== null && digits !== trials.at(-1)?.digits)
      trials.push({ of: hit === null ? 'expected' : 'sent', digits, equal: false })
  }
  return trials

  async function digitsOf(message: Octets): Promise<string | null> {
    return key?.kind === 'secret' && isMac(scheme.algorithm)
      ? toHex(await mac(scheme.algorithm, key.octets, message))
      : null
  }
}
