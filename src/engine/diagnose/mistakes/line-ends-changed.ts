import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

function* texts(body: Octets): Iterable<SignedText<null>> {
  const sent = text(body)
  yield [sent.replace(/\r\n/g, '\n'), null]
  yield [sent.replace(/\r?\n/g, '\r\n'), null]
  yield [sent.replace(/\r\n?/g, '\n'), null]
  yield [sent.replace(/\r?\n/g, '\r'), null]
  yield [sent.replace(/\\r\\n/g, '\\n'), null]
  yield [sent.replace(/(?<!\\r)\\n/g, '\\r\\n'), null]
}

/** A file or a form has the line ends of another system. */
export default defineMistake<Compared>({
  id: 'line-ends-changed',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 44,
  words: {
    en: {
      title: () => say`The line ends in the body changed after it was signed.`,
      detail: (data) => firstInEnglish(data),
      fix: () => say`Sign the very bytes that you send, without converting line ends between.`,
    },
  },
  calls: {
    Python: { wrong: "open('order.json', 'w')", right: "open('order.json', 'w', newline='')" },
    'C#': { wrong: 'Environment.NewLine', right: '"\\n"' },
    Java: { wrong: 'System.lineSeparator()', right: '"\\n"' },
    PHP: { wrong: 'PHP_EOL', right: '"\\n"' },
  },
  vary: (body) => signedTexts(body, texts, (_, signed) => compare(signed, body)),
})
