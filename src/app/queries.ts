import { queryOptions } from '@tanstack/react-query'
import type { Language } from '#engine/diagnose/message.ts'
import type { Part } from '#engine/diagnose/account.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Analysis } from '#worker/protocol.ts'
import type { Tools } from './tools.ts'
import type { Workbench } from './workbench.ts'

/** What every answer of the analyst has in common: it needs no network, is not asked for twice, and goes with its last reader. */
const local = {
  networkMode: 'always',
  retry: false,
  gcTime: 0,
  staleTime: Infinity,
  // Octets by the megabyte would be compared one by one.
  structuralSharing: false,
} as const

/**
 * The analysis of what lies on the bench. Its key counts turns and holds neither the capture nor anything made of the secret.
 * Until it is there, the last one of the same capture stays, except where it may tell of a key that is gone.
 */
export const analysisOf = (bench: Workbench, language: Language, { analyst, keys, now }: Tools) =>
  queryOptions<Analysis | null>({
    ...local,
    queryKey: ['analysis', bench.turn, bench.keyTurn, bench.scheme, language],
    queryFn: ({ signal }) =>
      bench.source === null
        ? null
        : analyst.analyse(
            { source: bench.source, scheme: bench.scheme, key: keys.given(), language, now: now() },
            signal,
          ),
    placeholderData: (last, query) => {
      const [, turn, keyTurn] = query?.queryKey ?? []
      return turn === bench.turn && (bench.hasKey || keyTurn === bench.keyTurn) ? last : undefined
    },
  })

/** Whether the received signature covers parts changed by hand. `edit` counts the changes. */
export const whatIfOf = (
  bench: Workbench,
  edit: number,
  parts: readonly Pick<Part, 'role' | 'octets'>[],
  { analyst, keys }: Tools,
) =>
  queryOptions({
    ...local,
    queryKey: ['what-if', bench.turn, bench.keyTurn, bench.scheme, edit],
    queryFn: ({ signal }) =>
      bench.source === null
        ? null
        : analyst.whatIf(
            {
              source: bench.source,
              scheme: bench.scheme,
              key: keys.given(),
              parts: parts.map(({ role, octets }) => ({ role, octets })),
            },
            signal,
          ),
  })

/** The string that the user's program signs beside the expected one. `edit` counts the changes. */
export const comparisonOf = (
  bench: Workbench,
  edit: number,
  expected: Octets,
  logged: string,
  { analyst }: Tools,
) =>
  queryOptions({
    ...local,
    queryKey: ['compare', bench.turn, bench.keyTurn, edit],
    queryFn: ({ signal }) => (logged === '' ? null : analyst.compare({ expected, logged }, signal)),
  })
