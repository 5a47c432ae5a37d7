import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

const replacements: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/,/g, ', '],
  [/[,:]/g, '$& '],
  [/:/g, ': '],
  [/,"/g, ', "'],
  [/":/g, '": '],
  [/(,)(?=")|(?<=")(:)/g, '$& '],
  [/\{/g, '{ '],
  [/ /g, '  '],
]

function* texts(body: Octets): Iterable<SignedText<null>> {
  const sent = text(body)
  for (const [pattern, instead] of replacements) yield [sent.replace(pattern, instead), null]
  yield [` ${sent}`, null]
}

/** A replacement that is to make JSON look like the documentation's puts spaces inside its strings as well. */
export default defineMistake<Compared>({
  id: 'spaces-inserted',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 40,
  words: {
    en: {
      title: () => say`Spaces were put into the body before it was signed.`,
      detail: (data) =>
        say`Signed ${{ bytes: data.signedBytes }}, sent ${{ bytes: data.sentBytes }}. ${firstInEnglish(data)}`,
      fix: () => say`Leave the string as the serialiser writes it, sign it and send that same string.`,
    },
  },
  calls: {
    PHP: { wrong: "str_replace(',', ', ', $body)", right: '$body' },
    JavaScript: { wrong: "body.replace(/,/g, ', ')", right: 'body' },
    Python: { wrong: "body.replace(',', ', ')", right: 'body' },
  },
  vary: (body) => signedTexts(body, texts, (_, signed) => compare(signed, body)),
})
