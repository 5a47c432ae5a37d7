import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

interface Data extends Compared {
  readonly lost: 'emoji' | 'accents' | 'escapes'
}

/** Past the first 65,536 code points: what MySQL's `utf8` cannot hold. */
const astral = /[\u{10000}-\u{10ffff}]/gu
const marks = /\p{M}/gu

function* texts(body: Octets): Iterable<SignedText<Data['lost']>> {
  const sent = text(body)
  if (body.some((octet) => octet >= 0x80)) {
    for (const instead of ['', '?', '????', '\ufffd', '??', '\ufffd\ufffd', '\ufffd'.repeat(4)])
      yield [sent.replace(astral, instead), 'emoji']
    yield [sent.replace(/\p{Extended_Pictographic}\u{fe0f}?/gu, ''), 'emoji']
    yield [sent.replaceAll('\ufe0f', ''), 'emoji']
    const bare = sent.normalize('NFD').replace(marks, '')
    yield [bare, 'accents']
    yield [bare.replace(/\P{ASCII}/gu, ''), 'accents']
    yield [bare.replace(/\P{ASCII}/gu, '?'), 'accents']
  }
  yield [sent.replace(/\\u[0-9a-f]{4}/gi, ''), 'escapes']
  yield [sent.replace(/\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/gi, ''), 'escapes']
}

/** A filter or a database column does not take every character. */
export default defineMistake<Data>({
  id: 'characters-lost',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 48,
  words: {
    en: {
      title: ({ lost }) =>
        lost === 'escapes'
          ? say`The ${{ code: '\\u' }} escapes were missing from the body that was signed.`
          : say`The ${lost} in the body were lost before it was signed.`,
      detail: (data) => firstInEnglish(data),
      fix: () => say`Clean the values before the JSON is written, and send the very string you sign.`,
    },
  },
  calls: {
    PHP: { wrong: "iconv('UTF-8', 'ASCII//TRANSLIT', $body)", right: '$body' },
    Python: { wrong: 'unidecode(body)', right: 'body' },
    Ruby: { wrong: 'I18n.transliterate(body)', right: 'body' },
  },
  vary: (body) => signedTexts(body, texts, (lost, signed) => ({ ...compare(signed, body), lost })),
})
