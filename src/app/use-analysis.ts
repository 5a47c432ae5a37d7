import { useQuery } from '@tanstack/react-query'
import type { Language } from '#engine/diagnose/message.ts'
import type { Analysis } from '#worker/protocol.ts'
import { analysisOf } from './queries.ts'
import { useTools } from './tools.ts'
import type { Workbench } from './workbench.ts'

/** The analysis of what lies on the bench, as far as it is known. */
export interface CurrentAnalysis {
  readonly analysis: Analysis | null
  /** Whether it is being made, so that what is shown, if anything, is the one before. */
  readonly busy: boolean
  /** Why there is none: the analyst broke. */
  readonly error: Error | null
  readonly again: () => void
}

/** The one hook that joins the engine and the page. */
export function useAnalysis(bench: Workbench, language: Language): CurrentAnalysis {
  const { data, isFetching, error, refetch } = useQuery(analysisOf(bench, language, useTools()))
  return {
    analysis: data ?? null,
    busy: isFetching,
    error,
    again: () => void refetch(),
  }
}
