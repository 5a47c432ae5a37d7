import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { markLength } from '#engine/capture/text/byte-order-mark.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { isBlank, lineFrom, linesFrom, withoutSpace } from '#engine/capture/text/lines.ts'

/** A request of a file: the lines between two separators. */
export interface Section {
  /** Its separator included. */
  readonly at: ByteRange
  readonly method: ByteRange | null
  /** The address; on more lines where it goes on with `?` and `&`. */
  readonly url: readonly ByteRange[]
  readonly fields: readonly ByteRange[]
  readonly body: ByteRange
}

/** What a file of requests holds: JetBrains' HTTP client and the REST Client of VS Code write it nearly alike. */
export interface HttpFile {
  readonly variables: ReadonlyMap<string, string>
  /** The lines that set them. */
  readonly variableLines: readonly ByteRange[]
  readonly sections: readonly Section[]
  /** Something that only such a file has was seen. */
  readonly isCertain: boolean
}

const requestLine = /^([A-Z]{3,20})[ \t]+(?=\S)/
const bareAddress = /^(?:https?:\/\/|\{\{[^{}]+\}\}[/:?])/
const version = /[ \t]+HTTP\/\d(?:\.\d)?[ \t]*$/
const variable = /^@([\w.$-]+)[ \t]*=[ \t]*(.*?)[ \t]*$/
const mostSections = 20_000

export function readHttpFile(octets: Octets): HttpFile {
  const values = new Map<string, string>()
  const variableLines: ByteRange[] = []
  const starts: number[] = []
  for (const line of linesFrom(octets, false, markLength(octets))) {
    if (isSeparator(octets, line) && starts.length < mostSections) starts.push(line.start)
    else if (octets[line.start] === 0x40) {
      const [, name, value] = variable.exec(decoded(octets, line)) ?? []
      if (name === undefined || value === undefined) continue
      values.set(name, value)
      variableLines.push({ start: line.start, end: line.next })
    }
  }
  const first = markLength(octets)
  const bounds = starts[0] === first ? starts : [first, ...starts]
  const sections = bounds.flatMap((start, index) => {
    const section = readSection(octets, { start, end: bounds[index + 1] ?? octets.length })
    return section === null ? [] : [section]
  })
  const isCertain = starts.length > 0 || variableLines.length > 0
  return { variables: resolved(values), variableLines, sections, isCertain }
}

const isSeparator = (octets: Octets, { start, end }: Line): boolean =>
  end - start >= 3 && octets[start] === 0x23 && octets[start + 1] === 0x23 && octets[start + 2] === 0x23

const decoded = (octets: Octets, { start, end }: ByteRange): string =>
  new TextDecoder().decode(octets.subarray(start, Math.min(end, start + 4_096)))

/** Variables may be made of others. */
function resolved(values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const result = new Map<string, string>()
  for (const [name, value] of values) {
    let said = value
    for (let round = 0; round < 5 && said.length < 10_000; round++)
      said = said.replace(
        /\{\{\s*([\w.$-]+)\s*\}\}/g,
        (written, inner: string) => values.get(inner) ?? written,
      )
    if (!said.includes('{{')) result.set(name, said)
  }
  return result
}

/** The request between two offsets; null where there is none. */
function readSection(octets: Octets, { start, end }: ByteRange): Section | null {
  let line = lineFrom(octets, start, false, end)
  for (; line.start < end; line = lineFrom(octets, line.next, false, end)) {
    const said = latin(octets, line, 4_096)
    if (/^<\s/.test(said)) line = pastScript(octets, line, end)
    else if (!/^(?:\s*$|#|\/\/|@)/.test(said)) break
  }
  if (line.start >= end) return null
  const head = latin(octets, line, 4_096)
  const method = requestLine.exec(head)
  if (method === null && !bareAddress.test(head)) return null
  const spoken = line.end - line.start > 4_096 ? null : version.exec(head)
  const from = line.start + (method?.[0].length ?? 0)
  const to = spoken === null ? line.end : line.start + spoken.index
  const url: ByteRange[] = [withoutSpace(octets, { start: from, end: to })]
  let next = lineFrom(octets, line.next, false, end)
  for (
    ;
    next.start < end && /^[ \t]+[?&/]/.test(latin(octets, next, 200));
    next = lineFrom(octets, next.next, false, end)
  )
    url.push(withoutSpace(octets, next))
  const fields: ByteRange[] = []
  for (; next.start < end && !isBlank(octets, next); next = lineFrom(octets, next.next, false, end)) {
    const said = latin(octets, next, 200)
    if (/^(?:#|\/\/)/.test(said)) continue
    if (!/^[!#$%&'*+.^_`|~\w-]+[ \t]*:/.test(said)) break
    fields.push({ start: next.start, end: next.end })
  }
  const isOpen = next.start < end && isBlank(octets, next)
  return {
    at: { start, end },
    method: method === null ? null : { start: line.start, end: line.start + (method[1] ?? '').length },
    url,
    fields,
    body: isOpen ? bodyIn(octets, { start: next.next, end }) : { start: next.start, end: next.start },
  }
}

/** The line on which a script before the request ends. */
function pastScript(octets: Octets, from: Line, end: number): Line {
  let line = from
  if (!latin(octets, line, 200).includes('{%')) return line
  while (line.next < end && !latin(octets, line, 4_096).includes('%}'))
    line = lineFrom(octets, line.next, false, end)
  return line
}

/** The body: it ends before the handler of the response, and the line that keeps it apart from what follows is not in it. */
function bodyIn(octets: Octets, { start, end }: ByteRange): ByteRange {
  let to = end
  let isFollowed = end < octets.length
  for (const line of linesFrom(octets, false, start, end))
    if (/^(?:>>?!?[ \t]+(?:\{%|\S)|<>[ \t]+\S)/.test(latin(octets, line, 200))) {
      to = line.start
      isFollowed = true
      break
    }
  to = withoutLineEnd(octets, start, to)
  if (isFollowed) to = withoutLineEnd(octets, start, to)
  return isBlank(octets, { start, end: to }) ? { start, end: start } : { start, end: to }
}

function withoutLineEnd(octets: Octets, start: number, end: number): number {
  if (end <= start || octets[end - 1] !== 0x0a) return end
  return end - 1 > start && octets[end - 2] === 0x0d ? end - 2 : end - 1
}
