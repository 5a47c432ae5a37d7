import { say } from '#engine/diagnose/message.ts'
import { printed } from '#engine/diagnose/signing-code/json-writers.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Indented JSON; harmless where that very text is sent. */
export default defineTellTale({
  id: 'pretty-printed',
  mistakes: ['body-reserialised', 'line-ends-changed'],
  signs: {
    'C#': callIf(/\bFormatting\.Indented\b|\bWriteIndented\s?=\s?true\b/g, { unlessNear: printed }),
    PHP: callIf(/\bJSON_PRETTY_PRINT\b/g, { unlessNear: printed }),
    Java: callIf(
      /\bwriterWithDefaultPrettyPrinter\(|\bsetPrettyPrinting\(|\bINDENT_OUTPUT\b|\bPrettyFormat\b/g,
      {
        unlessNear: printed,
      },
    ),
    Python: callIf(/\bjson\.dumps\([^;]{0,120}?\bindent\s?=\s?["'\d]/g, { unlessNear: printed }),
    JavaScript: callIf(/\bJSON\.stringify\([^;\n]{1,120}?,\s?(?:null|undefined),\s?["'\d]/g, {
      unlessNear: printed,
    }),
    Go: callIf(/\bjson\.MarshalIndent\(|\.SetIndent\(/g, { unlessNear: printed }),
    Ruby: callIf(/\bJSON\.pretty_generate\b/g, { unlessNear: printed }),
  },
  words: { en: say`It indents the JSON; whatever is sent compact has other bytes.` },
})
