import type { SourceText } from './source-text.ts'

/** A string literal with more characters may be a secret. */
const longestLiteral = 20
const longestLine = 160
/** So may a long run of letters and digits whose quotes a page has eaten. */
const longRun = /[A-Za-z0-9+/_-]{40,}=*/g

/**
 * The line around an offset, as it may be shown: without its comments, and with `"…"` in place of each string literal of more
 * than 20 characters, because it may be a secret. Of a long line only what is around the offset is kept.
 */
export function lineShown({ text, literals }: SourceText, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const next = text.indexOf('\n', offset)
  const end = next === -1 ? text.length : next
  const from = end - start > longestLine ? Math.max(start, offset - 40) : start
  const to = Math.min(end, from + longestLine)
  const cut = literals
    .filter((literal) => literal.end > from && literal.start < to && literal.content.length > longestLiteral)
    .sort((one, other) => one.start - other.start)
  let shown = ''
  let at = from
  for (const literal of cut) {
    if (literal.end <= at) continue
    shown += `${text.slice(at, Math.max(at, literal.start))}"…"`
    at = Math.min(literal.end, to)
  }
  return (shown + text.slice(at, to)).replace(longRun, '…').trim()
}
