import { say } from '#engine/diagnose/message.ts'
import { secretName, messageName } from '#engine/diagnose/signing-code/names.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'arguments-swapped',
  mistakes: ['key-and-message-swapped'],
  signs: {
    PHP: new RegExp(
      String.raw`\bhash_hmac\(\s{0,4}['"]\w{1,10}['"]\s{0,4},\s{0,4}${secretName}\s{0,4},`,
      'g',
    ),
    JavaScript: new RegExp(String.raw`\bCryptoJS\.Hmac\w{1,8}\(\s{0,4}${secretName}\s{0,4},`, 'g'),
    Python: new RegExp(String.raw`\bhmac\.new\(\s{0,4}(?!${secretName})${messageName}\s{0,4}[.,]`, 'g'),
  },
  words: { en: say`The secret and the string to sign seem to be exchanged here.` },
})
