import { counted, written } from '#i18n/values.ts'
import { differenceLines } from './differences.ts'
import { foundBesides } from './found-besides.ts'
import type { Report } from './report.ts'
import { visible } from './visible.ts'

/** Whether to colour, as a terminal understands it. */
export interface Style {
  readonly colours: boolean
}

/** Differences shown; the rest is counted. */
const shown = 5

/**
 * A report for a terminal: the verdict first, then the reason, the octets, what else was found, and what was ruled out. Nothing in a
 * capture can steer the terminal.
 */
export function plainText(report: Report, { colours }: Style, remarks: readonly string[] = []): string {
  const bold = (words: string): string => (colours ? `\u001B[1m${words}\u001B[22m` : words)
  const dim = (words: string): string => (colours ? `\u001B[2m${words}\u001B[22m` : words)
  const lines = [bold(visible(report.headline))]
  for (const { title, detail, fix } of report.mistakes) {
    if (title !== report.headline) lines.push('', visible(title))
    lines.push(`  ${visible(detail)}`, `  Fix: ${visible(fix)}`)
  }
  for (const remark of remarks) lines.push(`  ${visible(remark)}`)
  const differences = differenceLines(report, shown)
  if (differences.length > 0) lines.push('', 'Signed and expected:', ...differences.map(indented))
  const besides = foundBesides(report)
  if (besides.length > 0) lines.push('', 'Found besides:')
  for (const { severity, title, detail } of besides)
    lines.push(`  ${severity}: ${visible(title)}`, `    ${dim(visible(detail))}`)
  lines.push('', dim(facts(report).map(visible).join(' · ')))
  return `${lines.join('\n')}\n`
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`)

function facts({ outcome, scheme, algorithm, ruledOut, elapsedMs, capture }: Report): readonly string[] {
  const variants = counted('en', { count: ruledOut, one: 'variant', other: 'variants' })
  return [
    outcome,
    scheme ?? 'no known scheme',
    ...(algorithm === null ? [] : [algorithm]),
    `${counted('en', { count: capture.bodyBytes, one: 'byte', other: 'bytes' })} of body (${capture.fidelity})`,
    `${variants} ruled out`,
    `${written('en', elapsedMs)} ms`,
  ]
}
