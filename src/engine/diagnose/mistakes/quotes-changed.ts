import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

interface Data extends Compared {
  readonly change: 'single' | 'removed' | 'other'
}

function* texts(body: Octets): Iterable<SignedText<Data['change']>> {
  const sent = text(body)
  yield [sent.replaceAll('"', "'"), 'single']
  yield [sent.replaceAll('"', ''), 'removed']
  yield [sent.replaceAll("'", ''), 'removed']
  yield [sent.replace(/["']/g, ''), 'removed']
  yield [sent.replaceAll('"', '`'), 'other']
  yield [sent.replaceAll('"', '""'), 'other']
  yield [sent.replaceAll("'", "''"), 'other']
  // A name that may stand without quotes in JavaScript.
  yield [sent.replace(/"([A-Za-z_$][\w$]*)"(?=\s*:)/g, '$1'), 'removed']
}

/** Quotes that a shell took for its own, or that were replaced to suit another language. */
export default defineMistake<Data>({
  id: 'quotes-changed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 44,
  words: {
    en: {
      title: ({ change }) =>
        ({
          single: say`The JSON was signed with single quotes.`,
          removed: say`The JSON was signed without its quotes.`,
          other: say`The quotes in the JSON were others when it was signed.`,
        })[change],
      detail: (data) => firstInEnglish(data),
      fix: () => say`Build the JSON with a serialiser, sign that string and send that same string.`,
    },
  },
  calls: {
    PHP: { wrong: "str_replace('\"', '', $body)", right: '$body' },
    Python: { wrong: 'body.replace(\'"\', "\'")', right: 'body' },
    JavaScript: { wrong: "body.replace(/\"/g, '')", right: 'body' },
  },
  vary: (body) => signedTexts(body, texts, (change, signed) => ({ ...compare(signed, body), change })),
})
