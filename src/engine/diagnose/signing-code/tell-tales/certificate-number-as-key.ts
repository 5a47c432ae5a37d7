import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** The key of the HMAC is named like what is sent in BinancePay-Certificate-SN. */
export default defineTellTale({
  id: 'certificate-number-as-key',
  mistakes: ['certificate-number-as-key', 'header-value-as-key'],
  signs: {
    'C#': /\bnew HMACSHA512\(\s{0,9}(?:Encoding\.\w{1,12}\.GetBytes\(\s?)?[\w.]{0,40}?(?:api_?key|cert\w{0,20}|serial\w{0,10})\s?\)/gi,
    PHP: /\bhash_hmac\([^,()]{1,30},[^,()]{1,60},\s{0,9}\$[\w>-]{0,40}?(?:api_?key|cert\w{0,20})\s{0,9}[,)]/gi,
    Java: /\bnew SecretKeySpec\(\s{0,9}[\w.]{0,40}?(?:api_?key|cert\w{0,20})\.getBytes/gi,
    Python: /\bhmac\.new\(\s{0,40}[\w.]{0,40}?(?:api_?key|cert\w{0,20})(?:\.encode|\s?,)/gi,
    JavaScript: /\bcreateHmac\([^,()]{1,20},\s{0,9}[\w.]{0,40}?(?:api_?key|cert\w{0,20})\s?\)/gi,
    Go: /\bhmac\.New\([^,()]{1,20},\s{0,9}\[\]byte\(\s?[\w.]{0,40}?(?:api_?key|cert\w{0,20})\s?\)/gi,
    Ruby: /\bHMAC\.(?:hex)?digest\([^,]{1,60},\s{0,9}[@\w.]{0,40}?(?:api_?key|cert\w{0,20})\s?,/gi,
  },
  words: {
    en: say`It takes the API key for the key of the HMAC; that is for the header, and the secret for the HMAC.`,
  },
})
