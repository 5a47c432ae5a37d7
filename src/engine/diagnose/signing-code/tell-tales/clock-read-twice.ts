import { say } from '#engine/diagnose/message.ts'
import { madeTwice } from '#engine/diagnose/signing-code/moments.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'clock-read-twice',
  mistakes: ['timestamp-read-twice'],
  signs: {
    'C#': madeTwice(/\bDateTime(?:Offset)?\.(?:Utc)?Now\b/g),
    PHP: madeTwice(/\bmicrotime\(|(?<![\w>])time\(/g),
    Java: madeTwice(/\bSystem\.currentTimeMillis\(|\bInstant\.now\(/g),
    Python: madeTwice(/\btime\.time(?:_ns)?\(/g),
    JavaScript: madeTwice(/\bDate\.now\(|\bnew\s{1,4}Date\(\s{0,4}\)/g),
    Go: madeTwice(/\btime\.Now\(/g),
    Ruby: madeTwice(/\bTime\.now\b|Process\.clock_gettime/g),
  },
  words: {
    en: say`The clock is read more than once: the header may have another time than the string to sign.`,
  },
})
