import { toHex } from '#engine/bytes/encodings.ts'
import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { readKey } from '#engine/diagnose/usable-key.ts'
import { isMac } from '#engine/scheme/algorithm.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { mac } from '#engine/verify/mac.ts'
import { verifyRsa } from '#engine/verify/public-key.ts'
import { decodeSignature } from '#engine/verify/signature.ts'
import { pastedOf } from './pasted-of.ts'
import { keyFor, schemeFor } from './key-for.ts'
import type { WhatIf, WhatIfJob } from './protocol.ts'

/** Whether the received signature covers these parts. Nothing is searched: the answer is for this string alone. */
export async function whatIf(job: WhatIfJob<GivenKey>, signal: AbortSignal): Promise<WhatIf> {
  const message = concat(job.parts.map((part) => part.octets))
  const read = readCapture(pastedOf(job.source))
  const unknown: WhatIf = { message, matches: null, digits: null }
  if (read.kind === 'refused') return unknown
  const scheme = schemeFor(read.capture, job.scheme)
  if (scheme === undefined) return unknown
  const { key } = readKey(scheme, read.capture, keyFor(scheme, job.key))
  const written = field(read.capture, scheme.signature.field)?.value.value
  const received = written === undefined ? null : decodeSignature(text(written), scheme.signature.encoding)
  signal.throwIfAborted()
  if (key?.kind === 'public-key')
    return { ...unknown, matches: received !== null && (await verifyRsa(key.spki, received, message)) }
  if (key?.kind !== 'secret' || !isMac(scheme.algorithm)) return unknown
  const computed = await mac(scheme.algorithm, key.octets, message)
  return { message, matches: received !== null && same(computed, received), digits: shortened(computed) }
}

/** The first and the last eight digits: enough to recognise a signature, too little to send one. */
function shortened(octets: Octets): string {
  const digits = toHex(octets)
  return `${digits.slice(0, 8)} … ${digits.slice(-8)}`
}
