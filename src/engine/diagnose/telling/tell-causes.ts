import type { ToldCause } from '#engine/diagnose/account.ts'
import type { Cause, Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { mistakeById } from '#engine/diagnose/mistakes.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'
import { repairById } from '#engine/diagnose/repairs.ts'

/** A cause with its words, and what the page needs to place it. */
export interface CauseTold {
  readonly told: ToldCause
  /** The headline: of a likely mistake it says "probably". */
  readonly headline: Message
  /** Ids of checks whose finding tells the same. */
  readonly covers: readonly string[]
}

/** The causes of a diagnosis in words, in its order. An id that nobody defines would be a bug, so it throws. */
export const tellCauses = (diagnosis: Diagnosis, language: Language): readonly CauseTold[] =>
  diagnosis.causes.map((cause) =>
    cause.kind === 'mistake'
      ? tellMistake(cause, diagnosis, language)
      : tellRepair(cause, diagnosis, language),
  )

function tellMistake(cause: Cause, { outcome }: Diagnosis, language: Language): CauseTold {
  const mistake = mistakeById(cause.id)
  if (mistake === undefined) throw new Error(`no mistake is called ${cause.id}`)
  const words = mistake.words[language]
  const title = words.title(cause.data)
  return {
    told: {
      id: cause.id,
      side: mistake.side,
      title,
      detail: words.detail(cause.data),
      fix: words.fix(cause.data),
    },
    headline: outcome === 'likely' ? (words.likely?.(cause.data) ?? title) : title,
    covers: mistake.covers ?? [],
  }
}

function tellRepair(cause: Cause, { scheme }: Diagnosis, language: Language): CauseTold {
  const repair = repairById(cause.id)
  if (repair === undefined) throw new Error(`no repair is called ${cause.id}`)
  const words = repair.words[language]
  const title = words.title(cause.data)
  // A page or a clipboard damages a request; a webhook's body is changed by the program that received it as well.
  const side = scheme?.direction === 'webhook' && repair.byProgram ? 'verifier' : 'paste'
  return {
    told: { id: cause.id, side, title, detail: words.detail(cause.data), fix: words.fix(cause.data) },
    headline: title,
    covers: [],
  }
}
