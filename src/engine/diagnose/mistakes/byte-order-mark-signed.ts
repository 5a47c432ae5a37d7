import { concat } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { byteOrderMark, startsWithMark } from '#engine/diagnose/rewriting/byte-order-mark.ts'

/** A body read from a file that an editor saved with a mark, which the client then dropped. */
export default defineMistake<null>({
  id: 'byte-order-mark-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 46,
  words: {
    en: {
      title: () => say`A byte order mark was signed but not sent.`,
      detail: () =>
        say`Your signature matches a body with ${{ octets: byteOrderMark, lane: 'signed' }} before its first character, at body ${inBody(0)}.`,
      fix: () => say`Drop the byte order mark when you read the body, before you sign it.`,
    },
  },
  calls: {
    Python: {
      wrong: "open('order.json', encoding='utf-8')",
      right: "open('order.json', encoding='utf-8-sig')",
    },
    JavaScript: {
      wrong: "fs.readFileSync('order.json', 'utf8')",
      right: "fs.readFileSync('order.json', 'utf8').replace(/^\\uFEFF/, '')",
    },
    'C#': {
      wrong: 'Encoding.UTF8.GetString(bytes)',
      right: "Encoding.UTF8.GetString(bytes).TrimStart('\\uFEFF')",
    },
  },
  *vary(body) {
    if (!startsWithMark(body)) yield { value: concat([byteOrderMark, body]), data: () => null }
  },
})
