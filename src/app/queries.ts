import { queryOptions } from '@tanstack/react-query'
import type { Language } from '#engine/diagnose/message.ts'
import type { Part } from '#engine/diagnose/account.ts'
import { toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Replaced } from '#engine/diagnose/rekey.ts'
import type { Further } from '#engine/diagnose/search/search.ts'
import type { Analysis, AnalysisJob, Progress, RekeyAnswer, WrittenReport } from '#worker/protocol.ts'
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

/** An analysis that has come to a verdict. */
export type Told = Extract<Analysis, { readonly kind: 'account' }>

/** What is asked of the analyst; null where nothing lies on the bench. */
const jobOf = (bench: Workbench, language: Language, { keys, now }: Tools): AnalysisJob | null =>
  bench.source && {
    source: bench.source,
    scheme: bench.scheme,
    key: bench.hasKey ? keys.held() : null,
    code: bench.code,
    language,
    now: now(),
  }

/**
 * The analysis of what lies on the bench. Its key counts turns and holds neither the capture nor anything made of the secret.
 * Until it is there, the last one of the same capture stays, except where it may tell of a key that is gone.
 */
export const analysisOf = (bench: Workbench, language: Language, tools: Tools) =>
  queryOptions<Analysis | null>({
    ...local,
    queryKey: ['analysis', bench.turn, bench.keyTurn, bench.scheme, bench.codeTurn, language],
    queryFn: ({ signal }) => {
      const job = jobOf(bench, language, tools)
      return job && tools.analyst.analyse(job, signal)
    },
    placeholderData: (last, query) => {
      const [, turn, keyTurn] = query?.queryKey ?? []
      return turn === bench.turn && (bench.hasKey || keyTurn === bench.keyTurn) ? last : undefined
    },
  })

/** One search: how far it goes, how many were begun before it over the same bench, and who is told of it. */
export interface SearchRun {
  readonly depth: Further['depth']
  readonly count: number
  readonly heard: (progress: Progress) => void
  /** Gives the signal that ends it by hand; asked for when it begins. */
  readonly stopped: () => AbortSignal
}

/**
 * A search that goes further than the analysis does. It begins anew with another capture, key, scheme or code, but not with another
 * language of the page. Ended by hand it still answers, with what has been ruled out.
 */
export const searchOf = (
  bench: Workbench,
  language: Language,
  { depth, count, heard, stopped }: SearchRun,
  tools: Tools,
) =>
  queryOptions<Analysis | null>({
    ...local,
    queryKey: ['search', bench.turn, bench.keyTurn, bench.scheme, bench.codeTurn, count],
    queryFn: ({ signal }) => {
      const job = jobOf(bench, language, tools)
      const ended = AbortSignal.any([signal, stopped()])
      const hear = (progress: Progress): void => {
        if (!ended.aborted) heard(progress)
      }
      return job && tools.analyst.search({ ...job, depth }, hear, ended)
    },
    refetchOnWindowFocus: false,
    // What a search came to over the same capture and key holds while another one goes on, or the code is read anew.
    placeholderData: (last, query) => {
      const [, turn, keyTurn, scheme] = query?.queryKey ?? []
      return turn === bench.turn && keyTurn === bench.keyTurn && scheme === bench.scheme ? last : undefined
    },
  })

/**
 * The report of what the page shows. Where a search has proved it, it came with that; its key tells how far a search is by what was
 * ruled out.
 */
export const reportFor = (bench: Workbench, language: Language, { account, report }: Told, tools: Tools) =>
  queryOptions<WrittenReport | null>({
    ...local,
    queryKey: ['report', bench.turn, bench.keyTurn, bench.scheme, account.outcome, account.ruledOut],
    queryFn: ({ signal }) => {
      if (report !== undefined) return report
      const { tally, ruledOut, further, elapsedMs } = account
      const job = jobOf(bench, language, tools)
      return job && tools.analyst.report({ ...job, shown: { tally, ruledOut, further, elapsedMs } }, signal)
    },
  })

/** The requests in what the capture was taken out of. `heard`: how many have been found so far. */
export const listOf = ({ whole, turn }: Workbench, heard: (count: number) => void, { analyst }: Tools) =>
  queryOptions({
    ...local,
    // Choosing one of them does not change the list; another archive does, and then nobody reads this one any more.
    queryKey: ['list', whole === null ? turn : nameOf(whole)],
    queryFn: ({ signal }) => (whole === null ? null : analyst.list({ source: whole }, heard, signal)),
  })

const names = new WeakMap<object, number>()
let named = 0

/** A number for a thing, the same for the same: nothing of what it holds may stand in a key. */
function nameOf(thing: object): number {
  const name = names.get(thing) ?? ++named
  names.set(thing, name)
  return name
}

/** Whether the secret stands in what is to be shared. */
export const maskedOf = ({ keyTurn }: Workbench, content: Octets | null, { analyst, keys }: Tools) =>
  queryOptions({
    ...local,
    queryKey: ['mask', keyTurn, content && nameOf(content)],
    queryFn: ({ signal }) => content && analyst.mask({ content, key: keys.held() }, signal),
  })

/** What the quick search says of some of them. */
export const verdictsOf = (bench: Workbench, entries: readonly number[], { analyst, keys, now }: Tools) =>
  queryOptions({
    ...local,
    queryKey: ['verdicts', bench.whole && nameOf(bench.whole), bench.keyTurn, entries[0]],
    queryFn: ({ signal }) =>
      bench.whole === null
        ? null
        : analyst.verdicts(
            { source: bench.whole, entries, key: bench.hasKey ? keys.held() : null, now: now() },
            signal,
          ),
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
              key: bench.hasKey ? keys.held() : null,
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

/** The SHA-256 of the expected string, in lower-case hex: what two sides compare without showing it. Nothing secret goes into it. */
export const digestOf = (bench: Workbench, expected: Octets) =>
  queryOptions({
    ...local,
    queryKey: ['digest', bench.turn, bench.keyTurn, bench.scheme],
    queryFn: async () =>
      toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', expected)), { case: 'lower' }),
  })

/** The proved case under a throwaway key. `groups`: what was chosen to be hidden, by name. */
export const rekeyedOf = (
  bench: Workbench,
  language: Language,
  groups: string,
  hidden: readonly Replaced[],
  tools: Tools,
) =>
  queryOptions<RekeyAnswer | null>({
    ...local,
    queryKey: ['rekey', bench.turn, bench.keyTurn, bench.scheme, groups],
    queryFn: ({ signal }) => {
      const job = jobOf(bench, language, tools)
      return job && tools.analyst.rekey({ ...job, hidden }, signal)
    },
  })
