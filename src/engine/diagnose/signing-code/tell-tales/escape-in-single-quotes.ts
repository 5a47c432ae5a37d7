import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'escape-in-single-quotes',
  mistakes: ['literal-backslash-n'],
  signs: {
    PHP: /'\\n'/g,
    Ruby: /'\\n'/g,
    Go: /`[^`\n]{0,40}\\n[^`\n]{0,40}`/g,
    'C#': /@"[^"\n]{0,40}\\n/g,
    Python: /\br['"][^'"\n]{0,40}\\n/g,
  },
  words: { en: say`In these quotes a backslash and an n stay two characters.` },
})
