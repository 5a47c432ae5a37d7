import type { Octets } from '#engine/bytes/octets.ts'
import type { KeyHandle, Vault } from '#worker/protocol.ts'

/** What the page knows of the key that the workers hold. */
export interface HeldKey extends KeyHandle {
  /** Octets. */
  readonly length: number
  readonly endsInLineEnd: boolean
}

/** Gives a key to the workers and forgets it: neither React's state nor anything else on the page has its octets. */
export interface KeyHolder {
  /** The key that the workers hold; null where there is none. */
  readonly held: () => HeldKey | null
  /** Hands a key over in place of the last; no octets at all is no key. The octets are wiped. Gives whether one is held now. */
  readonly set: (kind: KeyHandle['kind'], octets: Octets) => boolean
  /** Has the workers wipe the key. */
  readonly clear: () => void
  /** Who is told when a worker broke, and the key is gone. Gives how to stop that. */
  readonly onLost: (tell: () => void) => () => void
}

/** A holder that knows of no key. */
export function createKeyHolder(vault: Vault): KeyHolder {
  let held: HeldKey | null = null
  let count = 0
  let tellLost: (() => void) | null = null
  const clear = (): void => {
    held = null
    vault.drop()
  }
  vault.onLost(() => {
    if (held === null) return
    // The other workers still have it.
    clear()
    tellLost?.()
  })
  return {
    held: () => held,
    set: (kind, octets) => {
      clear()
      if (octets.length === 0) return false
      const last = octets.at(-1)
      const handle: KeyHandle = { id: ++count, kind }
      held = { ...handle, length: octets.length, endsInLineEnd: last === 0x0a || last === 0x0d }
      vault.hold(handle, octets)
      return true
    },
    clear,
    onLost: (tell) => {
      tellLost = tell
      return () => {
        if (tellLost === tell) tellLost = null
      }
    },
  }
}
