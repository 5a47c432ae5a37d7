import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
import { firstDifference } from '#engine/diagnose/rewriting/first-difference.ts'
import type { FirstDifference } from '#engine/diagnose/rewriting/first-difference.ts'
import { spell, spellingInEnglish } from '#engine/diagnose/rewriting/json-spellings.ts'
import type { Spelling } from '#engine/diagnose/rewriting/json-spellings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { repairLimit } from '#engine/diagnose/repair.ts'
import { readJson } from '#engine/json/json.ts'

/** Left is the body as signed, right as sent. */
interface Data {
  readonly signedBytes: number
  readonly sentBytes: number
  readonly spelling: Pick<Spelling, 'layout' | 'escapes'>
  readonly first: FirstDifference
}

/** An HTTP client is given the object instead of the string, and writes the JSON in its own way. */
export default defineMistake<Data>({
  id: 'body-reserialised',
  side: 'wire',
  dimension: 'body',
  rank: 30,
  words: {
    en: {
      title: () => say`The JSON changed after it was signed.`,
      detail: ({ signedBytes, sentBytes, spelling, first }) =>
        say`You signed ${{ bytes: signedBytes }}, ${spellingInEnglish(spelling)}, and sent ${{ bytes: sentBytes }}; the values are equal. The first difference is at body ${inBody(first.at)}: signed ${{ octets: first.left, lane: 'signed' }}, sent ${{ octets: first.right, lane: 'sent' }}.`,
      fix: () =>
        say`Serialise once, sign that string and send that string (Python: ${{ code: 'data=body' }}, not ${{ code: 'json=payload' }}).`,
    },
  },
  *vary(attempt) {
    const body = pieceOf(attempt, 'body')
    if (body === undefined || body.length > repairLimit) return
    const json = readJson(body)
    if (json.kind !== 'json') return
    for (const { spelling, octets } of spell(body, json.root)) {
      const first = firstDifference(octets, body)
      if (first !== null)
        yield {
          attempt: withPiece(attempt, 'body', octets),
          data: { signedBytes: octets.length, sentBytes: body.length, spelling, first },
        }
    }
  },
})
