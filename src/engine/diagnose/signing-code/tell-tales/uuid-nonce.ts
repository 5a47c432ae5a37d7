import { say } from '#engine/diagnose/message.ts'
import { unlessNear } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'uuid-nonce',
  mistakes: ['nonce-length'],
  signs: {
    'C#': /\bGuid\.NewGuid\(\s{0,4}\)\.ToString\(\s{0,4}\)(?!\.Replace)/g,
    Java: /\bUUID\.randomUUID\(\s{0,4}\)(?:\.toString\(\s{0,4}\))?(?!\.\w{0,12}replace|\.toString\(\s{0,4}\)\.replace)/g,
    Python: /\bstr\(\s{0,4}uuid\.uuid4\(\s{0,4}\)\s{0,4}\)(?!\.replace)/g,
    JavaScript: /\brandomUUID\(\s{0,4}\)(?!\.replace)|\buuidv4\(\s{0,4}\)(?!\.replace)/g,
    Ruby: /\bSecureRandom\.uuid\b(?!\.(?:delete|gsub|tr))/g,
    Go: unlessNear(/\buuid\.New(?:String)?\(/g, /Replace/),
    PHP: /\buniqid\(/g,
  },
  words: { en: say`A UUID has 36 characters with its hyphens; a nonce has 32.` },
})
