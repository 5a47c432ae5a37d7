import { say } from '#engine/diagnose/message.ts'
import { writtenAndNotSent } from '#engine/diagnose/signing-code/sends.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Python puts spaces between the parts of JSON and escapes what is not ASCII unless it is told not to. */
export default defineTellTale({
  id: 'python-json-defaults',
  mistakes: ['body-reserialised'],
  signs: { Python: writtenAndNotSent((way) => !way.includes('separators=')) },
  words: { en: say`It puts a space after each comma and colon, which most other serialisers leave out.` },
})
