import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import type { Sign } from '#engine/diagnose/signing-code/tell-tale.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** A file is read into what is called a secret, no PEM, and nothing is taken off it. */
const readUntrimmed = (read: RegExp, trim: RegExp): Sign =>
  callIf(read, {
    onlyNear: /secret|api_?key|\bkey\b/i,
    unlessNear: /public|private|cert|\.pem|json|php:\/\/input/i,
    unlessAnywhere: trim,
  })

/** What an editor ends a file with becomes a part of the secret. */
export default defineTellTale({
  id: 'secret-not-trimmed',
  mistakes: ['key-white-space'],
  signs: {
    'C#': readUntrimmed(/\bFile\.ReadAllText(?:Async)?\(/g, /\.Trim/),
    PHP: readUntrimmed(/\bfile_get_contents\(/g, /\br?trim\(/),
    Java: readUntrimmed(/\bFiles\.(?:readString|readAllBytes)\(/g, /\.(?:trim|strip)\(/),
    Python: readUntrimmed(/\.read(?:_text)?\(\)/g, /\.r?strip\(/),
    JavaScript: readUntrimmed(/\breadFileSync\(|\breadFile\(/g, /\.trim/),
    Go: readUntrimmed(/\b(?:os|ioutil)\.ReadFile\(/g, /\bTrim\w{0,10}\(/),
    Ruby: readUntrimmed(/\bFile\.read\b/g, /\.(?:r?strip|chomp)\b/),
  },
  words: { en: say`It reads the secret from a file, and keeps the line end that the file ends with.` },
})
