import type { Octets } from '#engine/bytes/octets.ts'
import type { GivenKey } from '#engine/verify/key.ts'

/**
 * Keeps the key's octets, and is the only thing that does: outside React's state, outside the document, never in a query's key.
 * The bench knows only that there is one, and counts its changes.
 */
export interface KeyHolder {
  /** The key, or null. The octets are the held ones: `clear` wipes them wherever they went. */
  readonly given: () => GivenKey | null
  /** Takes a key in place of the last, whose octets are wiped; no octets at all is no key. Gives whether one is held now. */
  readonly set: (kind: GivenKey['kind'], octets: Octets) => boolean
  /** Forgets the key: its octets become zeros. */
  readonly clear: () => void
}

/** A holder with nothing in it. */
export function createKeyHolder(): KeyHolder {
  let held: GivenKey | null = null
  const clear = (): void => {
    held?.octets.fill(0)
    held = null
  }
  return {
    given: () => held,
    set: (kind, octets) => {
      if (held?.octets !== octets) clear()
      held = octets.length === 0 ? null : { kind, octets }
      return held !== null
    },
    clear,
  }
}
