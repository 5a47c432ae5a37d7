import { useEffect, useRef } from 'react'
import type { Source } from '#worker/protocol.ts'
import { draftLimit } from './drafts.ts'
import { useTools } from './tools.ts'
import type { Workbench } from './workbench.ts'

/** Milliseconds after the last change: nobody reloads sooner. */
const pause = 300

/**
 * Keeps the user's own capture over a reload. What a link brought is not kept, and leaves the own one where it is. Gives whether the
 * capture is too large for it.
 */
export function useDrafts({ source, opened, turn, keyTurn }: Workbench, on: boolean): boolean {
  const { analyst, drafts, keys } = useTools()
  // Captures in which a secret stood: it stands there still when the key is forgotten, and when they are put back.
  const tainted = useRef(new WeakSet<Source>())
  const wasOpened = useRef(false)
  const isTooLarge = on && opened === null && (source?.content.length ?? 0) > draftLimit
  // A file is opened again in no time; what was pasted may be nowhere else any more.
  const wouldBeLost = isTooLarge && (source?.origin === 'paste' || source?.origin === 'typed')
  useEffect(() => {
    if (!wouldBeLost) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [wouldBeLost])
  useEffect(() => {
    const closesLink = wasOpened.current && source === null
    wasOpened.current = opened !== null || closesLink
    if (opened !== null || turn === 0 || closesLink) return
    const own = on && source?.origin !== 'sample' && !isTooLarge ? source : null
    const ended = new AbortController()
    const keep = async (): Promise<void> => {
      const key = keys.held()
      if (own !== null && key?.kind === 'secret') {
        const { line } = await analyst.mask({ content: own.content, key }, ended.signal)
        if (line !== null) tainted.current.add(own)
      }
      if (!ended.signal.aborted) drafts.keep(own !== null && tainted.current.has(own) ? null : own)
    }
    // A key that was just given may stand in the capture: that is not left lying until somebody has looked.
    const isKeyed = keyTurn > 0 && keys.held()?.kind === 'secret'
    if (isKeyed) drafts.keep(null)
    // What nobody could look through is not kept.
    const timer = setTimeout(() => void keep().catch(() => {}), isKeyed ? 0 : pause)
    return () => {
      clearTimeout(timer)
      ended.abort()
    }
  }, [source, opened, turn, keyTurn, on, isTooLarge, analyst, drafts, keys])
  return isTooLarge
}
