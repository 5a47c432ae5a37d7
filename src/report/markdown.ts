import { fromBase64 } from '#engine/bytes/encodings.ts'
import { text } from '#engine/bytes/text.ts'
import { differencesOf } from './differences.ts'
import type { Report } from './report.ts'

/** Differences shown; the rest is counted. */
const shown = 8

/** A report in Markdown (CommonMark with GitHub's tables), to be pasted into an issue or a ticket. */
export function markdown(report: Report): string {
  const { capture } = report
  const parts = [`## ${escaped(report.headline)}`]
  for (const { title, detail, fix } of report.mistakes)
    parts.push(
      `${title === report.headline ? '' : `**${escaped(title)}** `}${escaped(detail)}`,
      `**Fix:** ${escaped(fix)}`,
    )
  parts.push(...differences(report))
  const told = report.findings.filter(
    ({ severity, id }) => severity !== 'passed' && report.mistakes.every((mistake) => mistake.id !== id),
  )
  if (told.length > 0)
    parts.push(
      '### Found besides',
      told
        .map(({ severity, title, detail }) => `- ${severity}: **${escaped(title)}.** ${escaped(detail)}`)
        .join('\n'),
    )
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
      row('body', `${capture.bodyBytes} bytes, ${capture.fidelity}`),
      row('Content-Length', capture.contentLength === null ? 'not shown' : String(capture.contentLength)),
      row('ruled out', `${report.ruledOut} variants in ${report.elapsedMs} ms`),
    ].join('\n'),
    fenced(capture.headers.map(([name, value]) => `${name}: ${value}`).join('\n')),
    fenced(text(fromBase64(capture.body) ?? new Uint8Array(0))),
    `*${report.tool.name} ${report.tool.version}. This report holds no key and no expected signature.*`,
  )
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function differences(report: Report): readonly string[] {
  const { count, first } = differencesOf(report, shown)
  if (count === 0) return []
  const rows = first.flatMap(({ signed, expected }) => [
    `| signed | ${signed.start} | ${code(signed.hex)} | ${code(signed.shown)} |`,
    `| expected | ${expected.start} | ${code(expected.hex)} | ${code(expected.shown)} |`,
  ])
  const more = count > first.length ? `\n\n${count - first.length} more differ.` : ''
  return [
    '### Signed and expected',
    `| | offset | bytes | text |\n|---|---|---|---|\n${rows.join('\n')}${more}`,
  ]
}

const row = (name: string, value: string): string => `| ${name} | ${escaped(value)} |`

/** What Markdown would take for its own. */
const escaped = (words: string): string =>
  words.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')

/** Code in a cell of a table, whatever is in it. */
function code(words: string): string {
  if (words === '') return 'nothing'
  const inCell = words.replaceAll('|', '\\|')
  const fence = '`'.repeat(longestRun(inCell) + 1)
  const space = inCell.startsWith('`') || inCell.endsWith('`') ? ' ' : ''
  return fence + space + inCell + space + fence
}

/** A block of code, in a fence longer than any in it. */
function fenced(words: string): string {
  if (words === '') return ''
  const fence = '`'.repeat(Math.max(3, longestRun(words) + 1))
  return `${fence}\n${words}\n${fence}`
}

const longestRun = (words: string): number =>
  Math.max(0, ...Array.from(words.matchAll(/`+/g), ([run]) => run.length))
