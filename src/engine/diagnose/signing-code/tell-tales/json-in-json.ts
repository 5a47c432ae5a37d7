import { say } from '#engine/diagnose/message.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import { givenToClient, jsonWritten } from '#engine/diagnose/signing-code/json-writers.ts'
import type { SourceText } from '#engine/diagnose/signing-code/source-text.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** JavaScript's clients take a string for what it is, so only a second serialiser does harm there. */
const clientsSendStringsAsTheyAre: ReadonlySet<string> = new Set(['JavaScript', 'Ruby', 'Go', 'Java'])

function* find(source: SourceText): Iterable<number> {
  const written = jsonWritten(source)
  const texts = new Set(written.flatMap(({ into }) => (into === null ? [] : [into])))
  for (const { at, name, into } of written) if (texts.has(name) && into !== name) yield at
  if (!clientsSendStringsAsTheyAre.has(source.language)) yield* givenToClient(source, texts)
}

/** What is JSON already is written as JSON: a string in quotes, with a backslash before each quote. */
export default defineTellTale({
  id: 'json-in-json',
  mistakes: ['json-string-sent', 'json-encoded-twice'],
  signs: Object.fromEntries(programLanguages.map((language) => [language, find])),
  words: { en: say`It writes a text that is JSON already as JSON once more.` },
})
