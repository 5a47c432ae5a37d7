import { text } from '#engine/bytes/text.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Provenance } from '#engine/capture/capture.ts'
import { asHttp } from '#engine/capture/as-http.ts'
import type { Account, Part, ProofRow, Sum, ToldFinding } from '#engine/diagnose/account.ts'
import { checkById } from '#engine/diagnose/checks.ts'
import type { Diagnosis, Trial } from '#engine/diagnose/diagnosis.ts'
import type { Finding } from '#engine/diagnose/finding.ts'
import { hidesSigned } from '#engine/diagnose/hides-signed.ts'
import { headerRows } from './header-rows.ts'
import { marksOf } from './marks.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'
import { explainAnswer } from './server-answers.ts'
import { stepsOf } from './steps.ts'
import { tellCauses } from './tell-causes.ts'
import { tellVerdict } from './tell-verdict.ts'
import { keyFacts } from './key-facts.ts'
import { keyProblemWords } from './key-words.ts'
import { tellTellTales } from './tell-tell-tales.ts'
import { programsFor } from '#engine/diagnose/programs.ts'
import { guessLanguage } from '#engine/diagnose/signing-code/guess-language.ts'
import { baseOver } from '#engine/diagnose/bodies/verify-bodies.ts'

/** Puts a diagnosis into words. The account is plain data and crosses to the page as it is. */
export function tell(diagnosis: Diagnosis, language: Language): Account {
  const { capture, evidence } = diagnosis
  const causes = tellCauses(diagnosis, language)
  return {
    outcome: diagnosis.outcome,
    grade: diagnosis.grade,
    isCheckable: !hidesSigned(capture, diagnosis.reading),
    schemeId: diagnosis.scheme?.id ?? null,
    proposed: diagnosis.proposed,
    ...tellVerdict(diagnosis, causes, language),
    sum: sumOf(diagnosis),
    proof: proofOf(diagnosis, language),
    steps: stepsOf(diagnosis, language),
    causes: causes.map(({ told }) => told),
    findings: findingsOf(diagnosis, causes, language),
    passed: diagnosis.findings
      .filter((finding) => finding.severity === 'passed')
      .map((finding) => tellFinding(finding, language)),
    comparison: diagnosis.comparison,
    correctedBody: correctedBodyOf(diagnosis),
    parts: partsOf(diagnosis, language),
    headers: headerRows(capture, diagnosis.scheme, language),
    marks: marksOf(capture, evidence),
    answer: capture.answer && { ...capture.answer, explained: explainAnswer(capture.answer, language) },
    remarks: capture.remarks,
    keyProblem: diagnosis.keyProblem && keyProblemWords[language][diagnosis.keyProblem.kind],
    keyFacts: keyFacts(diagnosis, language),
    pasted: capture.pasted.octets,
    asHttp: asHttp(capture),
    part: capture.pasted.part ?? null,
    fidelity: evidence?.wire.source === 'added-by-the-paste' ? 'altered' : capture.fidelity,
    format: capture.format,
    ruledOut: diagnosis.ruledOut,
    tally: diagnosis.tally,
    further: diagnosis.further,
    elapsedMs: diagnosis.elapsedMs,
    signed: diagnosis.signed,
    expected: diagnosis.expected,
    programLanguage: guessLanguage(diagnosis.code, capture),
    programs: programsFor(diagnosis.scheme?.direction ?? 'request'),
    tellTales: tellTellTales(diagnosis.code, language),
  }
}

/** The arithmetic behind a likely verdict; null where it rests on something else. */
function sumOf({ outcome, ledger }: Diagnosis): Sum | null {
  const best = ledger.fits[0]
  if (outcome !== 'likely' || best?.terms === undefined || ledger.announced === null) return null
  return { terms: best.terms, total: ledger.announced, witness: ledger.witness }
}

const shorten = (digits: string): string =>
  digits.length <= 20 ? digits : `${digits.slice(0, 8)} … ${digits.slice(-8)}`

function proofOf({ trials, scheme }: Diagnosis, language: Language): Account['proof'] {
  if (trials.length < 2) return null
  const word = proofWords[language]
  return {
    caption: scheme?.key.kind === 'public-key' ? word.publicKey : word.secret,
    rows: trials.map((trial): ProofRow => ({
      label: word[trial.of],
      digits: trial.digits === null ? '' : shorten(trial.digits),
      equal: trial.equal,
    })),
  }
}

