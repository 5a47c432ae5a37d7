import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** A hyphen after each octet, unless they are taken out somewhere. */
export default defineTellTale({
  id: 'hex-with-hyphens',
  mistakes: ['signature-separators'],
  signs: {
    'C#': callIf(/\bBitConverter\.ToString\(/g, { unlessAnywhere: /\.Replace\(\s?"-"|\.Split\('-'\)/ }),
  },
  words: { en: say`It puts a hyphen after each byte.` },
})
