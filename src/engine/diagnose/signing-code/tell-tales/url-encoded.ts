import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** What belongs into an address is not what is signed of a JSON body. */
export default defineTellTale({
  id: 'url-encoded',
  mistakes: ['body-form-encoded', 'body-percent-encoded', 'body-encoded-when-sent'],
  signs: {
    'C#': /\b(?:WebUtility\.UrlEncode|HttpUtility\.UrlEncode|Uri\.EscapeDataString|new FormUrlEncodedContent)\(/g,
    PHP: /\b(?:raw)?urlencode\(|\bhttp_build_query\(/g,
    Java: /\bURLEncoder\.encode\(|\bnew UrlEncodedFormEntity\(|\bFormBody\.Builder\(/g,
    Python: /\b(?:urlencode|quote_plus|parse\.quote)\(/g,
    JavaScript: /\bencodeURI(?:Component)?\(|\bnew URLSearchParams\(|\b(?:qs|querystring)\.stringify\(/g,
    Go: /\burl\.(?:QueryEscape|PathEscape)\(|\burl\.Values\{/g,
    Ruby: /\bCGI\.escape\(|\bURI\.encode_www_form(?:_component)?\(|\.to_query\b|\bset_form_data\(/g,
  },
  words: {
    en: say`It encodes for an address or a form: quotes, braces and spaces become percent signs and digits.`,
  },
})
