import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Language } from '#engine/diagnose/message.ts'
import type { Further } from '#engine/diagnose/search/search.ts'
import type { Analysis } from '#worker/protocol.ts'
import { createProgressStore } from './progress-store.ts'
import type { ProgressStore } from './progress-store.ts'
import { searchOf } from './queries.ts'
import { useTools } from './tools.ts'
import type { CurrentAnalysis } from './use-analysis.ts'
import type { Workbench } from './workbench.ts'

/** The search that goes on where the analysis ended. */
export interface CurrentSearch {
  /** What it came to, as far as that is known, else what the analysis says. */
  readonly analysis: Analysis | null
  /** `none`: there was nothing to search for, or it has not begun. */
  readonly state: 'none' | 'searching' | 'stopped' | 'ended' | 'failed'
  /** How far it is, or was when it ended. */
  readonly progress: ProgressStore
  /** What could be tried after it, once it has ended without success. */
  readonly further: Further | null
  readonly cancel: () => void
  /** Tries what it has not tried yet; null where nothing is left, or while it runs. */
  readonly goOn: (() => void) | null
}

/** A search that was begun by hand, or ended by hand; `of` names what it was about. */
interface Run {
  readonly of: string
  readonly depth: Further['depth']
  readonly count: number
  readonly stopped: boolean
}

/** Ends the search that runs; each has a signal of its own. */
function createStop(): { readonly begin: () => AbortSignal; readonly now: () => void } {
  let current = new AbortController()
  return {
    begin: () => {
      current = new AbortController()
      return current.signal
    },
    now: () => current.abort(),
  }
}

/** What one search is about. Counts and names alone: see `queries.ts`. */
const subjectOf = ({ turn, keyTurn, scheme, codeTurn }: Workbench): string =>
  [turn, keyTurn, scheme, codeTurn].join(' ')

/** What an analysis leaves to try, where its verdict names no proved cause. */
function leftBy(analysis: Analysis | null): Further | null {
  if (analysis?.kind !== 'account') return null
  const { outcome, further } = analysis.account
  return outcome === 'unexplained' || outcome === 'likely' ? further : null
}

/**
 * Searches further by itself once an analysis has found nothing, and again when it is told to. What the user changes on the bench
 * ends it; what only changes the view does not.
 */
export function useSearch(bench: Workbench, language: Language, quick: CurrentAnalysis): CurrentSearch {
  const tools = useTools()
  const of = subjectOf(bench)
  const [progress] = useState(createProgressStore)
  const [last, setRun] = useState<Run>({ of, depth: 'deep', count: 0, stopped: false })
  const run: Run = last.of === of ? last : { of, depth: 'deep', count: 0, stopped: false }
  const [stop] = useState(createStop)

  const left = quick.busy ? null : leftBy(quick.analysis)
  const stopped = (): AbortSignal => {
    progress.set(null)
    return stop.begin()
  }
  const query = useQuery({
    ...searchOf(bench, language, { ...run, heard: progress.set, stopped }, tools),
    enabled: left !== null,
  })

  const found = query.data ?? null
  const analysis = useMemo(() => withCodeOf(quick.analysis, found), [quick.analysis, found])
  const state = stateOf(run, query, left !== null || found !== null)
  const further = state === 'ended' ? leftBy(found) : null
  // What was stopped or broke off begins anew.
  const next = state === 'stopped' || state === 'failed' ? run.depth : further?.depth
  return {
    analysis,
    state,
    progress,
    further,
    cancel: () => {
      setRun({ ...run, stopped: true })
      stop.now()
    },
    goOn: next === undefined ? null : () => setRun({ of, depth: next, count: run.count + 1, stopped: false }),
  }
}

function stateOf(
  { stopped }: Run,
  { isFetching, isError }: { readonly isFetching: boolean; readonly isError: boolean },
  begun: boolean,
): CurrentSearch['state'] {
  if (!begun) return 'none'
  if (stopped) return 'stopped'
  if (isFetching) return 'searching'
  return isError ? 'failed' : 'ended'
}

/** What a search came to, with what the code tells: that is known from the analysis, and sooner. */
function withCodeOf(quick: Analysis | null, found: Analysis | null): Analysis | null {
  if (found?.kind !== 'account' || quick?.kind !== 'account') return found ?? quick
  const { tellTales, programLanguage } = quick.account
  return { ...found, account: { ...found.account, tellTales, programLanguage } }
}
