import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { mistakes } from '#engine/diagnose/mistakes.ts'
import { readKey } from '#engine/diagnose/usable-key.ts'
import { isMac } from '#engine/scheme/algorithm.ts'
import { openRsa } from '#engine/verify/rsa-open.ts'
import { decodeSignature } from '#engine/verify/signature.ts'
import { digestTarget, textTarget } from './target.ts'
import type { Target } from './target.ts'

/** What a search looks for, and the key it starts with: null where no secret is known, no octets where none goes into the digest. */
export interface Aim {
  readonly key: Octets | null
  readonly target: Target
}

/** Null where there is nothing to look for: fields are missing, or a public key does not open the signature. */
export function aim(evidence: Evidence): Aim | null {
  const { reading, scheme, capture, key, now } = evidence
  if (reading === null) return null
  const usable = readKey(scheme, capture, key, now).key
  if (isMac(scheme.algorithm)) {
    const target = textTarget(evidence, mistakes)
    return target && { key: usable?.kind === 'secret' ? usable.octets : null, target }
  }
  if (usable?.kind !== 'public-key') return null
  const signature = decodeSignature(text(reading.signature.value), scheme.signature.encoding)
  const opened = signature && openRsa(usable.spki, signature)
  return opened?.kind === 'opened' ? { key: new Uint8Array(0), target: digestTarget(opened) } : null
}
