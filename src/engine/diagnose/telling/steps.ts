import type { KeyProblemKind } from '#engine/verify/key.ts'
import type { Step } from '#engine/diagnose/account.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'

/** The rail under the verdict: what was gone through, in order, and how each step came out. */
export function stepsOf(diagnosis: Diagnosis, language: Language): readonly Step[] {
  const word = words[language]
  const { capture, scheme, missing, keyProblem, evidence, outcome } = diagnosis
  const headersBad = diagnosis.findings.some(
    (finding) => finding.severity === 'error' && headerChecks.has(finding.check),
  )
  const verifies = outcome === 'valid' || outcome === 'valid-after-repair'
  const checked = diagnosis.trials.some((trial) => trial.equal !== null) || outcome === 'unexplained'
  const keyBad = keyProblem !== null && !ofSignature.has(keyProblem.kind)
  const keyGiven = (evidence?.key ?? null) !== null
  const steps: Step[] = [
    {
      id: 'parsed',
      state: 'ok',
      label: capture.method === null ? word.parsedWithoutLine : word.parsed,
    },
    {
      id: 'headers',
      state: scheme === null || missing.length > 0 ? 'bad' : headersBad ? 'warn' : 'ok',
      label: missing.length > 0 ? word.headersMissing : word.headers,
    },
    { id: 'string', state: diagnosis.expected === null ? 'wait' : 'ok', label: word.string },
    {
      id: 'key',
      state: keyBad ? 'bad' : keyGiven ? 'ok' : 'wait',
      label: word.key(scheme?.key.kind === 'public-key', keyGiven, keyBad),
    },
    {
      id: 'signature',
      state: verifies ? 'ok' : checked ? 'bad' : 'wait',
      label: verifies ? word.correct : checked ? word.differs : word.unchecked,
    },
  ]
  if (outcome === 'explained') steps.push({ id: 'cause', state: 'ok', label: word.causeFound })
  if (outcome === 'likely') steps.push({ id: 'cause', state: 'warn', label: word.causeLikely })
  return steps
}

/** Problems that the signature shows, with a key that can well be used. */
const ofSignature: ReadonlySet<KeyProblemKind> = new Set(['another-key', 'signature-length', 'other-hash'])

/** Checks that speak of the headers alone. */
const headerChecks: ReadonlySet<string> = new Set([
  'signature-form',
  'timestamp-form',
  'nonce-form',
  'key-id-present',
  'duplicate-field',
])

interface StepWords {
  readonly parsed: Message
  readonly parsedWithoutLine: Message
  readonly headers: Message
  readonly headersMissing: Message
  readonly string: Message
  readonly key: (isPublic: boolean, given: boolean, bad: boolean) => Message
  readonly correct: Message
  readonly differs: Message
  readonly unchecked: Message
  readonly causeFound: Message
  readonly causeLikely: Message
}

const words: Readonly<Record<Language, StepWords>> = {
  en: {
    parsed: say`Parsed`,
    parsedWithoutLine: say`Parsed, no request line`,
    headers: say`Headers`,
    headersMissing: say`Headers missing`,
    string: say`String to sign`,
    key: (isPublic, given, bad) => {
      const name = isPublic ? 'Public key' : 'Secret'
      if (bad) return [`${name} cannot be used`]
      return [given ? name : `${name} not given`]
    },
    correct: say`Signature correct`,
    differs: say`Signature differs`,
    unchecked: say`Signature not checked`,
    causeFound: say`Cause found`,
    causeLikely: say`Cause likely`,
  },
}
