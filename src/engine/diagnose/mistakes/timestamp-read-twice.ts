import { text, utf8 } from '#engine/bytes/text.ts'
import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was signed and what the header says. */
interface Data {
  readonly signed: string
  readonly sent: string
}

/** Milliseconds, or seconds where the scheme counts those, to either side. */
const reach = 1000

/** The clock is read for the signature and again for the header. */
export default defineMistake<Data>({
  id: 'timestamp-read-twice',
  side: 'signer',
  dimension: 'value',
  rank: 60,
  words: {
    en: {
      title: () => say`The header has another timestamp than the one you signed.`,
      detail: ({ signed, sent }) => say`You signed ${{ code: signed }}, the header says ${{ code: sent }}.`,
      fix: () => say`Read the clock once and use that value in both places.`,
    },
  },
  *vary(attempt) {
    const sent = text(pieceOf(attempt, 'timestamp') ?? utf8(''))
    if (!/^[1-9]\d{9,14}$/.test(sent)) return
    for (let apart = 1; apart <= reach; apart++)
      // The header is mostly written after the signature, so the earlier moment comes first.
      for (const moment of [Number(sent) - apart, Number(sent) + apart]) {
        const signed = String(moment)
        yield { attempt: withPiece(attempt, 'timestamp', utf8(signed)), data: { signed, sent } }
      }
  },
})
