import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'slashes-escaped',
  mistakes: ['body-reserialised'],
  signs: {
    PHP: /\bjson_encode\(\s{0,4}\$\w{1,30}\s{0,4}\)/g,
  },
  words: {
    en: say`This writes ${{ code: '/' }} as ${{ code: '\\/' }} and escapes what is not ASCII: send this very text.`,
  },
})
