import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

function* texts(body: Octets): Iterable<SignedText<null>> {
  const root = readableJson(body)
  if (root?.kind === 'string') yield [root.text, null]
}

/** An HTTP client is given the JSON as a string, and encodes it as it would encode an object. */
export default defineMistake<Instead<null>>({
  id: 'json-string-sent',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 20,
  words: {
    en: {
      title: () => say`The JSON was encoded once more when it was sent.`,
      detail: (data) => say`${insteadInEnglish(data)} It is one JSON string, with the JSON inside.`,
      fix: () =>
        say`Give the client the string as raw content, with ${{ code: 'Content-Type: application/json' }}.`,
    },
  },
  calls: {
    Python: { wrong: 'requests.post(url, json=body)', right: 'requests.post(url, data=body)' },
    JavaScript: { wrong: 'body: JSON.stringify(body)', right: 'body' },
    'C#': { wrong: 'client.PostAsJsonAsync(url, body)', right: 'new StringContent(body, Encoding.UTF8)' },
    PHP: { wrong: "['json' => $body]", right: "['body' => $body]" },
    Java: { wrong: '@Body String body', right: '@Body RequestBody body' },
    Go: { wrong: 'json.NewEncoder(w).Encode(string(body))', right: 'w.Write(body)' },
  },
  vary: (body) => textsInstead(body, texts),
})
