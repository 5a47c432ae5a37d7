import { say } from '#engine/diagnose/message.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import { jsonWritten } from '#engine/diagnose/signing-code/json-writers.ts'
import type { SourceText } from '#engine/diagnose/signing-code/source-text.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

function* find(source: SourceText): Iterable<number> {
  const ways = new Map<string, string>()
  for (const { at, name, way } of jsonWritten(source)) {
    const before = ways.get(name)
    if (before !== undefined && before !== way) yield at
    ways.set(name, way)
  }
}

/** One value is written as JSON twice, with other flags or by another serialiser; the same way twice gives the same text. */
export default defineTellTale({
  id: 'written-in-two-ways',
  mistakes: ['body-reserialised', 'key-order', 'members-dropped', 'number-decimals'],
  signs: Object.fromEntries(programLanguages.map((language) => [language, find])),
  words: { en: say`It writes the same value as JSON a second time, in another way than before.` },
})
