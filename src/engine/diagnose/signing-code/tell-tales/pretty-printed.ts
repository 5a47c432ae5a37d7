import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'pretty-printed',
  mistakes: ['body-reserialised'],
  signs: {
    'C#': /Formatting\.Indented|WriteIndented\s{0,4}=\s{0,4}true/g,
    PHP: /\bJSON_PRETTY_PRINT\b/g,
    Java: /setPrettyPrinting\(|writerWithDefaultPrettyPrinter\(|INDENT_OUTPUT/g,
    Python: /\bindent\s{0,2}=\s{0,2}\d/g,
    JavaScript: /JSON\.stringify\([^()\n]{1,60},\s{0,4}null\s{0,4},/g,
    Go: /\bjson\.MarshalIndent\(/g,
    Ruby: /\bpretty_generate\b/g,
  },
  words: { en: say`The JSON is indented here: the text that is sent must be the same.` },
})
