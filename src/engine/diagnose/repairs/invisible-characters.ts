import { characterAt } from '#engine/bytes/utf8.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { respell } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** Soft hyphens, zero-width characters, direction marks, variation selectors, tags, the object replacement character. */
const invisible = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffc]/u

const pictograph = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\ufe0f\u20e3]/u

/** Characters without a shape that editors, PDF files and right-to-left pages put in. Those that hold an emoji together stay. */
export default defineRepair<{ readonly count: number }>({
  id: 'invisible-characters',
  rank: 28,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'invisible character')} came with the paste`,
      detail: ({ count }) =>
        say`The body holds ${counted(count, 'character')} without a shape, such as U+200B ZERO WIDTH SPACE. They were taken out for this check.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const edits = respell(body, (codePoint, { start, end }) => {
      if ((start === 0 && codePoint === byteOrderMark) || !invisible.test(String.fromCodePoint(codePoint)))
        return null
      return joinsEmoji(codePoint) && pictograph.test(characterBefore(body, start)) && end < body.length
        ? null
        : ''
    })
    if (edits.length > 0) yield { edits, odds: 0.9, data: { count: edits.length } }
  },
})

const byteOrderMark = 0xfeff

const joinsEmoji = (codePoint: number): boolean =>
  codePoint === 0x200d || codePoint === 0xfe0f || codePoint === 0xfe0e || codePoint >= 0xe0020

const characterBefore = (body: Octets, at: number): string => {
  const { codePoint } = characterAt(body, at - 1)
  return codePoint === null ? '' : String.fromCodePoint(codePoint)
}
