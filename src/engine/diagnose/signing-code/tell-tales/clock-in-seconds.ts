import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'clock-in-seconds',
  mistakes: ['timestamp-in-seconds'],
  signs: {
    'C#': /\bToUnixTimeSeconds\(/g,
    PHP: /(?<![\w>])time\(\s{0,4}\)(?!\s{0,4}\*)/g,
    Java: /\bgetEpochSecond\(/g,
    Python: /\bint\(\s{0,4}time\.time\(\s{0,4}\)\s{0,4}\)(?!\s{0,4}\*)/g,
    JavaScript: /Date\.now\(\s{0,4}\)\s{0,4}\/\s{0,4}1000/g,
    Go: /\.Unix\(\s{0,4}\)(?!\s{0,4}\*)/g,
    Ruby: /\bTime\.now\.to_i\b(?!\s{0,4}\*)/g,
  },
  words: { en: say`This clock counts seconds; the rule has milliseconds.` },
})
