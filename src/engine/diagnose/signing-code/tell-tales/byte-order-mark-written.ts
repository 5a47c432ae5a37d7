import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'byte-order-mark-written',
  mistakes: ['byte-order-mark-sent'],
  signs: {
    'C#': /new\s{1,4}StreamWriter\([^()\n]{1,80},\s{0,4}Encoding\.UTF8\s{0,4}\)/g,
  },
  words: { en: say`With ${{ code: 'Encoding.UTF8' }} a writer begins with a byte order mark.` },
})
