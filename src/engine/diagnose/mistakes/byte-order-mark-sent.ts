import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { byteOrderMark, startsWithMark } from '#engine/diagnose/rewriting/byte-order-mark.ts'

/** .NET's `Encoding.UTF8` writes one at the start of a stream. */
export default defineMistake<null>({
  id: 'byte-order-mark-sent',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 22,
  words: {
    en: {
      title: () => say`The body starts with a byte order mark that you did not sign.`,
      detail: () =>
        say`Sent ${{ octets: byteOrderMark, lane: 'sent' }} at body ${inBody(0)}. Without these ${{ bytes: byteOrderMark.length }} the signature matches.`,
      fix: () =>
        say`Write the JSON as UTF-8 without a byte order mark (${{ code: 'new UTF8Encoding(false)' }}).`,
    },
  },
  calls: {
    'C#': {
      wrong: 'new StreamWriter(stream, Encoding.UTF8)',
      right: 'new StreamWriter(stream, new UTF8Encoding(false))',
    },
    Python: { wrong: "body.encode('utf-8-sig')", right: "body.encode('utf-8')" },
  },
  *vary(body) {
    if (startsWithMark(body)) yield { value: body.slice(byteOrderMark.length), data: () => null }
  },
})
