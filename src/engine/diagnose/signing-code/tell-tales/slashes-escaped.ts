import { say } from '#engine/diagnose/message.ts'
import { writtenAndNotSent } from '#engine/diagnose/signing-code/sends.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** PHP escapes slashes and what is not ASCII unless it is told not to. */
export default defineTellTale({
  id: 'slashes-escaped',
  mistakes: ['body-reserialised'],
  signs: { PHP: writtenAndNotSent((way) => !way.includes('JSON_UNESCAPED_SLASHES')) },
  words: {
    en: say`It writes ${{ code: '\\/' }} for each ${{ code: '/' }}, which another serialiser leaves bare.`,
  },
})
