import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

/** What is taken out, and what comes in its place; the likeliest first. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/\s/g, ''],
  [/ /g, ''],
  [/[\r\n]/g, ''],
  [/^\s+|\s+$/g, ''],
  [/\s+/g, ' '],
  // Line ends and tabs as JSON writes them in strings.
  [/\\[nrt]/g, ''],
  [/\s|\\[nrt]/g, ''],
  [/\\n/g, ''],
  [/\\r\\n|\\n/g, ' '],
  [/[\r\n\t]/g, ''],
  [/\r?\n/g, ' '],
  [/\n/g, ''],
  [/\r/g, ''],
  [/\t/g, ''],
  [/ {2,}/g, ' '],
  [/ {2,}/g, ''],
  [/, /g, ','],
  [/: /g, ':'],
  [/([,:]) /g, '$1'],
  [/\s*([{}[\]:,])\s*/g, '$1'],
  [/\r?\n\s*/g, ''],
  [/[\u00a0\u200b\ufeff]/g, ''],
  [/\u00a0/g, ' '],
]

function* texts(body: Octets): Iterable<SignedText<null>> {
  const sent = text(body)
  for (const [pattern, instead] of replacements) yield [sent.replace(pattern, instead), null]
}

/** A replacement meant for the space between the parts of JSON takes the space inside its strings as well. */
export default defineMistake<Compared>({
  id: 'white-space-stripped',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 31,
  words: {
    en: {
      title: () => say`White space was taken out of the body before it was signed.`,
      detail: (data) =>
        say`Signed ${{ bytes: data.signedBytes }}, sent ${{ bytes: data.sentBytes }}. ${firstInEnglish(data)}`,
      fix: () => say`Leave the string as the serialiser writes it, sign it and send that same string.`,
    },
  },
  calls: {
    JavaScript: { wrong: "body.replace(/\\s/g, '')", right: 'JSON.stringify(order)' },
    PHP: { wrong: "preg_replace('/\\s+/', '', $body)", right: 'json_encode($order)' },
    Python: { wrong: "body.replace(' ', '')", right: "json.dumps(order, separators=(',', ':'))" },
    Java: { wrong: 'body.replaceAll("\\\\s", "")', right: 'mapper.writeValueAsString(order)' },
    'C#': { wrong: 'Regex.Replace(body, @"\\s+", "")', right: 'JsonSerializer.Serialize(order)' },
    Go: { wrong: 'strings.ReplaceAll(body, " ", "")', right: 'json.Compact(&buffer, body)' },
    Ruby: { wrong: "body.gsub(/\\s/, '')", right: 'order.to_json' },
  },
  vary: (body) => signedTexts(body, texts, (_, signed) => compare(signed, body)),
})
