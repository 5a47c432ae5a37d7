import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** The order of the names is changed; harmless where that very text is sent. */
export default defineTellTale({
  id: 'keys-sorted',
  mistakes: ['key-order'],
  signs: {
    'C#': /\bnew Sorted(?:Dictionary|List)<|\.OrderBy\(\s?\(?\w{1,20}\)?\s?=>\s?\w{1,20}\.(?:Key|Name)\b/g,
    PHP: /\bk?r?sort\(\s?\$(?:body|data|params?|payload|request|order)/gi,
    Java: /\bnew (?:java\.util\.)?(?:TreeMap|ConcurrentSkipListMap)\b|\bORDER_MAP_ENTRIES_BY_KEYS\b|\bMapSortField\b|\.toSortedMap\(/g,
    Python: /\bsort_keys\s?=\s?True\b|\bsorted\(\s?\w{1,40}\.(?:items|keys)\(/g,
    JavaScript: /\bObject\.(?:keys|entries)\([^()\n]{1,80}\)\s{0,20}\.(?:sort|toSorted)\(/g,
    Go: /\bsort\.(?:Strings|Slice)\(\s?(?:keys|names|params)\b/g,
    Ruby: /\.sort\.to_h\b|\.sort_by \{ ?\|k, ?_?v?\| ?k\b/g,
  },
  words: { en: say`It sorts the names; the body that is sent must have the same order.` },
})
