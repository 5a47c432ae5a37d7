import type { Octets } from '#engine/bytes/octets.ts'
import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'

/** What the body ends with beyond what was signed, and where that begins in the body. */
interface Data {
  readonly extra: Octets
  readonly at: number
}

const lf = 0x0a
const cr = 0x0d
const space = 0x20
const tab = 0x09

/** A body read from a file, or written by an encoder that ends each value with a line feed. */
export default defineMistake<Data>({
  id: 'line-end-sent',
  side: 'wire',
  dimension: 'body',
  rank: 11,
  words: {
    en: {
      title: () => say`The body was sent with a line end that was not signed.`,
      detail: ({ extra, at }) =>
        say`The body you sent ends in ${{ octets: extra, lane: 'sent' }} (body ${inBody(at)}). Without it the signature matches.`,
      fix: () => say`Send the very string you signed: strip the line end before you sign, and send that.`,
    },
  },
  *vary(attempt) {
    const body = pieceOf(attempt, 'body')
    if (body === undefined) return
    for (const end of new Set([withoutLineEnd(body), withoutSpace(body)]))
      if (end < body.length)
        yield {
          attempt: withPiece(attempt, 'body', body.slice(0, end)),
          data: { extra: body.slice(end), at: end },
        }
  },
})

/** Where the body ends without its last line end. */
function withoutLineEnd(body: Octets): number {
  if (body.at(-1) !== lf) return body.length
  return body.at(-2) === cr ? body.length - 2 : body.length - 1
}

/** Where the body ends without any white space of JSON (RFC 8259, section 2). */
function withoutSpace(body: Octets): number {
  let end = body.length
  while (end > 0 && [lf, cr, space, tab].includes(body[end - 1] ?? 0)) end--
  return end
}
