import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line, Lines } from '#engine/capture/text/lines.ts'
import { isBlank, lineFrom } from '#engine/capture/text/lines.ts'
import type { HeaderLine } from './header-lines.ts'
import { readHeaderLine } from './header-lines.ts'
import { readStatusLine } from './status-line.ts'
import { isSigning, isTelling } from './telling-names.ts'
import { readNameAlone, withNextLine } from './two-lines.ts'
import { movedValues, wrappedValue } from './wrapped-values.ts'

/** A field as it stands in the section: its lines, and those of them that continue it (obs-fold; RFC 9112, section 5.2). */
export interface SectionField extends HeaderLine {
  readonly at: ByteRange
  /** The pieces of a value that was wrapped, of which `value` is the first; empty where it is whole. */
  readonly wraps: readonly ByteRange[]
  readonly folds: readonly ByteRange[]
}

/** The lines of a header section (RFC 9112, section 5). */
export interface HeaderSection {
  readonly fields: readonly SectionField[]
  /** Lines among them that are no fields. */
  readonly strays: readonly ByteRange[]
  /** Where the last line of it ends, its line end included. */
  readonly end: number
  readonly lineEnds: ReadonlySet<Line['lineEnd']>
  /** An empty line follows. */
  readonly closed: boolean
}

interface Growing extends HeaderLine {
  at: ByteRange
  readonly folds: ByteRange[]
  readonly wraps: readonly ByteRange[]
  /** The value stands on the line after the name. */
  readonly parted: boolean
  /** The last of its lines that is no fold. */
  readonly last: Line
}

/** Reads the header section that starts at an offset. `begun`: the line end of the request line before it, if there is one. */
export function readHeaderSection(lines: Lines, start: number, begun: Line['lineEnd'] | null): HeaderSection {
  const { octets, crOnly, to } = lines
  const fields: Growing[] = []
  const strays: ByteRange[] = []
  const names = new Set<string>()
  const lineEnds = new Set<Line['lineEnd']>(begun === null ? [] : [begun])
  let at = start
  while (at < to) {
    const line = lineFrom(octets, at, crOnly, to)
    if (isBlank(octets, line)) {
      const more = names.size === 0 ? null : pastEmptyLines(lines, line, names)
      if (more === null) break
      at = more
      continue
    }
    let reached = line
    const last = fields.at(-1)
    const header = readHeaderLine(octets, line)
    if (last !== undefined && isFold(octets, line)) {
      last.at = { start: last.at.start, end: line.end }
      last.folds.push({ start: line.start, end: line.end })
    } else if (header !== null && header.value.end > header.value.start) {
      const field = growing(lines, header, line, line)
      fields.push(field)
      names.add(header.name.toLowerCase())
      reached = field.last
    } else {
      const next = lineFrom(octets, line.next, crOnly, to)
      const empty = header ?? readNameAlone(octets, line, next)
      if (empty !== null && !isLabel(empty)) {
        const beside = withNextLine(octets, empty, next)
        const field = growing(lines, beside ?? empty, line, beside === null ? line : next)
        fields.push(field)
        names.add(empty.name.toLowerCase())
        reached = field.last
      } else if (empty === null && (begun !== null || last !== undefined) && isStray(octets, line, next))
        strays.push({ start: line.start, end: line.end })
      else break
    }
    lineEnds.add(reached.lineEnd)
    at = reached.next
  }
  const closed = at < to && isBlank(octets, lineFrom(octets, at, crOnly, to))
  const moved = new Set(movedValues(octets, fields))
  const told = moved.size === 0 ? fields : fields.map((field) => (moved.has(field) ? asMoved(field) : field))
  return { fields: told, strays, end: at, lineEnds, closed }
}

/** A field that begins in one line, and its value there or in the next: `at`. Wrapped values go on from there. */
function growing(lines: Lines, header: HeaderLine, { start }: Line, at: Line): Growing {
  const wrapped = wrappedValue(lines, header, at)
  const last = wrapped?.last ?? at
  return {
    ...header,
    value: wrapped?.pieces[0] ?? header.value,
    tolerated: wrapped === null ? header.tolerated : [...header.tolerated, 'wrapped-value'],
    at: { start, end: last.end },
    folds: [],
    wraps: wrapped?.pieces ?? [],
    parted: at.start !== start,
    last,
  }
}

const asMoved = (field: Growing): Growing => ({
  ...field,
  tolerated: [...field.tolerated.filter((kind) => kind !== 'dressed-line'), 'wrapped-value'],
})

/** Where the section goes on after empty lines: copying from some pages puts one after each line. Null where it does not. */
function pastEmptyLines(lines: Lines, empty: Line, names: ReadonlySet<string>): number | null {
  let line = empty
  while (line.next < lines.to && isBlank(lines.octets, line))
    line = lineFrom(lines.octets, line.next, lines.crOnly, lines.to)
  const name = readHeaderLine(lines.octets, line)?.name ?? ''
  return isSigning(name) && !names.has(name.toLowerCase()) ? line.start : null
}

/** Whether a line says what comes next, which is no field: "Body:". */
const isLabel = ({ name, value }: HeaderLine): boolean =>
  value.start === value.end && /^(?:request[ _-]?)?(?:body|payload|data|content|json)$/i.test(name)

const openBrace = 0x7b
const openBracket = 0x5b

/** Whether a line continues the one before: it begins with white space, and what follows is no indented JSON. */
function isFold(octets: Octets, { start, end }: Line): boolean {
  let at = start
  while (at < end && (octets[at] === 0x20 || octets[at] === 0x09)) at++
  return at > start && octets[at] !== openBrace && octets[at] !== openBracket
}

/** Whether a line that is no field still stands among fields: one follows, or the empty line does and this is no prose. */
function isStray(octets: Octets, line: Line, next: Line): boolean {
  const first = octets[line.start] ?? 0
  if (first === openBrace || first === openBracket || readStatusLine(octets, line) !== null) return false
  if (next.start < next.end && !isBlank(octets, next)) {
    const header = readHeaderLine(octets, next)
    return header !== null && isTelling(header.name)
  }
  const words = latin(octets, line, 80)
  return !/[ \t]/.test(words) || /^[a-z0-9]+-\S*.*:/i.test(words)
}
