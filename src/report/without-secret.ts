import type { Octets } from '#engine/bytes/octets.ts'
import { maskOf } from './mask.ts'
import { maskedReport } from './masked-report.ts'
import type { Report } from './report.ts'

/**
 * The report with the secret masked, in its usual encodings too and at the same length, should the capture itself hold it; a finding
 * then says so. A report without it is given back as it is.
 */
export function withoutSecret(report: Report, secret: Octets): Report {
  const { report: masked, isInCapture } = maskedReport(report, maskOf(secret))
  return isInCapture ? { ...masked, findings: [inTheCapture, ...masked.findings] } : masked
}

const inTheCapture: Report['findings'][number] = {
  id: 'secret-in-capture',
  severity: 'warning',
  title: 'The capture itself holds the secret',
  detail:
    'It is masked in this report, at the same length. Make a new key: whoever has the capture has this one.',
  ranges: [],
}
