import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { entityEncodings } from '#engine/diagnose/rewriting/html-entities.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

interface Data extends Compared {
  /** The function that writes so. */
  readonly writer: string
}

function* texts(body: Octets): Iterable<SignedText<string>> {
  const sent = text(body)
  for (const [name, encode] of entityEncodings) yield [encode(sent), name]
}

/** Input is made safe for a page before it is signed, or a page's form hands it on so. */
export default defineMistake<Data>({
  id: 'html-entities-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 44,
  words: {
    en: {
      title: () => say`The body was signed with HTML entities in it.`,
      detail: (data) => say`${firstInEnglish(data)} ${{ code: data.writer }} writes so.`,
      fix: () => say`Escape for HTML only what goes into a page, never what is signed or sent.`,
    },
  },
  calls: {
    PHP: { wrong: 'htmlspecialchars($body)', right: '$body' },
    Python: { wrong: 'html.escape(body)', right: 'body' },
    'C#': { wrong: 'WebUtility.HtmlEncode(body)', right: 'body' },
    Java: { wrong: 'HtmlUtils.htmlEscape(body)', right: 'body' },
    JavaScript: { wrong: '_.escape(body)', right: 'body' },
    Go: { wrong: 'html.EscapeString(body)', right: 'body' },
    Ruby: { wrong: 'CGI.escapeHTML(body)', right: 'body' },
  },
  vary: (body) => signedTexts(body, texts, (writer, signed) => ({ ...compare(signed, body), writer })),
})
