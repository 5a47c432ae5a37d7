import { say } from '#engine/diagnose/message.ts'
import { madeTwice } from '#engine/diagnose/signing-code/moments.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Two calls give two moments, mostly milliseconds apart. */
export default defineTellTale({
  id: 'clock-read-twice',
  mistakes: ['timestamp-read-twice'],
  signs: {
    'C#': madeTwice(/\bDateTime(?:Offset)?\.(?:Utc)?Now\b/g),
    PHP: madeTwice(/(?<![>:$\w])(?:micro|hr)?time\(\s?(?:true)?\s?\)/g),
    Java: madeTwice(/\bSystem\.currentTimeMillis\(\)|\bInstant\.now\(\)|\bnew Date\(\)/g),
    Python: madeTwice(/\btime\.time(?:_ns)?\(\)|\bdatetime\.(?:utc)?now\(/g),
    JavaScript: madeTwice(/\bDate\.now\(\)|\bnew Date\(\)/g),
    Go: madeTwice(/\btime\.Now\(\)/g),
    Ruby: madeTwice(/\bTime\.now\b|\bProcess\.clock_gettime\(/g),
  },
  words: { en: say`It asks for the time once more; what is signed and what is sent may differ.` },
})
