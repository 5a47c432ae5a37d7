import { say } from '#engine/diagnose/message.ts'
import { secretName } from '#engine/diagnose/signing-code/names.ts'
import { unlessNear, onlyWith } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'secret-not-trimmed',
  mistakes: ['key-white-space'],
  signs: {
    'C#': unlessNear(/\bFile\.ReadAllText\(/g, /\.Trim\(/),
    PHP: onlyWith(new RegExp(String.raw`${secretName}\s{0,4}=\s{0,4}file_get_contents\(`, 'g'), /hash_hmac/),
    Java: unlessNear(/\bFiles\.readString\(/g, /\.(?:trim|strip)\(/),
    Python: onlyWith(
      new RegExp(
        String.raw`${secretName}\s{0,4}=\s{0,4}open\([^()\n]{1,80}\)\.read\(\)(?!\.(?:r?strip))`,
        'g',
      ),
      /hmac/,
    ),
    JavaScript: onlyWith(
      new RegExp(
        String.raw`${secretName}\s{0,4}=\s{0,4}(?:\w{1,4}\.)?readFileSync\([^()\n]{1,80}\)(?!\.trim|\.toString\(\)\.trim)`,
        'g',
      ),
      /hmac/i,
    ),
    Ruby: onlyWith(
      new RegExp(
        String.raw`${secretName}\s{0,4}=\s{0,4}File\.read\([^()\n]{1,80}\)(?!\.(?:strip|chomp))`,
        'g',
      ),
      /HMAC/,
    ),
  },
  words: { en: say`A file ends with a line feed that is no part of the secret.` },
})
