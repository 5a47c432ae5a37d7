import { say } from '#engine/diagnose/message.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import { sent } from '#engine/diagnose/signing-code/sends.ts'
import type { SourceText } from '#engine/diagnose/signing-code/source-text.ts'
import { joinedParts } from '#engine/diagnose/signing-code/string-to-sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

function* find(source: SourceText): Iterable<number> {
  for (const { name, at: made } of joinedParts(source))
    for (const at of sent(source, name))
      if (at > made && source.functionAt(at) === source.functionAt(made)) yield at
}

/** The founding mistake: what was built for HMAC is sent in place of the JSON. */
export default defineTellTale({
  id: 'string-to-sign-sent',
  mistakes: ['string-to-sign-as-body'],
  signs: Object.fromEntries(programLanguages.map((language) => [language, find])),
  words: { en: say`It sends the string that was built for signing, in place of the JSON alone.` },
})
