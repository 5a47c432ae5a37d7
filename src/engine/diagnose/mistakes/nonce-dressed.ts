import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What stood before and after the value when it was signed. */
interface Data {
  readonly before: Octets
  readonly after: Octets
}

const dresses = [
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
  ["UUID('", "')"],
  ['<', '>'],
  ['', '\0'],
] as const

/** A value that was read or printed with something around it, and sent bare. */
export default defineMistake<Data>({
  id: 'nonce-dressed',
  side: 'signer',
  dimension: 'value',
  role: 'nonce',
  rank: 47,
  words: {
    en: {
      title: () => say`The nonce was signed with something around it.`,
      detail: ({ before, after }) =>
        say`Your signature matches ${parts(before, after)} the value of the header.`,
      fix: () => say`Sign the very text that the header has.`,
    },
  },
  *vary(value) {
    for (const [before, after] of dresses)
      yield {
        value: concat([utf8(before), value, utf8(after)]),
        data: () => ({ before: utf8(before), after: utf8(after) }),
      }
  },
})

const parts = (before: Octets, after: Octets) => {
  if (after.length === 0) return say`${{ octets: before, lane: 'signed' }} before`
  if (before.length === 0) return say`${{ octets: after, lane: 'signed' }} after`
  return say`${{ octets: before, lane: 'signed' }} before and ${{ octets: after, lane: 'signed' }} after`
}
