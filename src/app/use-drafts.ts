import { useEffect } from 'react'
import { useTools } from './tools.ts'
import type { Workbench } from './workbench.ts'

/** Milliseconds after the last change: nobody reloads sooner. */
const pause = 300

/** Keeps the user's own capture over a reload. What a link brought is not kept, and leaves the own one where it is. */
export function useDrafts({ source, opened, turn, keyTurn }: Workbench, on: boolean): void {
  const { drafts, keys } = useTools()
  useEffect(() => {
    if (opened !== null || turn === 0) return
    const own = on && source?.origin !== 'sample' ? source : null
    const keep = (): void => drafts.keep(own, keys.given())
    // A key that was just given may stand in the capture: that is not left lying for a moment.
    if (keyTurn > 0) keep()
    const timer = setTimeout(keep, pause)
    return () => clearTimeout(timer)
  }, [source, opened, turn, keyTurn, on, drafts, keys])
}
