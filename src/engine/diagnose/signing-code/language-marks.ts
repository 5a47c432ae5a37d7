import { programLanguages } from '#engine/diagnose/program-language.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'

/** What shows a language, and how surely: 3 nothing else has it, 2 few others, 1 some. */
type Mark = readonly [weight: 1 | 2 | 3, pattern: RegExp]

const marks: Readonly<Record<ProgramLanguage, readonly Mark[]>> = {
  'C#': [
    [3, /\bnew HMAC(?:SHA\d{1,3}|MD5)\b|\bHMACSHA\d{1,3}\b/],
    [3, /\bEncoding\.(?:UTF8|ASCII|Default|Unicode|GetEncoding)\b/],
    [3, /\busing System\b/],
    [3, /\bBitConverter\.|\bConvert\.(?:ToHexString|ToBase64String|FromBase64String)/],
    [3, /\bJsonConvert\.|\bJsonSerializer\.Serialize/],
    [2, /\bDateTime(?:Offset)?\.(?:Utc)?Now\b/],
    [2, /\b(?:public|private|internal|static) (?:static )?(?:async )?(?:string|byte\b|Task\b)/],
    [2, /\bnew (?:StringContent|HttpRequestMessage|RestRequest|RestClient)\(/],
    [2, /\bawait [\w.]{1,60}Async\(/],
    [2, /\bstring \w{1,60} ?=/],
    [1, /\.(?:ToUpper(?:Invariant)?|ToString|ComputeHash|AppendLine)\(/],
    [1, /\bvar \w{1,60} ?= ?new\b|\bEnvironment\.NewLine\b|\bnamespace [\w.]{1,60}/],
  ],
  PHP: [
    [3, /<\?php\b/],
    [3, /\bhash_hmac\(|\bcurl_setopt(?:_array)?\(|\bjson_encode\(|\bstrtoupper\(/],
    [2, /\$\w{1,60} ?\.?= ?[^=]/],
    [2, /\bfunction \w{0,60} ?\([^()]{0,80}\$\w/],
    [2, /\$\w{1,60}->\w/],
    [1, /['"] ?=> ?[$'"[]/],
  ],
  Java: [
    [3, /\bimport (?:static )?(?:javax?|org\.apache|okhttp3|com\.google|com\.fasterxml)\./],
    [3, /\bMac\.getInstance\(|\bSecretKeySpec\(|\bMessageDigest\.getInstance\(/],
    [3, /\bStandardCharsets\.|\bSystem\.(?:currentTimeMillis|out\.print|lineSeparator)/],
    [2, /\.getBytes\(|\bUUID\.randomUUID\(/],
    [2, /\b(?:public|private) (?:static )?(?:final )?(?:String|byte\[\])/],
    [2, /\bthrows [A-Z]\w{1,60}Exception\b|\bfun \w{1,60}\(/],
    [2, /\bString \w{1,60} ?=|\bMap<String, ?\w{1,20}> \w/],
    [1, /\bfinal [A-Z]\w{1,40} \w|\bval \w{1,60} ?=|\.toUpperCase\(\)/],
  ],
  Python: [
    [3, /^[ \t]{0,40}(?:async )?def \w{1,60}\(/m],
    [3, /^[ \t]{0,40}import (?:hmac|hashlib|json|time|requests|uuid|httpx|aiohttp|base64|os)\b/m],
    [3, /\bhashlib\.\w|\bhmac\.new\(|\bjson\.dumps\(/],
    [3, /\brequests\.(?:post|get|request)\(|\btime\.time(?:_ns)?\(\)|\buuid\.uuid4\(/],
    [2, /\.encode\(['")]|\.hexdigest\(\)/],
    [1, /\bself\.\w|\bos\.environ\b|\bNone\b/],
  ],
  JavaScript: [
    [3, /\bcreateHmac\(|\bCryptoJS\.|\bcrypto\.subtle\b|\bcrypto\.random(?:UUID|Bytes)\(/],
    [3, /\bJSON\.stringify\(/],
    [3, /\brequire\(['"]|\bimport [\w*{}, \n]{1,120} from ['"]/],
    [2, /\b(?:const|let) [\w{[]/],
    [2, /\bDate\.now\(\)|\bBuffer\.from\(|\bprocess\.env\b|\bnew Date\(\)\.getTime\(/],
    [1, /=> ?[{(\w]|\bfunction ?\w{0,60} ?\(|\.toUpperCase\(\)/],
  ],
  Go: [
    [3, /\bfunc (?:\(\w{1,40} \*?\w{1,60}\) )?\w{1,60}\(/],
    [3, /\bhmac\.New\(|\bfmt\.Sprint|\[\]byte\(|\bif err != nil\b|\bjson\.(?:Marshal|NewEncoder)/],
    [2, /\w ?:= ?\S/],
    [2, /\bpackage \w{1,40}\s|\bhex\.EncodeToString\(|\bstrings\.ToUpper\(|\btime\.Now\(\)/],
  ],
  Ruby: [
    [3, /^[ \t]{0,40}def [\w.]{1,60}[?!]?(?:\([^()\n]{0,160}\))?[ \t]{0,10}$/m],
    [3, /\bOpenSSL::\w|\bDigest::SHA|\bNet::HTTP\b/],
    [3, /\.to_json\b|\bJSON\.generate\b|\bSecureRandom\.(?:hex|uuid|alphanumeric)\b/],
    [2, /^[ \t]{0,40}end[ \t]{0,10}$/m],
    [2, /^[ \t]{0,40}require ['"]/m],
    [2, /\.(?:upcase|to_i|to_s|unpack1?|hexdigest)\b(?!\()|#\{/],
    [1, /\bTime\.now\b|\bBase64\.(?:strict_)?encode64\b/],
  ],
}

/** Less is no evidence. */
const least = 3

/** The language that code is written in, by what only it has; null where nothing or too little shows one. */
export function languageOf(code: string): ProgramLanguage | null {
  const [best] = programLanguages
    .map((language) => ({ language, weight: weightOf(code, marks[language]) }))
    .sort((one, other) => other.weight - one.weight)
  return best === undefined || best.weight < least ? null : best.language
}

const weightOf = (code: string, of: readonly Mark[]): number =>
  of.reduce((sum, [weight, pattern]) => (pattern.test(code) ? sum + weight : sum), 0)
