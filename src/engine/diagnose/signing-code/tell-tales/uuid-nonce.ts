import { say } from '#engine/diagnose/message.ts'
import { callIf } from '#engine/diagnose/signing-code/sign.ts'
import { otherPurpose } from '#engine/diagnose/signing-code/names.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

const hyphensTaken = /["'`]-["'`]|\/-\/g/

/** What gives 32 characters; or the value is for something else than the nonce. */
const or = (remedy: RegExp): RegExp => new RegExp(`${remedy.source}|${otherPurpose.source}`, 'i')

/** A UUID has 36 characters, `uniqid` 13, and a nonce of Binance Pay 32. */
export default defineTellTale({
  id: 'uuid-nonce',
  mistakes: ['nonce-length', 'nonce-respelt'],
  signs: {
    'C#': callIf(/\bGuid\.NewGuid\(\)/g, { unlessNear: or(/"[Nn]"|:N\}|\.Replace\(|\.ToByteArray\(/) }),
    PHP: callIf(/\buniqid\(|\bUuid::uuid4\(|\bStr::uuid\(|\bcom_create_guid\(/g, {
      unlessNear: or(/str_replace|\bmd5\(|getHex|\bhash\(/),
    }),
    Java: callIf(/\bUUID\.randomUUID\(\)/g, { unlessNear: or(/\.replace/), unlessAnywhere: hyphensTaken }),
    Python: callIf(/\buuid\.uuid[14]\(\)/g, {
      unlessNear: or(/\.hex\b|replace|\.bytes\b/),
      unlessAnywhere: hyphensTaken,
    }),
    JavaScript: callIf(/\brandomUUID\(\)|\buuidv4\(\)|\buuid\.v4\(\)/g, {
      unlessNear: or(/replace|split/),
      unlessAnywhere: hyphensTaken,
    }),
    Go: callIf(/\buuid\.New(?:String)?\(\)/g, { unlessNear: or(/Replace/), unlessAnywhere: hyphensTaken }),
    Ruby: callIf(/\bSecureRandom\.uuid\b/g, {
      unlessNear: or(/delete|gsub|\.tr\b/),
      unlessAnywhere: hyphensTaken,
    }),
  },
  words: { en: say`It makes a value that has not 32 characters: a UUID has 36 with its hyphens.` },
})
