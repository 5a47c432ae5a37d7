import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { commonDresses, dressed, sayDress } from '#engine/diagnose/rewriting/dressed.ts'
import type { Dress } from '#engine/diagnose/rewriting/dressed.ts'

/** A nonce is a UUID more often than not. */
const dresses = [...commonDresses, ["UUID('", "')"], ['<', '>']] as const

/** A value that was read or printed with something around it, and sent bare. */
export default defineMistake<Dress>({
  id: 'nonce-dressed',
  side: 'signer',
  dimension: 'value',
  role: 'nonce',
  rank: 47,
  words: {
    en: {
      title: () => say`The nonce was signed with something around it.`,
      detail: (dress) => say`Your signature matches ${sayDress(dress)} the value of the header.`,
      fix: () => say`Sign the very text that the header has.`,
    },
  },
  vary: (value) => dressed(value, dresses),
})
