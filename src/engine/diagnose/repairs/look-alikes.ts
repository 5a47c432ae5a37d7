import { suspicion } from '#engine/bytes/characters.ts'
import { characterAt } from '#engine/bytes/utf8.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { respell } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** Cyrillic and Greek letters that look like ASCII ones, next to ASCII letters: retyped, or put in by a translator. */
export default defineRepair<{ readonly count: number }>({
  id: 'look-alikes',
  rank: 38,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'letter')} became look-alikes in the paste`,
      detail: ({ count }) =>
        say`${counted(count, 'letter')} of another alphabet stand among ASCII letters, which they look like.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const edits = respell(body, (codePoint, { start, end }) => {
      const odd = suspicion(codePoint)
      if (odd?.kind !== 'look-alike' || odd.ascii === null) return null
      return isAsciiLetter(body, start - 1) || isAsciiLetter(body, end) ? odd.ascii : null
    })
    if (edits.length > 0) yield { edits, odds: 0.7, data: { count: edits.length } }
  },
})

const isAsciiLetter = (body: Octets, at: number): boolean => {
  if (at < 0 || at >= body.length) return false
  const { codePoint } = characterAt(body, at)
  return codePoint !== null && /[A-Za-z]/.test(String.fromCodePoint(codePoint))
}
