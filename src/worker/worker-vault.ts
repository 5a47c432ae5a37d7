import type { Octets } from '#engine/bytes/octets.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import type { KeyHandle } from './protocol.ts'

/** The key that a job names is not here: another was given since, or this worker took the place of one that broke. */
export class KeyGone extends Error {
  override readonly name = 'KeyGone'
}

/** Where a worker keeps the key, and the only place that keeps it. */
export interface WorkerVault {
  /** Keeps these very octets, in place of the last ones. */
  readonly hold: (handle: KeyHandle, octets: Octets) => void
  /** Forgets the key: its octets become zeros. */
  readonly drop: () => void
  /** A copy of the key, which its borrower wipes, so that a job outlives a change of the key. Throws `KeyGone`. */
  readonly lend: (handle: KeyHandle | null) => GivenKey | null
}

/** A vault with nothing in it. */
export function createWorkerVault(): WorkerVault {
  let held: { readonly handle: KeyHandle; readonly octets: Octets } | null = null
  const drop = (): void => {
    held?.octets.fill(0)
    held = null
  }
  return {
    hold: (handle, octets) => {
      drop()
      held = { handle, octets }
    },
    drop,
    lend: (handle) => {
      if (handle === null) return null
      if (held?.handle.id !== handle.id) throw new KeyGone()
      return { kind: held.handle.kind, octets: held.octets.slice() }
    },
  }
}
