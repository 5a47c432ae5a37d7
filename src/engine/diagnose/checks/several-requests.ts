import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'

interface Several {
  readonly entry: number
  readonly of: number
}

/** The paste or file holds more requests than the one that was looked at. */
export default defineCheck<Several>({
  id: 'several-requests',
  words: {
    en: {
      title: ({ entry, of }) => say`This is request ${entry} of ${of}`,
      detail: () =>
        say`The one that is signed and was rejected is looked at first; the others can be chosen.`,
    },
  },
  *find({ capture }) {
    const { part } = capture.pasted
    if (part === undefined || part.of < 2) return
    yield { severity: 'note', data: { entry: part.entry, of: part.of }, places: [] }
  },
})
