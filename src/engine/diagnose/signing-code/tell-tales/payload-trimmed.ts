import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'payload-trimmed',
  mistakes: ['last-separator-missing'],
  signs: {
    'C#': /\b(?:payload|text|message|data|toSign|stringToSign)\.Trim(?:End)?\(/gi,
    PHP: /\b(?:r?trim)\(\s{0,4}\$(?:payload|text|message|data|to_?sign|string_?to_?sign)\b/gi,
    Java: /\b(?:payload|text|message|data|toSign|stringToSign)\.(?:trim|strip)\(/gi,
    Python: /\b(?:payload|text|message|data|to_sign|string_to_sign)\.r?strip\(/gi,
    JavaScript: /\b(?:payload|text|message|data|toSign|stringToSign)\.trim(?:End)?\(/gi,
    Ruby: /\b(?:payload|text|message|data|to_sign|string_to_sign)\.(?:r?strip|chomp)\b/gi,
    Go: /strings\.TrimSpace\(\s{0,4}(?:payload|text|message|data|toSign|stringToSign)\b/gi,
  },
  words: { en: say`This removes the line feed that the string to sign must end with.` },
})
