import type { ToldTellTale } from '#engine/diagnose/account.ts'
import type { Language } from '#engine/diagnose/message.ts'
import type { SigningCode } from '#engine/diagnose/signing-code/read-code.ts'
import { tellTaleById } from '#engine/diagnose/signing-code/tell-tales.ts'

/** The calls that were spotted in signing code, in words. */
export const tellTellTales = ({ tellTales }: SigningCode, language: Language): readonly ToldTellTale[] =>
  tellTales.flatMap(({ id, line, code }) => {
    const says = tellTaleById(id)?.words[language]
    return says === undefined ? [] : [{ line, code, says }]
  })
