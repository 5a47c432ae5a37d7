import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Go ends each value of an encoder with a line feed. */
export default defineTellTale({
  id: 'encoder-line-end',
  mistakes: ['extra-separator-at-end', 'line-end-signed', 'line-end-sent'],
  signs: {
    Go: callIf(/\bjson\.NewEncoder\(\s?(?!os\.|w\b|rw\b)/g, {
      unlessAnywhere: /\bTrim(?:Right|Suffix|Space)\(/,
    }),
  },
  words: { en: say`It ends the JSON with a line feed of its own.` },
})
