import { say } from '#engine/diagnose/message.ts'
import { printed } from '#engine/diagnose/signing-code/json-writers.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** The line end of the platform: CR LF on Windows. */
export default defineTellTale({
  id: 'platform-line-end',
  mistakes: ['crlf-separators', 'one-separator-wrong'],
  signs: {
    'C#': /\bEnvironment\.NewLine\b|\.AppendLine\(/g,
    PHP: callIf(/\bPHP_EOL\b/g, { unlessNear: printed }),
    Java: /\b(?:System\.)?lineSeparator\(\)|"line\.separator"|\.format\(\s{0,9}"[^"\n]{0,40}%n/g,
    Python: /\bos\.linesep\b/g,
    JavaScript: /\bos\.EOL\b/g,
  },
  words: { en: say`It gives the line end of the computer, which is CR LF on Windows.` },
})
