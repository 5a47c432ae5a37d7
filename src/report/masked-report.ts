import { fromBase64, toBase64 } from '#engine/bytes/encodings.ts'
import type { Mask } from './mask.ts'
import type { Report } from './report.ts'

interface MaskedReport {
  readonly report: Report
  /** Whether something was masked in what the capture holds, and not in our own words alone. */
  readonly isInCapture: boolean
}

/** A report as a mask leaves it. One in which nothing is to be masked is given back as it is. */
export function maskedReport(report: Report, mask: Mask): MaskedReport {
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
  return { report: held ? { ...report, ...shown, ...told } : report, isInCapture }
}
