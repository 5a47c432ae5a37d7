import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'ascii-encoding',
  mistakes: ['ascii-question-marks', 'ascii-dropped'],
  signs: {
    'C#': /\bEncoding\.ASCII\b/g,
    Java: /StandardCharsets\.US_ASCII|getBytes\(\s{0,4}"(?:US-)?ASCII"/g,
    Python: /\.encode\(\s{0,4}['"](?:us-)?ascii['"]/g,
    JavaScript: /Buffer\.from\([^()\n]{1,80},\s{0,4}['"]ascii['"]/g,
    Ruby: /\.encode\(\s{0,4}['"](?:US-)?ASCII['"]/gi,
  },
  words: {
    en: say`${{ code: 'ASCII' }} keeps no letter past the 128th: others become ${{ code: '?' }}, or are lost.`,
  },
})
