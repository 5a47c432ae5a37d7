import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { exported, printedR, serialised } from '#engine/diagnose/rewriting/php-printing.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

type Way = 'print_r' | 'serialize' | 'var_export'

function* texts(body: Octets): Iterable<SignedText<Way>> {
  const root = readableJson(body)
  if (root?.kind !== 'object' && root?.kind !== 'array') return
  yield [printedR(root, 'Array'), 'print_r']
  yield [serialised(root), 'serialize']
  yield [exported(root), 'var_export']
  yield [printedR(root, 'stdClass Object'), 'print_r']
  yield [printedR(root, 'Array').trimEnd(), 'print_r']
}

/** PHP has three ways to print an array, and none of them is JSON. */
export default defineMistake<Instead<Way>>({
  id: 'php-array-printed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 44,
  words: {
    en: {
      title: ({ way }) => say`An array was signed as ${{ code: way }} prints it, not as JSON.`,
      detail: (data) => insteadInEnglish(data),
      fix: () =>
        say`Write the JSON with ${{ code: 'json_encode' }}, sign that string and send that same string.`,
    },
  },
  calls: {
    PHP: ({ way }) => ({
      wrong: way === 'serialize' ? 'serialize($order)' : `${way}($order, true)`,
      right: 'json_encode($order)',
    }),
  },
  vary: (body) => textsInstead(body, texts),
})
