import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { asJavaScript, asJson, inBrackets } from '#engine/diagnose/rewriting/form-fields.ts'
import type { Field } from '#engine/diagnose/rewriting/form-fields.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

const byName = ([one]: Field, [other]: Field): number => (one < other ? -1 : one > other ? 1 : 0)

const joints = ['', '&', ',', '|', '\n']

function* texts(body: Octets): Iterable<SignedText<null>> {
  const root = readableJson(body)
  if (root?.kind !== 'object' || root.members.length === 0) return
  const fields = asJson(body, root)
  const sorted = fields.toSorted(byName)
  for (const joint of joints)
    for (const some of [fields, sorted]) yield [some.map(([, value]) => value).join(joint), null]
  for (const some of [fields, sorted]) yield [some.map(([name, value]) => name + value).join(''), null]
  for (const nested of [inBrackets(body, root), asJavaScript(body, root)])
    yield [nested.map(([, value]) => value).join(''), null]
}

/** Some schemes sign the values of the fields alone, one after another. */
export default defineMistake<Instead<null>>({
  id: 'values-joined',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 48,
  words: {
    en: {
      title: () => say`The values were signed one after another, not the JSON.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Write the JSON once, sign that string and send that same string.`,
    },
  },
  calls: {
    PHP: { wrong: "implode('', $order)", right: 'json_encode($order)' },
    JavaScript: { wrong: "Object.values(order).join('')", right: 'JSON.stringify(order)' },
    Python: { wrong: "''.join(map(str, order.values()))", right: 'json.dumps(order)' },
    Ruby: { wrong: 'order.values.join', right: 'order.to_json' },
  },
  vary: (body) => textsInstead(body, texts),
})
