import { say } from '#engine/diagnose/message.ts'
import { madeTwice } from '#engine/diagnose/signing-code/moments.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Two calls give two nonces. Which one was signed cannot be computed, so no mistake is likelier. */
export default defineTellTale({
  id: 'nonce-made-twice',
  mistakes: [],
  signs: {
    'C#': madeTwice(/\bGuid\.NewGuid\(/g),
    PHP: madeTwice(/\brandom_bytes\(|\buniqid\(|\bopenssl_random_pseudo_bytes\(|\bStr::random\(/g),
    Java: madeTwice(/\bUUID\.randomUUID\(|\bRandomStringUtils\.\w/g),
    Python: madeTwice(/\buuid\.uuid4\(|\bsecrets\.token_\w/g),
    JavaScript: madeTwice(/\brandomBytes\(|\brandomUUID\(|\buuidv4\(|\buuid\.v4\(|\bnanoid\(/g),
    Go: madeTwice(/\buuid\.New/g),
    Ruby: madeTwice(/\bSecureRandom\.\w/g),
  },
  words: { en: say`It makes one more random value; the nonce that is signed must be the one that is sent.` },
})
