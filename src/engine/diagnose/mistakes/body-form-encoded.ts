import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import {
  asJavaScript,
  asJson,
  asPython,
  formOf,
  inBrackets,
  withDots,
} from '#engine/diagnose/rewriting/form-fields.ts'
import { plusForSpace, unreservedKept } from '#engine/diagnose/rewriting/percent-encodings.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

const asIs = (part: string): string => part

function* texts(body: Octets): Iterable<SignedText<null>> {
  const root = readableJson(body)
  if (root?.kind !== 'object' || root.members.length === 0) return
  for (const fields of [asJson(body, root), inBrackets(body, root)]) {
    for (const encode of [asIs, plusForSpace, unreservedKept]) {
      yield [formOf(fields, encode), null]
      yield [formOf(fields, encode, { sorted: true }), null]
    }
    yield [formOf(fields, asIs, { sorted: true, withEmpty: false }), null]
  }
  for (const fieldsOf of [asPython, asJavaScript])
    for (const encode of [plusForSpace, asIs]) yield [formOf(fieldsOf(body, root), encode), null]
  yield [formOf(withDots(body, root), asIs, { sorted: true }), null]
}

/** Other providers sign `a=1&b=2`, mostly in the order of the names; this one signs the body. */
export default defineMistake<Instead<null>>({
  id: 'body-form-encoded',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 37,
  words: {
    en: {
      title: () => say`The fields were signed as a form, not as the JSON that was sent.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Write the JSON once, sign that string and send that same string.`,
    },
  },
  calls: {
    PHP: { wrong: 'http_build_query($order)', right: 'json_encode($order)' },
    JavaScript: { wrong: 'new URLSearchParams(order).toString()', right: 'JSON.stringify(order)' },
    Python: { wrong: 'urllib.parse.urlencode(order)', right: 'json.dumps(order)' },
    'C#': { wrong: 'new FormUrlEncodedContent(order)', right: 'new StringContent(body, Encoding.UTF8)' },
    Ruby: { wrong: 'URI.encode_www_form(order)', right: 'order.to_json' },
    Go: { wrong: 'values.Encode()', right: 'json.Marshal(order)' },
  },
  vary: (body) => textsInstead(body, texts),
})
