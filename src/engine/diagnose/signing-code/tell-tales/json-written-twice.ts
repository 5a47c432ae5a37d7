import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'json-written-twice',
  mistakes: ['json-encoded-twice'],
  signs: {
    JavaScript: /JSON\.stringify\(\s{0,4}JSON\.stringify\(/g,
    Python: /json\.dumps\(\s{0,4}json\.dumps\(/g,
    PHP: /json_encode\(\s{0,4}json_encode\(/g,
  },
  words: { en: say`The JSON is written as a JSON string once more.` },
})
