import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'html-escaped',
  mistakes: ['body-reserialised'],
  signs: {
    Java: /\bnew\s{1,4}Gson\(\s{0,4}\)/g,
  },
  words: {
    en: say`Gson writes ${{ code: `< > & = '` }} as escapes unless it is told not to: send this very text.`,
  },
})
