import type { Account } from '#engine/diagnose/account.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'
import type { LedgerEntry } from '#engine/diagnose/ledger/ledger.ts'
import { shapeWords } from '#engine/diagnose/ledger/shapes.ts'
import type { CauseTold } from './tell-causes.ts'
import { situationOf, verdictWithoutCause } from './verdict.ts'

type Verdict = Pick<Account, 'situation' | 'headline' | 'because' | 'also' | 'fix'>

/** The words of the verdict: of its causes where it has some, else of what is missing. */
export function tellVerdict(diagnosis: Diagnosis, causes: readonly CauseTold[], language: Language): Verdict {
  const first = causes[0]
  const also = alsoOf(diagnosis, causes, language)
  if (first === undefined) {
    const situation = situationOf(diagnosis)
    return { situation, ...verdictWithoutCause(diagnosis, situation, language), also }
  }
  if (diagnosis.outcome !== 'valid-after-repair')
    return {
      situation: null,
      headline: first.told.title,
      because: first.told.detail,
      also,
      fix: first.told.fix,
    }
  const word = words[language]
  const because = causes.flatMap(({ told }, index) => [
    ...(index === 0 ? [] : [' ']),
    ...told.title,
    '. ',
    ...told.detail,
  ])
  return causes.some(({ told }) => told.side === 'verifier')
    ? { situation: null, headline: word.changedAfterwards, because, also, fix: word.verifyRaw }
    : { situation: null, headline: word.damagedPaste, because, also, fix: first.told.fix }
}

/** What stands below the reason: the further causes, what else would fit, and what would prove it. */
function alsoOf(diagnosis: Diagnosis, causes: readonly CauseTold[], language: Language): readonly Message[] {
  const { outcome, evidence, signed, scheme } = diagnosis
  const word = words[language]
  const also: Message[] = []
  if (outcome !== 'valid-after-repair')
    // A title of damage is that of a finding, and has no full stop.
    for (const { told, isDamage } of causes.slice(1))
      also.push([...told.title, isDamage ? '. ' : ' ', ...told.detail, ' ', ...told.fix])
  if (outcome === 'valid-after-repair' && scheme?.direction === 'request') also.push(word.stillRejected)
  if (outcome !== 'likely') return also
  const [cause] = causes
  if (signed !== null && cause?.told.id === 'string-to-sign-as-body') also.push(word.signatureIsRight)
  for (const fit of otherFits(diagnosis)) also.push(word.fitsToo(shapeWords[language][fit.shape](fit)))
  if (evidence?.key == null) also.push(word.wouldProve(scheme?.key.kind === 'public-key'))
  else if (signed === null && cause?.told.side !== 'key') also.push(word.notReproduced)
  return also
}

/** Fits further below are coincidences. */
const mostFits = 3

/** What else Content-Length could be, where the verdict rests on it. What the signature covers was not taken out of the paste. */
function otherFits({ causes, ledger, signed }: Diagnosis): readonly LedgerEntry[] {
  const [best] = ledger.fits
  if (best === undefined || best.shape === 'as-pasted') return []
  const fits = ledger.fits.filter(({ shape }) => signed === null || shape !== 'values-removed')
  if (causes[0]?.id === 'another-body-sent') return fits.slice(0, mostFits)
  return causes[0]?.id === 'string-to-sign-as-body'
    ? fits.filter((fit) => fit !== best).slice(0, mostFits)
    : []
}

interface VerdictFrame {
  readonly damagedPaste: Message
  readonly changedAfterwards: Message
  /** Of a webhook. */
  readonly verifyRaw: Message
  readonly signatureIsRight: Message
  readonly fitsToo: (shape: Message) => Message
  readonly wouldProve: (isPublic: boolean) => Message
  readonly notReproduced: Message
  readonly stillRejected: Message
}

const words: Readonly<Record<Language, VerdictFrame>> = {
  en: {
    damagedPaste: say`The signature is correct; only the paste was changed.`,
    changedAfterwards: say`The signature is correct; the body was changed after it arrived.`,
    verifyRaw: say`Verify the raw body, before a framework or a JSON parser touches it.`,
    signatureIsRight: say`The signature is correct for the JSON: only what was sent as the body is to be changed.`,
    fitsToo: (shape) => say`What would fit too: ${shape}.`,
    wouldProve: (isPublic) =>
      isPublic
        ? say`Add the public key to prove or refute it.`
        : say`Add the secret to prove or refute it: it stays on this device.`,
    stillRejected: say`Still rejected? Compare the certificate number with your dashboard, then the clock, the account and the environment.`,
    notReproduced: say`The key that was given does not reproduce the signature over any body tried: it may be another key, or there is a second mistake.`,
  },
}
