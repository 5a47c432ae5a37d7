import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** The bytes depend on the computer. Of the secret it does no harm: that is letters and digits. */
export default defineTellTale({
  id: 'platform-encoding',
  mistakes: ['latin-1-signed', 'gbk-signed', 'ascii-question-marks', 'legacy-charset-signed'],
  signs: {
    'C#': /\bEncoding\.Default\.GetBytes\((?!\s{0,9}[\w.]{0,40}(?:secret|key))/gi,
    Java: callIf(/(?<!secret|key|Secret|Key|SECRET|KEY)\.getBytes\(\s{0,9}\)/g, {
      onlyWith: /\bMac\.getInstance\(|\bHmac|\bMessageDigest\b/,
    }),
    Ruby: /\bEncoding\.default_external\b/g,
  },
  words: { en: say`It encodes the text in the default charset of the computer, which may not be UTF-8.` },
})
