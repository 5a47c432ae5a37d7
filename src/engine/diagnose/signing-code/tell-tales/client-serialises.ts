import { say } from '#engine/diagnose/message.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import { givenToClient, jsonWritten } from '#engine/diagnose/signing-code/json-writers.ts'
import type { SourceText } from '#engine/diagnose/signing-code/source-text.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Clients that are always given the object, whatever it is called. */
const always: Readonly<Partial<Record<ProgramLanguage, RegExp>>> = {
  'C#': /\.(?:Post|Put)AsJsonAsync\(|\bJsonContent\.Create\(|\.AddJsonBody\(/g,
  PHP: /['"]json['"]\s?=>|\bRequestOptions::JSON\b/g,
  Java: /@Body (?!String\b|RequestBody\b)(?:final )?[A-Z]/g,
  Python: /(?<=[(,]\s{0,20})json\s?=(?!=)\s?(?!None\b)/g,
  JavaScript:
    /\baxios(?:\.(?:post|put))?\(\s{0,20}[^,;()\n]{1,120},\s{0,20}\{(?=\s{0,40}(?:\w{1,40}:|\.\.\.))/g,
}

function* find(source: SourceText): Iterable<number> {
  const pattern = always[source.language]
  if (pattern !== undefined) for (const { index } of source.find(pattern)) yield index
  yield* givenToClient(source, new Set(jsonWritten(source).map(({ name }) => name)))
}

/** The client writes the JSON once more, and need not write what was signed. */
export default defineTellTale({
  id: 'client-serialises',
  mistakes: [
    'body-reserialised',
    'members-dropped',
    'key-order',
    'number-decimals',
    'number-exponent',
    'json-string-sent',
  ],
  signs: { 'C#': find, PHP: find, Java: find, Python: find, JavaScript: find, Go: find, Ruby: find },
  words: { en: say`It gives the object to the HTTP client, which writes the JSON by itself.` },
})
