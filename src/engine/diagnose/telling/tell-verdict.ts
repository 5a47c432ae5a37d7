import type { Account } from '#engine/diagnose/account.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'
import { shapeWords } from '#engine/diagnose/ledger/shapes.ts'
import type { CauseTold } from './tell-causes.ts'
import { verdictWithoutCause } from './verdict.ts'

type Verdict = Pick<Account, 'headline' | 'because' | 'also' | 'fix'>

/** The words of the verdict: of its causes where it has some, else of what is missing. */
export function tellVerdict(diagnosis: Diagnosis, causes: readonly CauseTold[], language: Language): Verdict {
  const first = causes[0]
  const also = alsoOf(diagnosis, causes, language)
  if (first === undefined) return { ...verdictWithoutCause(diagnosis, language), also }
  if (diagnosis.outcome === 'valid-after-repair') {
    const changed = causes.some(({ told }) => told.side === 'verifier')
    return {
      headline: changed ? words[language].changedAfterwards : words[language].damagedPaste,
      because: causes.flatMap(({ told }, index) => [
        ...(index === 0 ? [] : [' ']),
        ...told.title,
        '. ',
        ...told.detail,
      ]),
      also,
      fix: first.told.fix,
    }
  }
  return { headline: first.headline, because: first.told.detail, also, fix: first.told.fix }
}

/** What stands below the reason: the further causes, what else would fit, and what would prove it. */
function alsoOf(diagnosis: Diagnosis, causes: readonly CauseTold[], language: Language): readonly Message[] {
  const word = words[language]
  const also: Message[] = []
  if (diagnosis.outcome !== 'valid-after-repair')
    for (const { told } of causes.slice(1)) also.push([...told.title, ' ', ...told.detail, ' ', ...told.fix])
  if (diagnosis.outcome === 'likely') {
    const [, ...others] = diagnosis.ledger.fits
    for (const fit of others.slice(0, 3)) also.push(word.fitsToo(shapeWords[language][fit.shape](fit)))
    if (diagnosis.evidence?.key == null)
      also.push(word.wouldProve(diagnosis.scheme?.key.kind === 'public-key'))
    else if (diagnosis.signed === null) also.push(word.notReproduced)
  }
  return also
}

interface VerdictFrame {
  readonly damagedPaste: Message
  readonly changedAfterwards: Message
  readonly fitsToo: (shape: Message) => Message
  readonly wouldProve: (isPublic: boolean) => Message
  readonly notReproduced: Message
}

const words: Readonly<Record<Language, VerdictFrame>> = {
  en: {
    damagedPaste: say`The signature is correct; only the paste was changed.`,
    changedAfterwards: say`The signature is correct; the body was changed after it arrived.`,
    fitsToo: (shape) => say`What would fit too: ${shape}.`,
    wouldProve: (isPublic) =>
      isPublic
        ? say`Add the public key to prove or refute it.`
        : say`Add the secret to prove or refute it: it stays on this device.`,
    notReproduced: say`The key that was given does not reproduce the signature over any body tried, so this rests on the arithmetic alone.`,
  },
}
