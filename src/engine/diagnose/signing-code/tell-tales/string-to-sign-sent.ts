import { say } from '#engine/diagnose/message.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import type { SourceText } from '#engine/diagnose/signing-code/source-text.ts'
import { joinedParts, namePattern } from '#engine/diagnose/signing-code/string-to-sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** What comes before the body where it is handed to an HTTP client. */
const sends: Readonly<Record<ProgramLanguage, string>> = {
  'C#': String.raw`new (?:StringContent|ByteArrayContent)\(\s{0,9}(?:Encoding\.\w{1,12}\.GetBytes\()?|\.(?:AddStringBody|AddBody|AddJsonBody|Write)\(\s{0,9}|AddParameter\("application/json",\s?|\bContent = `,
  PHP: String.raw`CURLOPT_POSTFIELDS\s{0,9}(?:,|=>)\s{0,9}|['"]body['"]\s?=>\s?|withBody\(`,
  Java: String.raw`RequestBody\.create\([^;()]{0,60}|BodyPublishers\.ofString\(|new StringEntity\(|\.setBody\(|new HttpEntity<[^;()\n]{0,60}>\(`,
  Python: String.raw`\b(?:data|content)\s?=\s?`,
  JavaScript: String.raw`\bbody:\s?|\bdata:\s?|\.(?:post|put)\([^,;\n]{1,120},\s{0,9}|\.(?:write|send|end)\(`,
  Go: String.raw`\b(?:strings\.NewReader|bytes\.NewReader|bytes\.NewBuffer(?:String)?|SetBody)\((?:\[\]byte\()?`,
  Ruby: String.raw`\.body ?= ?|\bbody: ?|\.post\([^,;\n]{1,80}, ?`,
}

function* find(source: SourceText): Iterable<number> {
  for (const { name, at: made } of joinedParts(source)) {
    const sent = new RegExp(`(?:${sends[source.language]})${namePattern(name)}`, 'g')
    for (const { index } of source.find(sent))
      if (index > made && source.functionAt(index) === source.functionAt(made)) yield index
  }
}

/** The founding mistake: what was built for HMAC is sent in place of the JSON. */
export default defineTellTale({
  id: 'string-to-sign-sent',
  mistakes: ['string-to-sign-as-body'],
  signs: Object.fromEntries(programLanguages.map((language) => [language, find])),
  words: { en: say`It sends the string that was built for signing, in place of the JSON alone.` },
})
