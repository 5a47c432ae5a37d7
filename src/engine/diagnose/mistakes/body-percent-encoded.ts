import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { percentEncodings } from '#engine/diagnose/rewriting/percent-encodings.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

function* texts(body: Octets): Iterable<SignedText<string>> {
  const written = text(body)
  for (const [name, encode] of percentEncodings) yield [encode(written), name]
}

/** What belongs into an address is not what is signed of a body. */
export default defineMistake<Instead<string>>({
  id: 'body-percent-encoded',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 39,
  words: {
    en: {
      title: () => say`The body was percent-encoded before it was signed.`,
      detail: (data) => say`${insteadInEnglish(data)} ${{ code: data.way }} writes so.`,
      fix: () => say`Sign the body as it is sent, without encoding it.`,
    },
  },
  calls: {
    JavaScript: { wrong: 'encodeURIComponent(body)', right: 'body' },
    PHP: ({ way }) => ({ wrong: `${way === 'rawurlencode' ? way : 'urlencode'}($body)`, right: '$body' }),
    Python: { wrong: 'urllib.parse.quote(body)', right: 'body' },
    Java: { wrong: 'URLEncoder.encode(body, "UTF-8")', right: 'body' },
    'C#': { wrong: 'HttpUtility.UrlEncode(body)', right: 'body' },
    Go: { wrong: 'url.QueryEscape(body)', right: 'body' },
    Ruby: { wrong: 'CGI.escape(body)', right: 'body' },
  },
  vary: (body) => textsInstead(body, texts),
})
