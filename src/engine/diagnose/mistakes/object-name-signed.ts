import { same } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was signed in place of the body: the name of an object, or a word for nothing. `sent`: octets of the body that was sent. */
interface Data {
  readonly signed: string
  readonly names: 'object' | 'nothing'
  readonly sent: number
}

/** What languages write when an object is turned into text that has no text of its own. */
const objects = [
  '[object Object]',
  'System.Byte[]',
  'Array',
  '[object Uint8Array]',
  '[object ArrayBuffer]',
  '[object FormData]',
  'System.String[]',
  'System.Net.Http.StringContent',
  'System.Net.Http.ByteArrayContent',
  'System.IO.MemoryStream',
]

/** What they write for a value that is not there, or for an object without members. */
const nothings = ['null', 'undefined', '{}', 'None', 'nil', 'NULL', '[]', '""']

/** Text is asked of an object, and its name comes. */
export default defineMistake<Data>({
  id: 'object-name-signed',
  side: 'signer',
  dimension: 'body',
  rank: 42,
  words: {
    en: {
      title: ({ signed, names }) =>
        names === 'object'
          ? say`The name of an object was signed instead of its text.`
          : say`${{ code: signed }} was signed in place of the body.`,
      detail: ({ signed, sent }) =>
        say`Your signature matches a body of ${{ code: signed }}; ${sent === 0 ? 'no body was sent' : say`the body you sent has ${{ bytes: sent }}`}.`,
      fix: ({ names }) =>
        names === 'object'
          ? say`Pass the bytes or the JSON string, not the object.`
          : say`Sign the very string that you send; where no body is sent, sign an empty one.`,
    },
  },
  *vary(attempt) {
    const body = pieceOf(attempt, 'body')
    if (body === undefined) return
    for (const [names, texts] of [
      ['object', objects],
      ['nothing', nothings],
    ] as const)
      for (const signed of texts) {
        const octets = utf8(signed)
        if (!same(octets, body))
          yield {
            attempt: withPiece(attempt, 'body', octets),
            data: { signed, names, sent: body.length },
          }
      }
  },
})
