import { say } from '#engine/diagnose/message.ts'
import { unlessNear } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'hex-with-hyphens',
  mistakes: ['signature-separators'],
  signs: {
    'C#': unlessNear(/\bBitConverter\.ToString\(/g, /\.Replace\(/),
  },
  words: { en: say`This puts a hyphen after each byte.` },
})
