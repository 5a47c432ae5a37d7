import type { Report } from './report.ts'

/** A report as a JSON text, as its schema describes it. */
export const json = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
