import { say } from '#engine/diagnose/message.ts'
import { messageName, secretName } from '#engine/diagnose/signing-code/names.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Named like a message, and not like a key as well. */
const message = `(?!${secretName})${messageName}`

/** The order of the two differs from library to library; their names tell. */
export default defineTellTale({
  id: 'key-and-message-swapped',
  mistakes: ['key-and-message-swapped'],
  signs: {
    'C#': new RegExp(String.raw`\bnew HMACSHA512\(\s{0,9}(?:Encoding\.\w{1,12}\.GetBytes\()?${message}`, 'g'),
    PHP: new RegExp(String.raw`\bhash_hmac\([^,()]{1,30},\s{0,9}${secretName}\s{0,9},\s{0,9}${message}`, 'g'),
    Java: new RegExp(String.raw`\bnew SecretKeySpec\(\s{0,9}${message}`, 'g'),
    Python: new RegExp(String.raw`\bhmac\.new\(\s{0,40}(?:bytes\(\s?)?${message}`, 'g'),
    JavaScript: new RegExp(
      String.raw`\bHmac\w{1,8}\(\s{0,9}${secretName}\s{0,9},\s{0,9}${message}|\bcreateHmac\([^,()]{1,20},\s{0,9}${message}`,
      'g',
    ),
    Go: new RegExp(String.raw`\bhmac\.New\([^,()]{1,20},\s{0,9}(?:\[\]byte\()?${message}`, 'g'),
    Ruby: new RegExp(String.raw`\bHMAC\.(?:hex)?digest\([^,]{1,60},\s{0,9}${message}`, 'g'),
  },
  words: { en: say`It takes the string to sign for the key, and the secret for the text.` },
})
