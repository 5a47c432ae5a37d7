import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'python-json-defaults',
  mistakes: ['body-reserialised'],
  signs: {
    Python: /\bjson\.dumps\(\s{0,4}\w{1,30}\s{0,4}\)/g,
  },
  words: {
    en: say`This puts a space after each comma and colon, and escapes what is not ASCII: send this very text.`,
  },
})
