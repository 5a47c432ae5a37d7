import { fromBase64, toBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { maskOf } from './mask.ts'
import type { Report } from './report.ts'

/**
 * The report with the secret masked, in its usual encodings too and at the same length, should the capture itself hold it; a finding
 * then says so. A report without it is given back as it is.
 */
export function withoutSecret(report: Report, secret: Octets): Report {
  const mask = maskOf(secret)
  let held = false
  const inText = (value: string): string => {
    const masked = mask.text(value)
    held ||= masked !== value
    return masked
  }
  const inBase64 = (value: string): string => {
    const octets = fromBase64(value)
    const masked = octets && mask.octets(octets)
    if (masked === null || masked === octets) return value
    held = true
    return toBase64(masked)
  }
  const { capture } = report
  const shown = {
    signed: report.signed && inBase64(report.signed),
    expected: report.expected && inBase64(report.expected),
    capture: {
      ...capture,
      method: capture.method && inText(capture.method),
      target: capture.target && inText(capture.target),
      headers: capture.headers.map(([name, value]) => [inText(name), inText(value)] as const),
      body: inBase64(capture.body),
    },
  }
  const isInCapture = held
  const told = {
    headline: inText(report.headline),
    mistakes: report.mistakes.map((mistake) => ({
      ...mistake,
      title: inText(mistake.title),
      detail: inText(mistake.detail),
      fix: inText(mistake.fix),
    })),
    findings: report.findings.map((finding) => ({
      ...finding,
      title: inText(finding.title),
      detail: inText(finding.detail),
    })),
  }
  if (!held) return report
  const findings = isInCapture ? [inTheCapture, ...told.findings] : told.findings
  return { ...report, ...shown, ...told, findings }
}

const inTheCapture: Report['findings'][number] = {
  id: 'secret-in-capture',
  severity: 'warning',
  title: 'The capture itself holds the secret',
  detail:
    'It is masked in this report, at the same length. Make a new key: whoever has the capture has this one.',
  ranges: [],
}
