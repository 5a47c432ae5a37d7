import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'encoder-line-end',
  mistakes: ['extra-separator-at-end', 'line-end-signed'],
  signs: {
    Go: /\bjson\.NewEncoder\(/g,
  },
  words: { en: say`An encoder ends each value with a line feed: sign and send the same bytes.` },
})
