import { toBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import type { Severity } from '#engine/diagnose/finding.ts'
import type { Message } from '#engine/diagnose/message.ts'
import type { Side } from '#engine/diagnose/mistake.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import { plain } from '#i18n/plain.ts'

/** A mistake that was proved, or is likely. */
export interface ReportedMistake {
  /** kebab-case, stable. */
  readonly id: string
  readonly side: Side
  readonly title: string
  readonly detail: string
  readonly fix: string
}

/** Something worth knowing of the capture. */
export interface ReportedFinding {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly detail: string
  /** Half-open, in octets of the view. */
  readonly ranges: readonly {
    readonly view: 'capture' | 'signed' | 'expected' | 'header'
    readonly start: number
    readonly end: number
  }[]
}

/** All that was found out about one capture, for people and programs. No key, no part or hash of one, and no expected signature stands in it. */
export interface Report {
  readonly version: 1
  readonly tool: { readonly name: 'whysig'; readonly version: string }
  readonly outcome: Outcome
  /** A scheme's id; null where none fits. */
  readonly scheme: string | null
  /** One English sentence: the verdict. */
  readonly headline: string
  /** Empty when valid or unexplained. */
  readonly mistakes: readonly ReportedMistake[]
  /** Base64 of the very octets that the signature is proved to cover; null where that is not proved. */
  readonly signed: string | null
  /** Base64 of the octets that the scheme says must be signed for this capture, after paste repairs. */
  readonly expected: string | null
  /** As proved, else as the scheme says: `HMAC-SHA512`. */
  readonly algorithm: string | null
  /** Variants computed that did not match. */
  readonly ruledOut: number
  readonly elapsedMs: number
  readonly findings: readonly ReportedFinding[]
  readonly capture: {
    /** `http`, `curl`, … */
    readonly format: string
    readonly fidelity: 'exact' | 'text' | 'altered'
    readonly method: string | null
    readonly target: string | null
    readonly headers: readonly (readonly [name: string, value: string])[]
    /** Base64 of the body's octets as read, before any paste repair. */
    readonly body: string
    readonly bodyBytes: number
    readonly contentLength: number | null
  }
}

/** The report of a diagnosis, in English. `account`: the same diagnosis told, where the caller has it. */
export function reportOf(diagnosis: Diagnosis, version: string, account = tell(diagnosis, 'en')): Report {
  const { capture } = diagnosis
  return {
    version: 1,
    tool: { name: 'whysig', version },
    outcome: diagnosis.outcome,
    scheme: diagnosis.scheme?.id ?? null,
    headline: said(account.headline),
    mistakes: account.causes.map(({ id, side, title, detail, fix }) => ({
      id,
      side,
      title: said(title),
      detail: said(detail),
      fix: said(fix),
    })),
    signed: base64(diagnosis.signed),
    expected: base64(diagnosis.expected),
    algorithm: diagnosis.algorithm,
    ruledOut: diagnosis.ruledOut,
    elapsedMs: Math.round(diagnosis.elapsedMs),
    findings: [...account.findings, ...account.passed].map(({ id, severity, title, detail, places }) => ({
      id,
      severity,
      title: said(title),
      detail: said(detail),
      ranges: places.map(({ view, start, end }) => ({ view, start, end })),
    })),
    capture: {
      format: capture.format,
      fidelity: account.fidelity,
      method: capture.method?.value ?? null,
      target: capture.target?.value ?? null,
      headers: capture.fields.map(({ name, value }) => [name.value, text(value.value)] as const),
      body: toBase64(capture.body.value),
      bodyBytes: capture.body.value.length,
      contentLength: capture.contentLength,
    },
  }
}

/**
 * What a report in prose says besides: the reason and the advice of a verdict without a mistake, and what would fit too or prove it
 * where a mistake is only likely.
 */
export function remarksOf({ outcome, causes, because, also, fix }: Account): readonly string[] {
  if (causes.length === 0) return [because, ...also, ...(fix === null ? [] : [fix])].map(said)
  return outcome === 'likely' ? also.map(said) : []
}

const said = (message: Message): string => plain('en', message)

const base64 = (octets: Octets | null): string | null => octets && toBase64(octets)
