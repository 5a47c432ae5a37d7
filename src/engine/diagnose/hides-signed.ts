import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Capture, Provenance } from '#engine/capture/capture.ts'
import type { Reading } from '#engine/scheme/scheme.ts'

/**
 * Whether something was hidden in what was signed, or in the signature, before the capture came here. Every key then gives another
 * signature, the right one too, and that would tell of nothing.
 */
export const hidesSigned = ({ pasted }: Capture, reading: Reading | null): boolean =>
  reading !== null &&
  (pasted.hidden ?? []).some((hidden) =>
    [...reading.base, reading.signature].some(({ from }) => overlaps(from, hidden)),
  )

const overlaps = (from: Provenance, { start, end }: ByteRange): boolean =>
  (from.kind === 'exact' || from.kind === 'decoded') && from.range.start < end && start < from.range.end
