import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { asIs, print } from '#engine/diagnose/rewriting/print-value.ts'
import type { Printing } from '#engine/diagnose/rewriting/print-value.ts'
import { javaDouble, javaNumber } from '#engine/diagnose/rewriting/program-numbers.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

/** `AbstractMap.toString` and `AbstractCollection.toString`. */
const java: Printing = {
  object: ['{', '}'],
  list: ['[', ']'],
  colon: '=',
  comma: ', ',
  name: asIs,
  string: asIs,
  number: asIs,
  literal: String,
}

/** Numbers as they are in the program: `BigDecimal` and whole ones, Jackson's, and Gson's, which are all doubles. */
const numbers = [asIs, javaNumber, javaDouble]

function* texts(body: Octets): Iterable<SignedText<'Java' | 'Groovy' | 'Dart'>> {
  const root = readableJson(body)
  if (root?.kind !== 'object' && root?.kind !== 'array') return
  for (const number of numbers) yield [print(root, { ...java, number }), 'Java']
  yield [print(root, { ...java, colon: ': ' }), 'Dart']
  for (const number of numbers.slice(0, 2))
    yield [print(root, { ...java, object: ['[', ']'], colon: ':', number }), 'Groovy']
  yield [print(root, { ...java, sorted: true }), 'Java']
  yield [print(root, java).replaceAll(' ', ''), 'Java']
}

/** A map has a text of its own that is not JSON: names and values without quotes. */
export default defineMistake<Instead<'Java' | 'Groovy' | 'Dart'>>({
  id: 'map-printed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 34,
  words: {
    en: {
      title: ({ way }) => say`A map was signed as ${way} prints it, not as JSON.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Write the JSON once, sign that string and send that same string.`,
    },
  },
  calls: {
    Java: { wrong: 'order.toString()', right: 'mapper.writeValueAsString(order)' },
  },
  vary: (body) => textsInstead(body, texts),
})
