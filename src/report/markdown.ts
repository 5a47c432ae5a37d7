import { fromBase64 } from '#engine/bytes/encodings.ts'
import { text } from '#engine/bytes/text.ts'
import { counted, written } from '#i18n/values.ts'
import { differenceLines } from './differences.ts'
import { foundBesides } from './found-besides.ts'
import type { Report } from './report.ts'

/** Differences shown; the rest is counted. */
const shown = 8

/** Characters shown of the headers and of the body: Jira takes 32,767 in all. */
const most = 8_000

/** A report in Markdown (CommonMark with GitHub's tables), to be pasted into an issue or a ticket. */
export function markdown(report: Report, remarks: readonly string[] = []): string {
  const { capture } = report
  const parts = [`## ${escaped(report.headline)}`]
  for (const { title, detail, fix } of report.mistakes)
    parts.push(
      title === report.headline ? escaped(detail) : `**${escaped(title)}** ${escaped(detail)}`,
      `**Fix:** ${escaped(fix)}`,
    )
  parts.push(...remarks.map(escaped))
  const differences = differenceLines(report, shown)
  if (differences.length > 0) parts.push('### Signed and expected', fenced(differences.join('\n')))
  const besides = foundBesides(report).map(
    ({ severity, title, detail }) => `- ${severity}: **${escaped(title)}.** ${escaped(detail)}`,
  )
  if (besides.length > 0) parts.push('### Found besides', besides.join('\n'))
  parts.push(
    '### The capture',
    [
      `| | |`,
      `|---|---|`,
      row('outcome', report.outcome),
      row('scheme', report.scheme ?? 'none known'),
      row('algorithm', report.algorithm ?? 'none'),
      row(
        'request',
        [capture.method, capture.target].filter((part) => part !== null).join(' ') || 'not shown',
      ),
      row(
        'body',
        `${counted('en', { count: capture.bodyBytes, one: 'byte', other: 'bytes' })}, ${capture.fidelity}`,
      ),
      row('Content-Length', capture.contentLength === null ? 'not shown' : String(capture.contentLength)),
      row(
        'ruled out',
        `${counted('en', { count: report.ruledOut, one: 'variant', other: 'variants' })} in ${written('en', report.elapsedMs)} ms`,
      ),
    ].join('\n'),
    fenced(begun(capture.headers.map(([name, value]) => `${name}: ${value}`).join('\n'))),
    fenced(begun(text((fromBase64(capture.body) ?? new Uint8Array(0)).subarray(0, 4 * most)))),
    `*${report.tool.name} ${report.tool.version}. This report holds no key and no expected signature.*`,
  )
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const begun = (words: string): string =>
  words.length > most ? `${words.slice(0, most)}\n… (the rest is left out)` : words

const row = (name: string, value: string): string => `| ${name} | ${escaped(value)} |`

/** What Markdown would take for its own: signs, entities, and the beginning of a list. */
const escaped = (words: string): string =>
  words
    .replace(/\s*[\r\n]\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )

/** A block of code, in a fence longer than any in it. */
function fenced(words: string): string {
  if (words === '') return ''
  const runs = Array.from(words.matchAll(/`+/g), ([run]) => run.length)
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run + 1)))
  return `${fence}\n${words}\n${fence}`
}
