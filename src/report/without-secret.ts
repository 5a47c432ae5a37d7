import { fromBase64, toBase64, toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Report } from './report.ts'

/** Shorter secrets are words that stand in sentences. */
const shortest = 6

/** The forms in which a secret could stand in a capture. */
function forms(secret: Octets): readonly string[] {
  const written = text(secret).trim()
  const base64 = toBase64(utf8(written)).replace(/=+$/, '')
  const percent = encodeURIComponent(written)
  const all = [
    written,
    toHex(utf8(written)),
    toHex(utf8(written), { case: 'lower' }),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    percent,
    percent.toLowerCase(),
  ]
  return [...new Set(all)].filter((form) => form.length >= shortest)
}

/**
 * The report with the secret masked, in its usual encodings too and at the same length, should the capture itself hold it; a finding
 * then says so. A report without it is given back as it is.
 */
export function withoutSecret(report: Report, secret: Octets): Report {
  const known = forms(secret)
  let count = 0
  const masked = (value: string): string =>
    known.reduce((result, form) => {
      const parts = result.split(form)
      count += parts.length - 1
      return parts.join('*'.repeat(form.length))
    }, value)
  const inBase64 = (value: string | null): string | null => {
    const octets = value === null ? null : fromBase64(value)
    if (octets === null) return value
    // Latin-1 keeps each octet.
    const characters = Array.from(octets, (octet) => String.fromCharCode(octet)).join('')
    const before = count
    const result = masked(characters)
    if (count === before) return value
    return toBase64(Uint8Array.from(result, (character) => character.charCodeAt(0)))
  }
  const { capture } = report
  const clean: Report = {
    ...report,
    headline: masked(report.headline),
    mistakes: report.mistakes.map((mistake) => ({
      ...mistake,
      title: masked(mistake.title),
      detail: masked(mistake.detail),
      fix: masked(mistake.fix),
    })),
    signed: inBase64(report.signed),
    expected: inBase64(report.expected),
    findings: report.findings.map((finding) => ({
      ...finding,
      title: masked(finding.title),
      detail: masked(finding.detail),
    })),
    capture: {
      ...capture,
      target: capture.target === null ? null : masked(capture.target),
      headers: capture.headers.map(([name, value]) => [masked(name), masked(value)] as const),
      body: inBase64(capture.body) ?? capture.body,
    },
  }
  if (count === 0) return report
  return {
    ...clean,
    findings: [
      {
        id: 'secret-in-capture',
        severity: 'warning',
        title: 'The capture itself holds the secret',
        detail:
          'It is masked in this report, at the same length. Make a new key: whoever has the capture has this one.',
        ranges: [],
      },
      ...clean.findings,
    ],
  }
}
