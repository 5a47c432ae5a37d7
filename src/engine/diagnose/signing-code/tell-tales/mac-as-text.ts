import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'mac-as-text',
  mistakes: ['signature-through-text'],
  signs: {
    Java: /\bnew\s{1,4}String\(\s{0,4}(?:\w{0,20}(?:mac|hash|hmac|bytes|digest|result)\w{0,20}|mac\.doFinal\([^()\n]{0,60}\))/gi,
    'C#': /GetString\(\s{0,4}\w{0,20}(?:hash|mac)\w{0,20}\s{0,4}\)/gi,
  },
  words: { en: say`Bytes that are no text are lost when they are made a string.` },
})
