import type { Edit } from '#engine/bytes/edit.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { octetText } from './octet-text.ts'
import { rememberFor } from './remember.ts'

/** How a program lays JSON out. `indent` null: all on one line. */
export interface Layout {
  readonly beforeColon: string
  readonly afterColon: string
  /** After a comma, where all stands on one line. */
  readonly afterComma: string
  readonly indent: string | null
  readonly lineEnd: '\n' | '\r\n'
  /** Arrays stay on the line of their name, as Jackson writes them: `[ {`. */
  readonly arrays: 'indented' | 'inline'
}

export const compactLayout: Layout = {
  beforeColon: '',
  afterColon: '',
  afterComma: '',
  indent: null,
  lineEnd: '\n',
  arrays: 'indented',
}

/** Edits that lay a JSON text out anew: white space between its tokens, nothing else. */
export function layOut(octets: Octets, layout: Layout): readonly Edit[] {
  return relay(gapsOf(octets), octets.length, layout)
}

/** Edits that take all white space out of JSON that stands inside a string, escaped once. */
export function compactInside(octets: Octets, content: ByteRange): readonly Edit[] {
  return relay(gapsIn(octetText(octets), content, 1), octets.length, compactLayout)
}

/** The place between two tokens, and the white space in it. */
export interface Gap extends ByteRange {
  readonly before: string
  readonly after: string
  /** What both tokens stand in, and how deep: all containers, and objects alone. */
  readonly container: string | undefined
  readonly depth: number
  readonly objects: number
  readonly space: string
}

/** The places between the tokens of JSON, in order. */
export const gapsOf = rememberFor((octets) => gapsIn(octetText(octets), { start: 0, end: octets.length }, 0))

/** `escaped`: 1 where the quotes are written `\"`, 0 where they are plain. */
function gapsIn(text: string, range: ByteRange, escaped: 0 | 1): readonly Gap[] {
  const gaps: Gap[] = []
  const open: string[] = []
  let objects = 0
  let before = ''
  for (let at = range.start; at < range.end;) {
    const start = at
    at = pastSpace(text, at, range.end, escaped)
    if (at >= range.end) break
    const after = text[at] ?? ''
    if (after === '}' || after === ']') objects -= open.pop() === '{' ? 1 : 0
    const container = open.at(-1)
    if (before !== '')
      gaps.push({
        start,
        end: at,
        before,
        after,
        container,
        depth: open.length,
        objects,
        space: text.slice(start, at),
      })
    if (after === '{' || after === '[') open.push(after)
    if (after === '{') objects++
    at = pastToken(text, at, range.end, escaped)
    before = signs.has(after) ? after : 'value'
  }
  return gaps
}

/** No program's layout makes a body longer than this many times; deep nesting with an indent would. */
const growth = 8

function relay(gaps: readonly Gap[], length: number, layout: Layout): readonly Edit[] {
  const edits: Edit[] = []
  const encoded = new Map<string, Octets>()
  let written = 0
  for (const gap of gaps) {
    const wanted = between(gap, layout)
    if (wanted === null || wanted === gap.space) continue
    const put = encoded.get(wanted) ?? utf8(wanted)
    encoded.set(wanted, put)
    edits.push({ start: gap.start, end: gap.end, with: put })
    written += wanted.length
    if (written > growth * length) return []
  }
  return edits
}

const signs = new Set(['{', '}', '[', ']', ':', ','])

/** The white space that a layout puts between two tokens; null where it says nothing. */
function between({ before, after, container, depth, objects }: Gap, layout: Layout): string | null {
  const opens = before === '{' || before === '['
  const closes = after === '}' || after === ']'
  if (opens && closes) return ''
  if (after === ',') return ''
  if (after === ':') return layout.beforeColon
  if (before === ':') return layout.afterColon
  if (!opens && !closes && before !== ',') return null
  if (layout.indent === null) return before === ',' ? layout.afterComma : ''
  if (layout.arrays === 'indented') return layout.lineEnd + layout.indent.repeat(depth)
  const inArray = closes ? after === ']' : container === '['
  return inArray ? ' ' : layout.lineEnd + layout.indent.repeat(objects)
}

function pastSpace(text: string, from: number, end: number, escaped: 0 | 1): number {
  let at = from
  for (;;) {
    if (at < end && ' \t\n\r'.includes(text[at] ?? 'x')) at++
    else if (escaped === 1 && at + 1 < end && text[at] === '\\' && 'ntr'.includes(text[at + 1] ?? 'x'))
      at += 2
    else return at
  }
}

function pastToken(text: string, from: number, end: number, escaped: 0 | 1): number {
  const sign = text[from] ?? ''
  if (signs.has(sign)) return from + 1
  if (escaped === 0 && sign === '"') return pastString(text, from + 1, end)
  if (escaped === 1 && text.startsWith('\\"', from)) return pastEscapedString(text, from + 2, end)
  let at = from + 1
  while (at < end && !signs.has(text[at] ?? '') && !' \t\n\r"\\'.includes(text[at] ?? '')) at++
  return at
}

function pastString(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text[at] === '"') return at + 1
    if (text[at] === '\\') at++
  }
  return end
}

/** In JSON inside a string, `\"` ends a string, and `\\` begins an escape of the inner text. */
function pastEscapedString(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text[at] !== '\\') continue
    if (text[at + 1] === '"') return at + 2
    if (text[at + 1] === '\\') at += text[at + 2] === '\\' ? 3 : 2
  }
  return end
}
