import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'

const outcomes: Readonly<Record<Outcome, string>> = {
  valid: 'Valid',
  'valid-after-repair': 'Valid after repair',
  explained: 'Explained',
  likely: 'Likely cause',
  unexplained: 'Not explained',
  incomplete: 'Needs a key',
}

/** The words for several requests in one paste or file. */
export const several = {
  one: (entry: number): Message => say`Request ${entry}`,
  oneOf: (entry: number, of: number): Message => say`Request ${entry} of ${of}`,
  others: 'Choose another',
  heading: 'Requests',
  close: 'Close',
  filter: 'Filter',
  save: 'Save as CSV',
  columns: ['No.', 'Method', 'Target', 'Status', 'Scheme', 'Verdict'],
  choose: (entry: number, method: string | null, target: string | null): string =>
    ['Request', String(entry), method, target].filter((word) => word !== null).join(' '),
  noTarget: 'no target',
  unsigned: 'not signed',
  unreadable: 'cannot be read',
  outcomes,
  more: (rows: number, left: number): Message => say`Show ${rows} more of ${left}`,
  none: 'None holds these words.',
  listing: (found: number): Message =>
    say`Reading the list, ${{ count: found, one: 'request', other: 'requests' }} so far …`,
  failed: 'The list could not be made. The request itself is on the bench.',
}
