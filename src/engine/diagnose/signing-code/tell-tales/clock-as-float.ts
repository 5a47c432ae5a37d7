import { say } from '#engine/diagnose/message.ts'
import { unlessNear } from '#engine/diagnose/signing-code/sign.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'clock-as-float',
  mistakes: ['timestamp-as-float'],
  signs: {
    PHP: unlessNear(
      /\bmicrotime\(\s{0,4}true\s{0,4}\)/g,
      /\b(?:int|intval|sprintf|number_format|floor|round)\b/,
    ),
    Python: unlessNear(/\btime\.time\(\s{0,4}\)/g, /\bint\(|round\(/),
    Ruby: unlessNear(/\bTime\.now\.to_f\b/g, /\.to_i\b|\.round\b/),
  },
  words: { en: say`This clock is a floating-point number, and prints with a fraction or an exponent.` },
})
