import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { asWritten, escapesInEnglish } from '#engine/diagnose/rewriting/json-escapes.ts'
import type { Escaped } from '#engine/diagnose/rewriting/json-escapes.ts'
import { layoutInEnglish } from '#engine/diagnose/rewriting/json-layouts.ts'
import type { Layout } from '#engine/diagnose/rewriting/json-layouts.ts'
import { spell } from '#engine/diagnose/rewriting/json-spellings.ts'
import type { Spelling } from '#engine/diagnose/rewriting/json-spellings.ts'
import { whoWrites } from '#engine/diagnose/rewriting/json-writers.ts'
import type { JsonNode } from '#engine/json/json.ts'
import { writeJson } from '#engine/json/write.ts'

interface Data extends Compared {
  readonly layout: Layout
  readonly escaped: Escaped
  /** The one serialiser that writes what was signed; null where several do. */
  readonly writer: string | null
  readonly differs: 'indentation-signed' | 'indentation-sent' | 'spaces' | 'escapes' | 'both'
}

/** An HTTP client is given the object instead of the string, and writes the JSON in its own way. */
export default defineMistake<Data>({
  id: 'body-reserialised',
  side: 'wire',
  dimension: 'body',
  layer: 'spelling',
  rank: 30,
  words: {
    en: {
      title: ({ differs }) =>
        ({
          'indentation-signed': say`The JSON was indented when it was signed, but not when sent.`,
          'indentation-sent': say`The JSON was indented after it was signed.`,
          spaces: say`The spaces in the JSON changed after it was signed.`,
          escapes: say`The escapes in the JSON changed after it was signed.`,
          both: say`The JSON changed after it was signed.`,
        })[differs],
      detail: (data) =>
        say`Signed: ${{ bytes: data.signedBytes }}, ${layoutInEnglish(data.layout)}${escapesInEnglish(data.escaped)}${data.writer === null ? '' : say`, as ${{ code: data.writer }} writes it`}; sent: ${{ bytes: data.sentBytes }}, with equal values. ${firstInEnglish(data)}`,
      fix: () => say`Serialise once, sign that string and send that same string.`,
    },
  },
  calls: {
    Python: { wrong: 'requests.post(url, json=payload)', right: 'requests.post(url, data=body)' },
    JavaScript: { wrong: 'axios.post(url, order)', right: 'axios.post(url, body)' },
    Ruby: { wrong: 'conn.post(url, order)', right: 'conn.post(url, body)' },
    PHP: ({ differs }) =>
      differs === 'escapes'
        ? {
            wrong: 'json_encode($order)',
            right: 'json_encode($order, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE)',
          }
        : { wrong: "['json' => $order]", right: "['body' => $body]" },
    Java: ({ differs }) =>
      differs === 'escapes'
        ? { wrong: 'new Gson()', right: 'new GsonBuilder().disableHtmlEscaping().create()' }
        : { wrong: 'mapper.writerWithDefaultPrettyPrinter()', right: 'mapper.writeValueAsString(order)' },
    'C#': ({ differs }) =>
      differs === 'escapes'
        ? {
            wrong: 'JsonSerializer.Serialize(order)',
            right:
              'JsonSerializer.Serialize(order, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })',
          }
        : { wrong: 'client.PostAsJsonAsync(url, order)', right: 'new StringContent(body, Encoding.UTF8)' },
    Go: ({ differs }) =>
      differs === 'escapes'
        ? { wrong: 'json.Marshal(order)', right: 'enc.SetEscapeHTML(false)' }
        : { wrong: 'client.R().SetBody(order)', right: 'client.R().SetBody(body)' },
  },
  *vary(body) {
    const root = readableJson(body)
    if (root === null) return
    for (const { spelling, escaped, octets } of spell(body, root))
      if (!same(octets, body))
        yield {
          value: octets,
          data: () => ({
            ...compare(octets, body),
            layout: spelling.layout,
            escaped,
            writer: whoWrites(octets, body, root),
            differs: difference(octets, body, root, spelling),
          }),
        }
  },
})

/** Whether the spaces changed, the escapes, or both. */
function difference(signed: Octets, sent: Octets, root: JsonNode, { layout }: Spelling): Data['differs'] {
  const escapesKept = writeJson(sent, root, { ...layout, ...asWritten })
  if (same(escapesKept, sent)) return 'escapes'
  if (!same(escapesKept, signed)) return 'both'
  if (sent.includes(lineFeed)) return signed.includes(lineFeed) ? 'spaces' : 'indentation-sent'
  return signed.includes(lineFeed) ? 'indentation-signed' : 'spaces'
}

const lineFeed = 0x0a
