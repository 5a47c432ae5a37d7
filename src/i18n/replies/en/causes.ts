import type { CauseTable } from '#i18n/replies/cause-words.ts'
import { bodyForms } from './body-forms.ts'
import { bodyText } from './body-text.ts'
import { bodyValues } from './body-values.ts'
import { encoding } from './encoding.ts'
import { framing } from './framing.ts'
import { keyAndAlgorithm } from './key-and-algorithm.ts'
import { output } from './output.ts'
import { pasteDamage } from './paste-damage.ts'
import { timestampAndNonce } from './timestamp-and-nonce.ts'

/** Every mistake. */
export const mistakesInEnglish: CauseTable = {
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
export const repairsInEnglish: CauseTable = pasteDamage
