import type { Octets } from '#engine/bytes/octets.ts'
import type { CaptureFormat } from './format.ts'

const files = import.meta.glob<CaptureFormat>('./formats/*.ts', { eager: true, import: 'default' })

/** Every form in which a request can be read, the most specific first. */
export const formats: readonly CaptureFormat[] = Object.values(files).sort(
  (left, right) => left.rank - right.rank,
)

/** Shorter ones are looked at by every form: they may be a file of requests that begins like one. Octets. */
const long = 262_144

/** The forms that a paste may be of, the most specific first. */
export function formatsFor(octets: Octets): readonly CaptureFormat[] {
  const owner = octets.length < long ? undefined : formats.find(({ owns }) => owns?.(octets) === true)
  return owner === undefined ? formats : [owner]
}
