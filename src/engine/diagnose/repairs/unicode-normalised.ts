import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { beyondAscii } from '#engine/diagnose/damage/respell.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

type Form = 'NFC' | 'NFD'

/** Letters with marks taken apart, as a Mac does, or put together: the same text in other bytes (UAX 15). */
export default defineRepair<{ readonly form: Form; readonly count: number }>({
  id: 'unicode-normalised',
  rank: 76,
  byProgram: true,
  words: {
    en: {
      title: ({ form }) =>
        form === 'NFC'
          ? say`Letters were taken apart from their marks in the paste`
          : say`Letters and their marks were put together in the paste`,
      detail: ({ form, count }) =>
        say`In ${counted(count, 'place')} the text looks the same in ${{ code: form }}, with other bytes.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    for (const form of ['NFC', 'NFD'] as const) {
      const edits = normalised(body, form)
      if (edits.length > 0)
        yield { edits, odds: form === 'NFC' ? 0.8 : 0.15, data: { form, count: edits.length } }
    }
  },
})

/** Each run beyond ASCII, with the letter before it, which a mark may belong to. */
function normalised(body: Octets, form: Form): readonly Edit[] {
  const edits: Edit[] = []
  let run: { start: number; end: number } | null = null
  const close = (): void => {
    if (run === null) return
    const before = text(body.subarray(run.start, run.end))
    const after = before.normalize(form)
    if (after !== before) edits.push({ ...run, with: utf8(after) })
  }
  for (const { start, end, codePoint } of beyondAscii(body)) {
    if (codePoint === null) return []
    if (run !== null && (run.end === start || run.end === start - 1)) run.end = end
    else {
      close()
      run = { start: Math.max(0, start - 1), end }
    }
  }
  close()
  return edits
}
