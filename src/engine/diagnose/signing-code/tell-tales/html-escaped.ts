import { say } from '#engine/diagnose/message.ts'
import { writtenAndNotSent } from '#engine/diagnose/signing-code/sends.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Serialisers that write JSON fit for a page unless they are told not to: System.Text.Json, Gson and Go's own. */
export default defineTellTale({
  id: 'html-escaped',
  mistakes: ['body-reserialised'],
  signs: {
    'C#': writtenAndNotSent((way) => way === 'JsonSerializer.Serialize'),
    Java: writtenAndNotSent((way) => way === '.toJson'),
    Go: writtenAndNotSent((way) => way.startsWith('json.Marshal')),
  },
  words: {
    en: say`It escapes ${{ code: '<' }}, ${{ code: '>' }} and ${{ code: '&' }}, which most other serialisers leave bare.`,
  },
})
