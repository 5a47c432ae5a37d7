import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'

/** What stood before and after a value when it was signed. */
export interface Dress {
  readonly before: Octets
  readonly after: Octets
}

/** What a value is printed or read with, before and after it, in a file, a string literal, JSON or a program's output. */
export const commonDresses = [
  ['"', '"'],
  ["'", "'"],
  ['', ' '],
  [' ', ''],
  ['', '\r'],
  ['', '\n'],
  ['', '\r\n'],
  ['[', ']'],
  ["['", "']"],
  ['["', '"]'],
  ["b'", "'"],
  ['{', '}'],
  ['', '\0'],
] as const

/** A value in each of the dresses. */
export function* dressed(
  value: Octets,
  dresses: readonly (readonly [before: string, after: string])[],
): Iterable<{ readonly value: Octets; readonly data: () => Dress }> {
  for (const [before, after] of dresses)
    yield {
      value: concat([utf8(before), value, utf8(after)]),
      data: () => ({ before: utf8(before), after: utf8(after) }),
    }
}

/** A dress in words: `" before and " after`. */
export function sayDress({ before, after }: Dress): Message {
  if (after.length === 0) return say`${{ octets: before, lane: 'signed' }} before`
  if (before.length === 0) return say`${{ octets: after, lane: 'signed' }} after`
  return say`${{ octets: before, lane: 'signed' }} before and ${{ octets: after, lane: 'signed' }} after`
}