const proofWords: Readonly<
  Record<Language, Readonly<Record<Trial['of'] | 'secret' | 'publicKey', Message>>>
> = {
  en: {
    secret: say`Same secret, each string`,
    publicKey: say`Checked with the public key`,
    header: say`Your header`,
    signed: say`As signed`,
    sent: say`As sent`,
    expected: say`Expected`,
  },
}

/** The causes first, each once: as the finding that covers it, or as a finding of its own; then the rest by gravity. */
function findingsOf(
  diagnosis: Diagnosis,
  causes: ReturnType<typeof tellCauses>,
  language: Language,
): readonly ToldFinding[] {
  const open = diagnosis.findings.filter((finding) => finding.severity !== 'passed')
  const proved = diagnosis.outcome !== 'valid-after-repair'
  const covered = new Set<Finding>()
  const first = causes.map(({ told, covers }): ToldFinding => {
    const cover = open.find((finding) => covers.includes(finding.check) && !covered.has(finding))
    if (cover !== undefined) covered.add(cover)
    return cover === undefined
      ? {
          id: told.id,
          severity: proved && told.side !== 'paste' ? 'error' : 'note',
          title: told.title,
          detail: told.detail,
          places: [],
        }
      : { ...tellFinding(cover, language), severity: 'error' }
  })
  const rest = open
    .filter((finding) => !covered.has(finding))
    .toSorted(
      (one, other) =>
        gravity[one.severity] - gravity[other.severity] ||
        Number(isAside(one)) - Number(isAside(other)) ||
        startOf(one) - startOf(other),
    )
  return [...first, ...rest.map((finding) => tellFinding(finding, language))]
}

const gravity = { error: 0, warning: 1, note: 2, passed: 3 } as const
/** What is true of most captures and explains none comes last. */
const asides: ReadonlySet<string> = new Set([
  'timestamp-age',
  'request-line',
  'leftovers',
  'body-end-assumed',
])
const isAside = ({ check }: Finding): boolean => asides.has(check)

const startOf = (finding: Finding): number => finding.places[0]?.start ?? Number.MAX_SAFE_INTEGER

function tellFinding(finding: Finding, language: Language): ToldFinding {
  const check = checkById(finding.check)
  if (check === undefined) throw new Error(`no check is called ${finding.check}`)
  const words = check.words[language]
  return {
    id: finding.check,
    severity: finding.severity,
    title: words.title(finding.data, finding.severity),
    detail: words.detail(finding.data, finding.severity),
    places: finding.places,
  }
}

/** The body to send, where the verdict says that another one was sent. */
function correctedBodyOf({ outcome, causes, comparison, evidence }: Diagnosis): Octets | null {
  if (outcome === 'explained' && comparison?.right != null) {
    const body = comparison.left.segments.find((segment) => segment.role === 'body')
    const sent = comparison.right.segments.find((segment) => segment.role === 'body')
    if (body === undefined || sent === undefined || comparison.left.segments.length === 1) return null
    const signed = comparison.left.octets.slice(body.start, body.end)
    // Where something else was wrong there is nothing to correct in it.
    return same(signed, comparison.right.octets.subarray(sent.start, sent.end)) ? null : signed
  }
  if (causes.some((cause) => cause.id === 'string-to-sign-as-body'))
    return evidence?.wire.candidate.body ?? null
  return null
}

function partsOf({ evidence, scheme, capture }: Diagnosis, language: Language): readonly Part[] {
  if (evidence === null || scheme === null) return []
  const base = baseOver(scheme, capture, evidence.wire.candidate) ?? []
  return base.map((piece): Part => ({
    role: piece.role,
    octets: piece.octets,
    origin: piece.role === 'body' ? 'body' : piece.role === 'separator' ? 'rule' : 'header',
    at: rangeOf(piece.from),
    gloss: piece.role === 'timestamp' ? dateOf(piece.octets, language) : null,
  }))
}

const rangeOf = (from: Provenance): ByteRange | null =>
  from.kind === 'exact' || from.kind === 'decoded' ? from.range : null

function dateOf(octets: Octets, language: Language): Message | null {
  const digits = text(octets)
  if (!/^(\d{10}|\d{13})$/.test(digits)) return null
  const instant = Number(digits) * (digits.length === 10 ? 1000 : 1)
  return { en: say`${{ instant }}` }[language]
}
