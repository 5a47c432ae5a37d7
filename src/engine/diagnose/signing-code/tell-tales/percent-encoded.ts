import { say } from '#engine/diagnose/message.ts'
import { bodyName } from '#engine/diagnose/signing-code/names.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'percent-encoded',
  mistakes: ['body-percent-encoded', 'body-form-encoded'],
  signs: {
    JavaScript: new RegExp(
      String.raw`\bencodeURI(?:Component)?\(\s{0,4}(?:JSON\.stringify|${bodyName})`,
      'g',
    ),
    PHP: /\bhttp_build_query\(/g,
    Python: /\burlencode\(\s{0,4}(?:data|body|params|order|payload)\b/g,
    Java: /\bURLEncoder\.encode\(\s{0,4}(?:body|payload|json)\b/g,
    'C#': /\bFormUrlEncodedContent\b|Uri\.EscapeDataString\(\s{0,4}(?:body|payload|json)\b/g,
  },
  words: { en: say`The body is the bare JSON: nothing in it is encoded for an address.` },
})
