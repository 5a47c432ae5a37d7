import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import type { Rewrite } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import type { JsonNode, Member } from '#engine/json/json.ts'

/** The member, and what stood there when the body was signed. */
interface Data {
  readonly name: string
  readonly signed: string
}

/** How templates write a name that is to be filled in. */
const templates: readonly ((name: string) => string)[] = [
  (name) => `{{${name}}}`,
  (name) => `\${${name}}`,
  (name) => `{${name}}`,
]

/** Postman and template engines fill a body in after a script has signed it. */
export default defineMistake<Data>({
  id: 'value-as-placeholder',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 49,
  words: {
    en: {
      title: () => say`The body was signed before a placeholder in it was filled in.`,
      detail: ({ name, signed }) =>
        say`Your signature matches the body with ${{ code: signed }} in place of the value of ${{ code: name }}.`,
      fix: () => say`Fill the body in first, sign that text and send that text.`,
    },
  },
  calls: {
    JavaScript: { wrong: 'pm.request.body.raw', right: 'pm.variables.replaceIn(pm.request.body.raw)' },
  },
  vary: (body) => rewrittenJson(body, 120, (root) => unfilled(root)),
})

function* unfilled(root: JsonNode): Iterable<Rewrite<Data>> {
  const members = [...valuesOf(root)].flatMap((node): readonly Member[] =>
    node.kind === 'object' ? node.members : [],
  )
  for (const template of templates)
    for (const { name, value } of members) {
      if (value.kind !== 'string' && value.kind !== 'number') continue
      const placeholder = template(name.text)
      const signed = value.kind === 'string' ? `"${placeholder}"` : placeholder
      yield {
        edits: [{ start: value.start, end: value.end, with: utf8(signed) }],
        data: () => ({ name: name.text, signed: placeholder }),
      }
    }
}
