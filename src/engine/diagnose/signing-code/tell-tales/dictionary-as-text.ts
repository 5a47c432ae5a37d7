import { say } from '#engine/diagnose/message.ts'
import { bodyName } from '#engine/diagnose/signing-code/names.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'dictionary-as-text',
  mistakes: ['python-repr-signed', 'map-printed', 'go-value-printed', 'ruby-inspect-signed'],
  signs: {
    Python: new RegExp(String.raw`\bstr\(\s{0,4}${bodyName}\s{0,4}\)`, 'g'),
    Java: new RegExp(String.raw`\b${bodyName}\.toString\(\s{0,4}\)`, 'g'),
    Go: new RegExp(String.raw`\bfmt\.Sprint(?:f\(\s{0,4}"%\+?v"\s{0,4},|\()\s{0,4}${bodyName}\b`, 'g'),
    Ruby: new RegExp(String.raw`\b${bodyName}\.(?:inspect|to_s)\b`, 'g'),
  },
  words: { en: say`This prints the object in the language’s own way, which is no JSON.` },
})
