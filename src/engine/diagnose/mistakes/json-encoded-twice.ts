import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import {
  goEscapes,
  gsonEscapes,
  pairEscapes,
  phpEscapes,
  phpUnicodeEscapes,
  pythonEscapes,
  systemTextEscapes,
} from '#engine/diagnose/rewriting/json-escapes.ts'
import { withoutSpaces } from '#engine/diagnose/rewriting/json-layouts.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'
import { readJson } from '#engine/json/json.ts'
import { writeJson } from '#engine/json/write.ts'

/** The serialisers that write a string otherwise than `JSON.stringify`. */
const writers = [
  pythonEscapes,
  phpEscapes,
  phpUnicodeEscapes,
  systemTextEscapes,
  gsonEscapes,
  goEscapes,
  pairEscapes,
]

function* texts(body: Octets): Iterable<SignedText<null>> {
  if (body.length === 0) return
  const once = JSON.stringify(text(body))
  yield [once, null]
  const octets = utf8(once)
  const json = readJson(octets)
  if (json.kind !== 'json') return
  for (const escapes of writers) yield [writeJson(octets, json.root, { ...withoutSpaces, ...escapes }), null]
  yield [JSON.stringify(once), null]
  // The quotes around it were taken off again.
  yield [once.slice(1, -1), null]
}

/** A string is given to a serialiser, which writes a JSON string of it. */
export default defineMistake<Instead<null>>({
  id: 'json-encoded-twice',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 33,
  words: {
    en: {
      title: () => say`The JSON was encoded twice before it was signed.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Serialise once: what is a JSON string already needs no serialiser.`,
    },
  },
  calls: {
    Python: { wrong: 'json.dumps(json.dumps(order))', right: 'json.dumps(order)' },
    JavaScript: { wrong: 'JSON.stringify(JSON.stringify(order))', right: 'JSON.stringify(order)' },
    PHP: { wrong: 'json_encode($body)', right: '$body' },
    Java: { wrong: 'gson.toJson(body)', right: 'body' },
    'C#': { wrong: 'JsonSerializer.Serialize(body)', right: 'body' },
    Go: { wrong: 'json.Marshal(string(body))', right: 'json.Marshal(order)' },
    Ruby: { wrong: 'order.to_json.to_json', right: 'order.to_json' },
  },
  vary: (body) => textsInstead(body, texts),
})
