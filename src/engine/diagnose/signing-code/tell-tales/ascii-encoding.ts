import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** What ASCII does not have is lost, or refused. Of the secret it does no harm: that is letters and digits. */
export default defineTellTale({
  id: 'ascii-encoding',
  mistakes: ['ascii-question-marks', 'ascii-dropped'],
  signs: {
    'C#': /\bEncoding\.ASCII\.GetBytes\((?!\s{0,9}[\w.]{0,40}(?:secret|key))/gi,
    Java: /\b(?:StandardCharsets\.)?US_ASCII\b|\.getBytes\(\s{0,9}"(?:US-)?ASCII"/g,
    Python: /(?<!secret|key|Secret|Key|SECRET|KEY)\.encode\(\s{0,9}['"](?:us-)?ascii['"]/gi,
    PHP: /\bmb_convert_encoding\([^,;]{1,80},\s{0,9}['"](?:US-)?ASCII['"]|\biconv\([^,;]{1,40},\s{0,9}['"](?:US-)?ASCII/gi,
    Ruby: /\.encode\(\s{0,9}['"](?:US-)?ASCII['"]/gi,
  },
  words: {
    en: say`It encodes the text in ASCII, which has no letters with accents, no Chinese and no emoji.`,
  },
})
