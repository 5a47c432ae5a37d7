import { fromBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { entitiesDecoded } from '#engine/diagnose/rewriting/html-entities.ts'
import { percentDecoded } from '#engine/diagnose/rewriting/percent-encodings.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

type Way = 'percent-encoding' | 'base64' | 'HTML entities'

function* texts(body: Octets): Iterable<SignedText<Way>> {
  const sent = text(body)
  if (/%[0-9a-f]{2}/i.test(sent)) {
    const spaced = percentDecoded(sent.replaceAll('+', ' '))
    if (spaced !== null) yield [spaced, 'percent-encoding']
    const plain = percentDecoded(sent)
    if (plain !== null) yield [plain, 'percent-encoding']
  }
  const decoded = /^[\w+/=\s-]{8,}$/.test(sent) ? fromBase64(sent) : null
  if (decoded !== null && firstInvalidUtf8(decoded) === -1) yield [decoded, 'base64']
  yield [entitiesDecoded(sent), 'HTML entities']
}

/** The body is signed as it is, and a client or a template encodes it on its way out. */
export default defineMistake<Instead<Way>>({
  id: 'body-encoded-when-sent',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 26,
  words: {
    en: {
      title: ({ way }) => say`The body was sent in ${way}, but signed without.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Send the very string you signed, without encoding it.`,
    },
  },
  calls: {
    JavaScript: { wrong: 'body: encodeURIComponent(body)', right: 'body' },
    PHP: { wrong: 'htmlspecialchars($body)', right: '$body' },
    Python: { wrong: 'requests.post(url, data=quote(body))', right: 'requests.post(url, data=body)' },
  },
  vary: (body) => textsInstead(body, texts),
})
