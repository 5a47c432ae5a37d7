import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

/** Opening and closing quotes of the languages that have a keyboard; the likeliest first. */
const pairs = ['“”', '””', '„“', '„”', '«»', '““', '＂＂', '「」', '〝〞']

/** A quote opens where the text begins, and after white space or an opening sign: so pages and word processors have it. */
const opensAfter = (sign: string): boolean => /^[\s{[(:,\\]?$/.test(sign)

/** A page does not care for JSON: what opens is told by the sign before. */
const byNeighbour = (sent: string, quote: string, open: string, close: string): string =>
  sent.replaceAll(quote, (_, at: number) => (opensAfter(sent.charAt(at - 1)) ? open : close))

/** By turns, as a careful program does. */
function byTurns(sent: string, open: string, close: string): string {
  let count = 0
  return sent.replaceAll('"', () => (count++ % 2 === 0 ? open : close))
}

function* texts(body: Octets): Iterable<SignedText<null>> {
  const sent = text(body)
  for (const [open = '', close = ''] of pairs) {
    const curled = byTurns(sent, open, close)
    yield [curled, null]
    const single = byNeighbour(curled, "'", '‘', '’')
    if (open === '“') yield [single, null]
    yield [byNeighbour(sent, '"', open, close), null]
  }
  yield [byNeighbour(sent, "'", '‘', '’'), null]
}

/** The JSON that is signed was copied from a page or written in a word processor; another was sent. */
export default defineMistake<Compared>({
  id: 'curly-quotes-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 45,
  words: {
    en: {
      title: () => say`You signed curly quotes but sent straight ones.`,
      detail: (data) =>
        say`Signed ${{ bytes: data.signedBytes }}, sent ${{ bytes: data.sentBytes }}. ${firstInEnglish(data)}`,
      fix: () => say`Sign the same string you send, and turn off smart quotes where the JSON is written.`,
    },
  },
  vary: (body) => signedTexts(body, texts, (_, signed) => compare(signed, body)),
})
