import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Listing, Verdict } from '#worker/protocol.ts'
import { listOf, verdictsOf } from './queries.ts'
import { useTools } from './tools.ts'
import type { Workbench } from './workbench.ts'

/** So many signed requests are looked at by themselves; more would take minutes of an archive. */
const lookedAt = 100
/** So many at a time: a verdict shows when its group is done. */
const together = 10

/** The requests in an archive or a paste, as far as they are known. */
export interface CapturedRequests {
  readonly listing: Listing | null
  /** How many have been found so far. */
  readonly found: number
  readonly failed: boolean
  /** By number, from 1. */
  readonly verdicts: ReadonlyMap<number, Verdict>
  /** The numbers of requests whose verdict is being worked out. */
  readonly awaited: ReadonlySet<number>
}

/** Lists what the capture on the bench was taken out of, then says of the signed requests what the quick search says. */
export function useListing(bench: Workbench): CapturedRequests {
  const tools = useTools()
  const [found, setFound] = useState(0)
  const { data, error } = useQuery(listOf(bench, setFound, tools))
  const signed = (data?.entries ?? [])
    .flatMap(({ signs }, index) => (signs ? [index + 1] : []))
    .slice(0, lookedAt)
  const groups = Array.from({ length: Math.ceil(signed.length / together) }, (_, index) =>
    signed.slice(index * together, (index + 1) * together),
  )
  const told = useQueries({ queries: groups.map((group) => verdictsOf(bench, group, tools)) })
  const verdicts = told.flatMap((answer) => answer.data ?? [])
  return {
    listing: data ?? null,
    found,
    failed: error !== null || told.some((answer) => answer.error !== null),
    verdicts: new Map(verdicts.map((verdict) => [verdict.entry, verdict])),
    awaited: new Set(groups.filter((_, index) => told[index]?.isFetching === true).flat()),
  }
}

/** A list as CSV (RFC 4180), to be kept beside a ticket. */
export function listAsCsv({ entries }: Listing, verdicts: CapturedRequests['verdicts']): string {
  const rows = entries.map(({ method, target, status }, index) => {
    const verdict = verdicts.get(index + 1)
    return [index + 1, method, target, status, verdict?.scheme, verdict?.outcome]
  })
  return [['request', 'method', 'target', 'status', 'scheme', 'verdict'], ...rows]
    .map((row) => `${row.map((cell) => quoted(cell ?? '')).join(',')}\r\n`)
    .join('')
}

/** What a spreadsheet would take for a formula is told apart by an apostrophe: the capture is a stranger's. */
function quoted(cell: string | number): string {
  const text = /^[=+\-@\t\r]/.test(String(cell)) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
