import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'platform-line-end',
  mistakes: ['crlf-separators'],
  signs: {
    'C#': /\bEnvironment\.NewLine\b|\.AppendLine\(/g,
    PHP: /\bPHP_EOL\b/g,
    Java: /System\.lineSeparator\(\)|System\.getProperty\(\s{0,4}"line\.separator"/g,
    Python: /\bos\.linesep\b/g,
    JavaScript: /\bos\.EOL\b/g,
  },
  words: { en: say`On Windows this is CR LF, where the rule has LF.` },
})
