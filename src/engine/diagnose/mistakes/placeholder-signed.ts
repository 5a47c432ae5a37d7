import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

const names = ['body', 'payload', 'data', 'json']

/** How languages and tools mark a name in a text that is to be filled in. */
const markings: readonly ((name: string) => string)[] = [
  (name) => `$${name}`,
  (name) => `{${name}}`,
  (name) => `\${${name}}`,
  (name) => `{{${name}}}`,
]

const others = ['#{body}', '%s', '{}', '{0}', 'body', 'payload', '{requestBody}', '{{request.body}}']

function* texts(): Iterable<SignedText<string>> {
  for (const name of names) for (const marked of markings) yield [marked(name), marked(name)]
  for (const other of others) yield [other, other]
}

/** A template in the wrong kind of quotes stays as it is: the name is signed, and not what it stands for. */
export default defineMistake<Instead<string>>({
  id: 'placeholder-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 54,
  words: {
    en: {
      title: ({ way }) => say`The text ${{ code: way }} was signed in place of the body.`,
      detail: (data) => insteadInEnglish(data),
      fix: ({ way }) =>
        say`Put the body where ${{ code: way }} stands: mind the kind of quotes of the template.`,
    },
  },
  calls: {
    PHP: { wrong: "'$timestamp\\n$nonce\\n$body\\n'", right: '"$timestamp\\n$nonce\\n$body\\n"' },
    JavaScript: { wrong: "'${body}'", right: '`${body}`' },
    Python: { wrong: "'{body}'", right: "f'{body}'" },
    'C#': { wrong: '"{body}"', right: '$"{body}"' },
    Ruby: { wrong: "'#{body}'", right: '"#{body}"' },
  },
  vary: (body) => textsInstead(body, texts),
})
