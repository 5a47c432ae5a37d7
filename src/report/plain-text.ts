import { differencesOf } from './differences.ts'
import type { Report } from './report.ts'

/** Whether to colour, as a terminal understands it. */
export interface Style {
  readonly colours: boolean
}

/** Differences shown; the rest is counted. */
const shown = 5

/** A report for a terminal: the verdict first, then the reason, the octets, what else was found, and what was ruled out. */
export function plainText(report: Report, { colours }: Style): string {
  const bold = (words: string): string => (colours ? `\u001B[1m${words}\u001B[22m` : words)
  const dim = (words: string): string => (colours ? `\u001B[2m${words}\u001B[22m` : words)
  const lines = [bold(report.headline)]
  for (const { title, detail, fix, side } of report.mistakes) {
    if (title !== report.headline) lines.push('', title)
    lines.push(`  ${detail}`, `  ${dim(`(${side})`)} ${fix}`)
  }
  lines.push(...differences(report, dim))
  const told = report.findings.filter(
    ({ severity, id }) => severity !== 'passed' && report.mistakes.every((mistake) => mistake.id !== id),
  )
  if (told.length > 0) lines.push('', 'Found besides:')
  for (const { severity, title, detail } of told) lines.push(`  ${severity}: ${title}`, `    ${dim(detail)}`)
  lines.push('', dim(facts(report).join(' · ')))
  return `${lines.join('\n')}\n`
}

function differences(report: Report, dim: (words: string) => string): readonly string[] {
  const { count, first } = differencesOf(report, shown)
  if (count === 0) return []
  const lines = ['', `Signed and expected differ in ${count === 1 ? 'one place' : `${count} places`}:`]
  for (const { signed, expected } of first)
    lines.push(
      `  at ${offset(signed.start)}  signed    ${signed.hex || 'nothing'}  ${dim(signed.shown)}`,
      `  at ${offset(expected.start)}  expected  ${expected.hex || 'nothing'}  ${dim(expected.shown)}`,
    )
  if (count > first.length) lines.push(`  and ${count - first.length} more`)
  return lines
}

const offset = (at: number): string => `0x${at.toString(16).toUpperCase().padStart(4, '0')}`

function facts({ outcome, scheme, algorithm, ruledOut, elapsedMs, capture }: Report): readonly string[] {
  return [
    outcome,
    scheme ?? 'no known scheme',
    ...(algorithm === null ? [] : [algorithm]),
    `${capture.bodyBytes} bytes of body (${capture.fidelity})`,
    `${ruledOut} variants ruled out`,
    `${elapsedMs} ms`,
  ]
}
