import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'payload-as-content',
  mistakes: ['string-to-sign-as-body'],
  signs: {
    'C#': new RegExp(
      String.raw`new\s{1,4}StringContent\(\s{0,4}(?:payload|stringToSign|toSign|text)\b`,
      'gi',
    ),
    PHP: /CURLOPT_POSTFIELDS\s{0,4}(?:=>|,)\s{0,4}\$(?:payload|string_?to_?sign|to_?sign)\b/gi,
    Python: /\bdata\s{0,2}=\s{0,2}(?:payload|string_to_sign|to_sign)\b/g,
    JavaScript: /\bbody:\s{0,4}(?:payload|stringToSign|toSign)\b/g,
    Java: /RequestBody\.create\(\s{0,4}(?:payload|stringToSign|toSign)\b/g,
  },
  words: { en: say`What is sent here may be the string to sign, where it should be the JSON alone.` },
})
