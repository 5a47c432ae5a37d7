import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { ofTimestamp } from '#engine/diagnose/signing-code/moments.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** A clock that gives fractions, with nothing that cuts them off. */
export default defineTellTale({
  id: 'clock-as-float',
  mistakes: ['timestamp-as-float'],
  signs: {
    'C#': callIf(/\.TotalMilliseconds\b/g, { unlessNear: /\(u?long\)|\(int\)|ToInt64|Math\.|"[FN]?0"/ }),
    PHP: callIf(/\bmicrotime\(\s?true\s?\)/g, {
      unlessNear: /\bround\(|\bfloor\(|\bceil\(|\bintval\(|\(int\)|\bnumber_format\(|\bsprintf\(/,
      onlyNear: ofTimestamp,
    }),
    Python: callIf(/\btime\.time\(\)\s?\*\s?1_?000/g, {
      unlessNear: /\bint\(|\bround\(|\bfloor\(|\/\/|:\.0f|%d/,
    }),
    JavaScript: callIf(/\bperformance\.now\(\)/g, {
      unlessNear: /Math\.|\|\s?0|toFixed\(0/,
      onlyNear: ofTimestamp,
    }),
    Ruby: callIf(/\bTime\.now(?:\.utc)?\.to_f\b/g, {
      unlessNear: /\.to_i\b|\.round\b|\.floor\b|\.truncate\b|%d/,
      onlyNear: ofTimestamp,
    }),
  },
  words: { en: say`It gives a floating-point number, which may print with a fraction or an exponent.` },
})
