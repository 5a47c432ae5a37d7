import type { Capture, Pasted } from './capture.ts'
import type { ReadResult, Refusal } from './format.ts'
import { formatsFor } from './formats.ts'
import { captureLimit, holdsPrivateKey, refuseRead, refuseUnread } from './refuse.ts'
import { likeliest, partOf } from './several.ts'

export { captureLimit } from './refuse.ts'

/**
 * Reads what was given as a request, in the first form that fits, or says why it is none. Of several the one is read that is asked
 * for, `entry` counted from 1, or else the one that is most likely meant. Never throws.
 */
export function readCapture(pasted: Pasted, entry: number | null = null): ReadResult {
  const refusal = refuseUnread(pasted)
  if (refusal !== null) return refused(refusal)
  // A private key is not read, nor what stands beside it. In recorded traffic it may be any other request's.
  const holdsKey = holdsPrivateKey(pasted.octets)
  for (const format of formatsFor(pasted.octets)) {
    if (holdsKey && (format.limit === undefined || pasted.part !== undefined)) continue
    if (pasted.part !== undefined && pasted.part.format !== format.id) continue
    if (pasted.octets.length > (format.limit ?? captureLimit)) continue
    const list = pasted.part === undefined ? format.list?.(pasted) : null
    if (list != null) {
      const entries = [...list]
      if (entry !== null && entry > entries.length)
        return refused({ kind: 'no-such-entry', size: entry, limit: entries.length })
      const chosen = entry === null ? likeliest(entries) : entry - 1
      const one = entries.length > 0 ? partOf(pasted, format.id, entries, chosen) : null
      if (one !== null && holdsKey && holdsPrivateKey(one.octets)) return refused({ kind: 'private-key' })
      const read = one && format.read(one)
      if (read !== null) return result(read)
    }
    if (holdsKey) continue
    const read = format.read(pasted)
    if (read === null) continue
    if (entry !== null && entry > 1) return refused({ kind: 'no-such-entry', size: entry, limit: 1 })
    return result(read)
  }
  return refused(holdsKey ? { kind: 'private-key' } : refuseRead(pasted))
}

const result = (read: Capture | Refusal): ReadResult =>
  'kind' in read ? refused(read) : { kind: 'capture', capture: read }

const refused = (refusal: Refusal): ReadResult => ({ kind: 'refused', refusal })
