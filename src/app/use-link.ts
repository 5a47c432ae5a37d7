import { useCallback, useEffect, useState } from 'react'
import type { Dispatch } from 'react'
import { utf8 } from '#engine/bytes/text.ts'
import type { LinkRead } from '#share/link.ts'
import type { SharedCase } from '#share/shared-case.ts'
import { useTools } from './tools.ts'
import type { Action } from './workbench.ts'

/** A link that could not be opened, or not yet. */
export type LinkTrouble = Exclude<LinkRead, { readonly kind: 'case' }>

/** What became of a debug link. */
export interface CurrentLink {
  readonly trouble: LinkTrouble | null
  /** Opens a link that somebody pasted, or that stood in a file. */
  readonly follow: (text: string) => void
  /** Tries a passphrase; false where it is another. */
  readonly unlock: (passphrase: string) => Promise<boolean>
  readonly dismiss: () => void
}

/**
 * Opens the debug link that the page was called with, now or later, and takes it out of the address: it would stand in the history.
 * Nothing of it is stored, and no key survives it.
 */
export function useLink(dispatch: Dispatch<Action>): CurrentLink {
  const { keys } = useTools()
  const [trouble, setTrouble] = useState<LinkTrouble | null>(null)

  const lay = useCallback(
    ({ capture, origin, part, scheme, hidden, claim, throwaway }: SharedCase) => {
      keys.clear()
      if (throwaway !== null) keys.set('secret', utf8(throwaway))
      setTrouble(null)
      dispatch({
        type: 'opened-link',
        source: {
          content: capture,
          origin,
          ...(part !== null && { part }),
          // What was signed anew was signed as it is shown.
          ...(throwaway === null && hidden.length > 0 && { hidden }),
        },
        scheme,
        opened: { hidden, claim, isRekeyed: throwaway !== null },
      })
    },
    [dispatch, keys],
  )

  const follow = useCallback(
    (text: string) => {
      // Whoever comes without a link needs none of this.
      void import('#share/link.ts')
        .then(({ readLink }) => readLink(text))
        .then((read) => {
          if (read?.kind === 'case') lay(read.shared)
          else setTrouble(read)
        })
    },
    [lay],
  )

  useEffect(() => {
    const look = (): void => {
      const found = linkIn(location)
      if (found === null) return
      history.replaceState(null, '', addressWithout(location))
      follow(found)
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [follow])

  const unlock = async (passphrase: string): Promise<boolean> => {
    if (trouble?.kind !== 'locked') return false
    const read = await trouble.open(passphrase)
    if (read === null) return false
    if (read.kind === 'case') lay(read.shared)
    else setTrouble(read)
    return true
  }

  return { trouble, follow, unlock, dismiss: () => setTrouble(null) }
}

const looksLikeLink = /(?:#|%23)(\d{1,4}(?:\.|%2e)[a-z](?:\.|%2e).*)$/i

/** Whether the page was called with a link. */
export const isCalledWithLink = (): boolean => linkIn(location) !== null

/** The link in an address, also where a program wrote its `#` as `%23`. */
const linkIn = ({ pathname, search, hash }: Location): string | null =>
  looksLikeLink.exec(pathname + search + hash)?.[1] ?? null

const addressWithout = ({ pathname, search, hash }: Location): string =>
  (pathname + search + hash).replace(looksLikeLink, '') || '/'
