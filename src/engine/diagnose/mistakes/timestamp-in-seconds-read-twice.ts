import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was signed and what the header says. */
interface Data {
  readonly signed: string
  readonly sent: string
}

/** Seconds to either side. */
const reach = 10

/** Two mistakes that one program makes in one place: it reads the clock twice, and once in seconds. */
export default defineMistake<Data>({
  id: 'timestamp-in-seconds-read-twice',
  side: 'signer',
  dimension: 'value',
  role: 'timestamp',
  rank: 58,
  words: {
    en: {
      title: () => say`The signed timestamp is in seconds, and of another moment.`,
      detail: ({ signed, sent }) => say`You signed ${{ code: signed }}, the header says ${{ code: sent }}.`,
      fix: () => say`Read the clock once, in milliseconds, and use that value in both places.`,
    },
  },
  *vary(value, { scheme }) {
    const sent = text(value)
    if (scheme.timestamp?.unit !== 'ms' || !/^[1-9]\d{12}$/.test(sent)) return
    const [before, after] = [Math.floor(Number(sent) / 1000), Math.ceil(Number(sent) / 1000)]
    for (let apart = 1; apart <= reach; apart++)
      // The header is mostly written after the signature, so the earlier moment comes first.
      for (const moment of [before - apart, after + apart]) {
        const signed = String(moment)
        yield { value: utf8(signed), data: () => ({ signed, sent }) }
      }
  },
})
