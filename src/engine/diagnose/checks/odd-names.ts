import { defineCheck } from '#engine/diagnose/finding.ts'
import { flaggedCharacters } from '#engine/diagnose/characters/flagged-characters.ts'
import { say } from '#engine/diagnose/message.ts'
import { lineOf } from '#engine/diagnose/remarked.ts'

interface OddNames {
  readonly count: number
  /** Of the first, from 1. */
  readonly line: number
}

/** Names of fields with signs that names cannot have (RFC 9110, section 5.1). A sign that is flagged itself is told of there. */
export default defineCheck<OddNames>({
  id: 'odd-names',
  words: {
    en: {
      title: ({ count }) =>
        say`${{ count, one: 'header name has', other: 'header names have' }} signs that no name may have`,
      detail: ({ line }) =>
        say`First in line ${line}. Names are letters, digits and hyphens; a server refuses others, so the copy was changed or the line is no header.`,
    },
  },
  *find(evidence) {
    const { capture } = evidence
    const odd = capture.remarks.filter(({ kind }) => kind === 'odd-name')
    const [first] = odd
    if (first === undefined) return
    const flags = flaggedCharacters(evidence).filter(({ position }) => position === 'header')
    const isTold = odd.every(({ at }) =>
      flags.some((flag) => flag.at !== null && flag.at.start >= at.start && flag.at.end <= at.end),
    )
    if (isTold) return
    yield {
      severity: 'warning',
      data: { count: odd.length, line: lineOf(capture.pasted.octets, first.at.start) },
      places: odd.map(({ at: { start, end } }) => ({ view: 'capture', start, end })),
    }
  },
})
