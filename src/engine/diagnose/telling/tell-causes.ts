import type { ToldCause } from '#engine/diagnose/account.ts'
import type { Cause, Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { mistakeById } from '#engine/diagnose/mistakes.ts'
import type { Language } from '#engine/diagnose/message.ts'
import type { Mistake } from '#engine/diagnose/mistake.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import type { Call, ProgramLanguage } from '#engine/diagnose/program-language.ts'
import { repairById } from '#engine/diagnose/repairs.ts'

/** A cause with its words, and what the page needs to place it. */
export interface CauseTold {
  readonly told: ToldCause
  /** Whether it is damage that a repair undoes. */
  readonly isDamage: boolean
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
  const isLikely = outcome === 'likely' || cause.likely === true
  const title = (isLikely ? words.likely : undefined) ?? words.title
  return {
    told: {
      id: cause.id,
      dimension: mistake.dimension,
      isLikely,
      side: mistake.side,
      title: title(cause.data),
      detail: words.detail(cause.data),
      fix: words.fix(cause.data),
      calls: callsOf(mistake, cause.data),
    },
    isDamage: false,
    covers: mistake.covers ?? [],
  }
}

/** The calls of a mistake, those that depend on its numbers worked out. */
function callsOf({ calls = {} }: Mistake<unknown>, data: unknown): ToldCause['calls'] {
  const told: Partial<Record<ProgramLanguage, Call>> = {}
  for (const language of programLanguages) {
    const call = calls[language]
    if (call !== undefined) told[language] = typeof call === 'function' ? call(data) : call
  }
  return told
}

function tellRepair(cause: Cause, { scheme }: Diagnosis, language: Language): CauseTold {
  const repair = repairById(cause.id)
  if (repair === undefined) throw new Error(`no repair is called ${cause.id}`)
  const words = repair.words[language]
  // A page or a clipboard damages a request; a webhook's body is changed by the program that received it as well.
  const side = scheme?.direction === 'webhook' && repair.byProgram ? 'verifier' : 'paste'
  return {
    told: {
      id: cause.id,
      dimension: null,
      isLikely: false,
      side,
      title: words.title(cause.data),
      detail: words.detail(cause.data),
      fix: words.fix(cause.data),
      calls: {},
    },
    isDamage: true,
    covers: [],
  }
}
