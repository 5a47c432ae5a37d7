import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Entry } from '#engine/capture/format.ts'
import { certainHeads, pastBody } from '#engine/capture/head/heads.ts'
import type { Head } from '#engine/capture/head/heads.ts'
import { readStatusLine } from '#engine/capture/head/status-line.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { isFence } from '#engine/capture/text/fences.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Lines } from '#engine/capture/text/lines.ts'
import { endsWithCr, lineFrom, linesFrom } from '#engine/capture/text/lines.ts'

/** Targets in a list are shown so far. */
const longestTarget = 300

/**
 * The requests in a text that holds several, each with a request line of its own; null where there are fewer than two. What
 * stands between two belongs to the first of them: its body, the response, prose.
 */
export function httpRequests(octets: Octets): Iterable<Entry> | null {
  const lines: Lines = { octets, crOnly: endsWithCr(octets), to: octets.length }
  const heads = outside(lines)
  if (heads.length < 2) return null
  const starts = heads.map(({ start }, index) => (index === 0 ? 0 : beforeFence(lines, start)))
  return entries(lines, heads, starts)
}

/** The heads that do not stand in the body of the one before: Content-Length may count past them. */
function outside(lines: Lines): readonly Head[] {
  const kept: Head[] = []
  let past = 0
  for (const head of certainHeads(lines)) {
    if (head.start < past) continue
    kept.push(head)
    past = pastBody(lines, head)
  }
  return kept
}

/** Where a line starts, or the mark of a block of code just before it. */
function beforeFence({ octets, crOnly }: Lines, start: number): number {
  const end = crOnly ? octets.lastIndexOf(0x0d, start - 2) : octets.lastIndexOf(0x0a, start - 2)
  const line = lineFrom(octets, end + 1, crOnly)
  return start > 0 && line.next === start && isFence(octets, line) ? line.start : start
}

/** Where a request ends, the line ends that only part it from the next one left out. `from`: the end of what Content-Length counts. */
function withoutGap(octets: Octets, from: number, next: number): number {
  let end = next
  while (end > from && (octets[end - 1] === 0x0a || octets[end - 1] === 0x0d)) end--
  return end
}

function* entries(lines: Lines, heads: readonly Head[], starts: readonly number[]): Iterable<Entry> {
  const { octets, crOnly } = lines
  for (const [index, head] of heads.entries()) {
    const { requestLine, fields, end: headEnd } = head
    const start = starts[index] ?? 0
    const next = starts[index + 1]
    const end = next === undefined ? octets.length : withoutGap(octets, pastBody(lines, head), next)
    let status: number | null = null
    for (const line of linesFrom(octets, crOnly, headEnd, end)) {
      status = readStatusLine(octets, line) ?? status
      if (status !== null && status >= 200) break
    }
    yield {
      method: requestLine && latin(octets, requestLine.method, 20),
      target:
        requestLine &&
        text(
          octets.subarray(
            requestLine.target.start,
            Math.min(requestLine.target.end, requestLine.target.start + longestTarget),
          ),
        ),
      status,
      signs: fields.some(({ name }) => signs(name)),
      open: () => ({ octets: octets.slice(start, end) }),
    }
  }
}
