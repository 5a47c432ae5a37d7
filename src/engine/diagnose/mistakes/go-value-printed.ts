import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { asIs, print } from '#engine/diagnose/rewriting/print-value.ts'
import type { Printing } from '#engine/diagnose/rewriting/print-value.ts'
import { goFloat } from '#engine/diagnose/rewriting/program-numbers.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

type Way = 'map' | 'struct'

/** `%v` of what `json.Unmarshal` makes of an object. */
const map: Printing = {
  object: ['map[', ']'],
  list: ['[', ']'],
  colon: ':',
  comma: ' ',
  name: asIs,
  string: asIs,
  number: goFloat,
  literal: (value) => (value === null ? '<nil>' : String(value)),
  sorted: true,
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** As Go's linters want names: `ReturnURL`, `OrderID`. */
const initialled = (name: string): string =>
  capitalised(name).replace(/(?:Url|Id|Ip|Api|Uid|Json|Http)(?=[A-Z0-9]|s?$)/g, (word) => word.toUpperCase())

/** `%+v`: a struct names its fields. */
const named: Printing = {
  ...map,
  object: ['{', '}'],
  name: capitalised,
  number: asIs,
  sorted: false,
}

/** `%v`: a struct does not. */
const bare: Printing = { ...named, name: () => '', colon: '' }

function* texts(body: Octets): Iterable<SignedText<Way>> {
  const root = readableJson(body)
  if (root?.kind !== 'object' && root?.kind !== 'array') return
  yield [print(root, map), 'map']
  for (const printing of [named, bare, { ...named, name: initialled }]) {
    const printed = print(root, printing)
    yield [printed, 'struct']
    // A pointer to a struct.
    yield [`&${printed}`, 'struct']
  }
  yield [print(root, { ...map, number: asIs }), 'map']
  for (const printing of [named, bare]) yield [print(root, { ...printing, number: goFloat }), 'struct']
}

/** `Sprint` and `%v` print a value for a programmer's eyes. */
export default defineMistake<Instead<Way>>({
  id: 'go-value-printed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 36,
  words: {
    en: {
      title: ({ way }) => say`A ${way} was signed as Go prints it, not as JSON.`,
      detail: (data) => insteadInEnglish(data),
      fix: () =>
        say`Write the JSON with ${{ code: 'json.Marshal' }}, sign those bytes and send those same bytes.`,
    },
  },
  calls: {
    Go: { wrong: 'fmt.Sprint(order)', right: 'json.Marshal(order)' },
  },
  vary: (body) => textsInstead(body, texts),
})
