import type { Octets } from '#engine/bytes/octets.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import type { KeyHandle, Vault } from '#worker/protocol.ts'
import { createWorkerVault } from '#worker/worker-vault.ts'

/** The vault of one worker, without the worker. */
export interface TestVault extends Vault {
  /** What is held under a handle; null for none. Throws where the handle is another's. */
  readonly lend: (handle: KeyHandle | null) => GivenKey | null
  /** The very octets that are held, or were last: they are zeros once they are forgotten. */
  readonly octets: () => Octets | null
  /** The worker breaks. */
  readonly lose: () => void
}

export function testVault(): TestVault {
  const { hold, drop, lend } = createWorkerVault()
  let lost: (() => void) | null = null
  let last: Octets | null = null
  return {
    hold: (handle, octets) => {
      last = octets.slice()
      hold(handle, last)
      octets.fill(0)
    },
    drop,
    lend,
    onLost: (tell) => {
      lost = tell
    },
    octets: () => last,
    lose: () => lost?.(),
  }
}
