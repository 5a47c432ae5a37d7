import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'keys-sorted',
  mistakes: ['key-order'],
  signs: {
    PHP: /\bk?r?sort\(\s{0,4}\$/g,
    Python: /\bsort_keys\s{0,2}=\s{0,2}True/g,
    Java: /\bTreeMap\b|\bnew\s{1,4}HashMap\b|ORDER_MAP_ENTRIES_BY_KEYS/g,
    'C#': /\bSortedDictionary\b|\.OrderBy\(/g,
    JavaScript: /Object\.keys\([^()\n]{1,40}\)\.sort\(/g,
    Ruby: /\.sort\.to_h\b|\.sort_by\b/g,
    Go: /\bsort\.Strings\(/g,
  },
  words: { en: say`The keys come in another order here: the text that is sent must have the same.` },
})
