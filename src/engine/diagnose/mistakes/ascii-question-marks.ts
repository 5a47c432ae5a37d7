import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characters } from '#engine/bytes/utf8.ts'
import { signedBy } from '#engine/diagnose/search/attempt.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { repairLimit } from '#engine/diagnose/repair.ts'
import { inString } from '#engine/diagnose/offsets.ts'

/** How many characters were lost; the first of them, and where its question mark stands in the string as it was signed. */
interface Data {
  readonly count: number
  readonly first: Octets
  readonly at: number
}

const questionMark = 0x3f

/** An ASCII encoder writes a question mark for what it does not know: one a character, or one a UTF-16 unit as .NET does. */
export default defineMistake<Data>({
  id: 'ascii-question-marks',
  side: 'signer',
  dimension: 'encoding',
  rank: 28,
  words: {
    en: {
      title: ({ count }) =>
        say`ASCII turned ${{ count, one: 'character', other: 'characters' }} into ${{ code: '?' }} before signing.`,
      detail: ({ count, first, at }) =>
        say`${{ code: 'Encoding.ASCII' }} keeps none of the ${{ count, one: 'character', other: 'characters' }} past ASCII. Your signature matches ${{ octets: utf8('?'), lane: 'signed' }} at ${inString(at)}, where the body has ${{ octets: first, lane: 'sent' }}.`,
      fix: () => say`Use ${{ code: 'Encoding.UTF8.GetBytes' }} for the string and the secret.`,
    },
  },
  *vary(attempt) {
    const message = signedBy(attempt)
    if (message.length > repairLimit || message.every((octet) => octet < 0x80)) return
    for (const unit of ['code-point', 'utf-16'] as const) {
      const encoded = asAscii(message, unit)
      if (encoded === null) return
      yield { attempt: { ...attempt, message: encoded.octets }, data: encoded.data }
    }
  },
})

/** Null where there is nothing to lose. */
function asAscii(
  message: Octets,
  unit: 'code-point' | 'utf-16',
): { readonly octets: Octets; readonly data: Data } | null {
  const octets = new Uint8Array(message.length)
  let length = 0
  let count = 0
  let lost: Pick<Data, 'first' | 'at'> | null = null
  for (const { start, end, codePoint } of characters(message)) {
    if (codePoint !== null && codePoint < 0x80) {
      octets[length++] = codePoint
      continue
    }
    count++
    lost ??= { first: message.slice(start, end), at: length }
    octets[length++] = questionMark
    if (unit === 'utf-16' && codePoint !== null && codePoint > 0xffff) octets[length++] = questionMark
  }
  return lost === null ? null : { octets: octets.slice(0, length), data: { count, ...lost } }
}
