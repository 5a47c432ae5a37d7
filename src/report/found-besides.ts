import type { Report, ReportedFinding } from './report.ts'

/** The findings that prose tells: not those that passed, nor those that the mistakes have told. */
export const foundBesides = ({ findings, mistakes }: Report): readonly ReportedFinding[] =>
  findings.filter(
    ({ severity, id }) => severity !== 'passed' && mistakes.every((mistake) => mistake.id !== id),
  )
