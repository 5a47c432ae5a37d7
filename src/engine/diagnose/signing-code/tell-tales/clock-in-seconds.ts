import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { ofTimestamp, toMilliseconds } from '#engine/diagnose/signing-code/moments.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Seconds since 1970: ten digits, where milliseconds have thirteen. */
export default defineTellTale({
  id: 'clock-in-seconds',
  mistakes: ['timestamp-in-seconds', 'timestamp-in-another-unit'],
  signs: {
    'C#': callIf(/\.ToUnixTimeSeconds\(|\.TotalSeconds\b/g, { unlessNear: toMilliseconds }),
    PHP: callIf(/(?<![>:$\w])time\(\s?\)/g, { unlessNear: toMilliseconds, onlyNear: ofTimestamp }),
    Java: callIf(/\.getEpochSecond\(|\.toEpochSecond\(|\bcurrentTimeMillis\(\)\s?\/\s?1_?000\b/g, {
      unlessNear: toMilliseconds,
    }),
    Python: callIf(/\btime\.time\(\)/g, { unlessNear: toMilliseconds, onlyNear: ofTimestamp }),
    JavaScript: /(?:\bDate\.now\(\)|\.getTime\(\)|\bnew Date\(\)|\.valueOf\(\))\s?\/\s?1_?000\b|\.unix\(\)/g,
    Go: callIf(/\.Unix\(\)/g, { unlessNear: toMilliseconds }),
    Ruby: callIf(/\bTime\.now(?:\.utc)?\.to_i\b/g, { unlessNear: toMilliseconds, onlyNear: ofTimestamp }),
  },
  words: { en: say`It counts seconds since 1970, ten digits; milliseconds have thirteen.` },
})
