import { say } from '#engine/diagnose/message.ts'
import { bodyName } from '#engine/diagnose/signing-code/names.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Text is asked of a dictionary, a map or an object, which has a text of its own. */
export default defineTellTale({
  id: 'dictionary-as-text',
  mistakes: [
    'python-repr-signed',
    'map-printed',
    'object-name-signed',
    'ruby-inspect-signed',
    'go-value-printed',
    'php-array-printed',
    'csharp-object-printed',
  ],
  signs: {
    'C#': /\b(?:dict|dictionary|map|bodyObject|requestObject)\.ToString\(\)/gi,
    PHP: /\b(?:print_r|var_export|serialize)\(\s?\$(?:body|data|params?|payload|request|order)\w{0,20}\s?[,)]/gi,
    Java: /\b\w{0,20}[Mm]ap\.toString\(\)|\.(?:getBytes|toByteArray)\([^()\n]{0,60}\)\.toString\(\)/g,
    Python: new RegExp(String.raw`\b(?:str|repr)\(\s?(?:self\.)?(?:${bodyName})\s?\)`, 'g'),
    JavaScript:
      /\bString\(\s?(?:body|params|data|order|request)\s?\)|\b(?:params|order|request)\.toString\(\)/g,
    Go: /\bfmt\.Sprint(?:f\(\s?"%\+?v",|\()\s?(?:body|params|data|order|request)\b/g,
    Ruby: /\b(?:params|order|request|payload_hash)\.(?:inspect|to_s)\b/g,
  },
  words: { en: say`It turns an object into text in the way of the language, which is not JSON.` },
})
