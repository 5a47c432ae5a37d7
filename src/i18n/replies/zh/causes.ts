import type { ToldCause } from '#engine/diagnose/account.ts'
import { bodyForms } from './body-forms.ts'
import { bodyText } from './body-text.ts'
import { bodyValues } from './body-values.ts'
import type { CauseTable, CauseWords } from '#i18n/replies/cause-words.ts'
import { encoding } from './encoding.ts'
import { framing } from './framing.ts'
import { keyAndAlgorithm } from './key-and-algorithm.ts'
import { output } from './output.ts'
import { pasteDamage } from './paste-damage.ts'
import { timestampAndNonce } from './timestamp-and-nonce.ts'

/** Every mistake. */
export const mistakesInChinese: CauseTable = {
  ...bodyValues,
  ...bodyText,
  ...bodyForms,
  ...timestampAndNonce,
  ...framing,
  ...encoding,
  ...keyAndAlgorithm,
  ...output,
}

/** Every repair: some have the same ids as mistakes, and tell of other hands. */
export const repairsInChinese: CauseTable = pasteDamage

/** The words of a cause. An id that has none would be a bug, so it throws. */
export function wordsOf({ id, dimension }: ToldCause): CauseWords {
  const words = (dimension === null ? repairsInChinese : mistakesInChinese)[id]
  if (words === undefined) throw new Error(`${id} has no words in Chinese`)
  return words
}
