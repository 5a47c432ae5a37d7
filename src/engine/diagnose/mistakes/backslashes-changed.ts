import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'
import { escapes } from '#engine/json/json-string.ts'

interface Data extends Compared {
  readonly change: 'added' | 'removed'
}

/** What `echo -e` and template engines make of escapes. */
const interpreted = (sent: string): string =>
  sent.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (escape, unit, letter) =>
    typeof unit === 'string' ? String.fromCharCode(parseInt(unit, 16)) : (escapes[String(letter)] ?? escape),
  )

function* texts(body: Octets): Iterable<SignedText<Data['change']>> {
  const sent = text(body)
  if (sent.includes('\\')) {
    // PHP's stripslashes, and a shell.
    yield [sent.replace(/\\(.?)/gs, '$1'), 'removed']
    yield [sent.replaceAll('\\', ''), 'removed']
    yield [interpreted(sent), 'removed']
    yield [sent.replaceAll('\\"', '"'), 'removed']
    yield [sent.replaceAll('\\\\', '\\'), 'removed']
    yield [sent.replaceAll('\\n', '\n'), 'removed']
    yield [sent.replaceAll('\\/', '/'), 'removed']
    yield [sent.replaceAll('\\', '\\\\'), 'added']
  }
  yield [sent.replace(/["'\\]/g, '\\$&'), 'added']
  yield [sent.replaceAll('"', '\\"'), 'added']
  yield [sent.replaceAll("'", "\\'"), 'added']
  yield [sent.replaceAll('/', '\\/'), 'added']
}

/** Backslashes are for whoever reads the text next: a database, a shell, a second serialiser. */
export default defineMistake<Data>({
  id: 'backslashes-changed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 41,
  words: {
    en: {
      title: ({ change }) =>
        change === 'added'
          ? say`Backslashes were put into the body before it was signed.`
          : say`Backslashes were taken out of the body before it was signed.`,
      detail: (data) =>
        say`Signed ${{ bytes: data.signedBytes }}, sent ${{ bytes: data.sentBytes }}. ${firstInEnglish(data)}`,
      fix: () => say`Leave the string as the serialiser writes it, sign it and send that same string.`,
    },
  },
  calls: {
    PHP: ({ change }) =>
      change === 'added'
        ? { wrong: 'addslashes($body)', right: '$body' }
        : { wrong: 'stripslashes($body)', right: 'json_encode($order, JSON_UNESCAPED_SLASHES)' },
    JavaScript: ({ change }) =>
      change === 'added'
        ? { wrong: 'body.replace(/"/g, \'\\\\"\')', right: 'body' }
        : { wrong: "body.replace(/\\\\/g, '')", right: 'body' },
    Java: { wrong: 'StringEscapeUtils.unescapeJava(body)', right: 'body' },
    'C#': { wrong: 'Regex.Unescape(body)', right: 'body' },
    Python: { wrong: "body.encode().decode('unicode_escape')", right: 'body' },
  },
  vary: (body) => signedTexts(body, texts, (change, signed) => ({ ...compare(signed, body), change })),
})
