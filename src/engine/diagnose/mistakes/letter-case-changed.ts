import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

interface Data extends Compared {
  readonly letters: 'lower' | 'upper'
}

function* texts(body: Octets): Iterable<SignedText<Data['letters']>> {
  const sent = text(body)
  yield [sent.toLowerCase(), 'lower']
  yield [sent.toUpperCase(), 'upper']
  // PHP changes the letters of ASCII alone.
  yield [sent.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()), 'lower']
  yield [sent.replace(/[a-z]+/g, (letters) => letters.toUpperCase()), 'upper']
}

/** The call that is to make the signature upper case is made on the string to sign. */
export default defineMistake<Data>({
  id: 'letter-case-changed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 46,
  words: {
    en: {
      title: ({ letters }) => say`The body was signed in ${letters} case.`,
      detail: (data) => firstInEnglish(data),
      fix: () => say`Change the case of the signature alone, after it is made.`,
    },
  },
  calls: {
    PHP: ({ letters }) => ({ wrong: `strto${letters}($body)`, right: '$body' }),
    Python: ({ letters }) => ({ wrong: `body.${letters}()`, right: 'body' }),
    JavaScript: ({ letters }) => ({
      wrong: letters === 'lower' ? 'body.toLowerCase()' : 'body.toUpperCase()',
      right: 'body',
    }),
    Java: ({ letters }) => ({
      wrong: letters === 'lower' ? 'body.toLowerCase()' : 'body.toUpperCase()',
      right: 'body',
    }),
    'C#': ({ letters }) => ({
      wrong: letters === 'lower' ? 'body.ToLower()' : 'body.ToUpper()',
      right: 'body',
    }),
    Go: ({ letters }) => ({
      wrong: letters === 'lower' ? 'strings.ToLower(body)' : 'strings.ToUpper(body)',
      right: 'body',
    }),
    Ruby: ({ letters }) => ({ wrong: letters === 'lower' ? 'body.downcase' : 'body.upcase', right: 'body' }),
  },
  vary: (body) => signedTexts(body, texts, (letters, signed) => ({ ...compare(signed, body), letters })),
})
