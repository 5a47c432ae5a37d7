import { utf8 } from '#engine/bytes/text.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { linesFrom } from '#engine/capture/text/lines.ts'
import type { Source } from '#engine/capture/text/source.ts'
import type { NamedValue, Value } from './value.ts'

interface Read {
  readonly value: Value
  /** The index of the line after it. */
  readonly next: number
}

interface Reading {
  readonly source: Source
  readonly lines: readonly Line[]
}

const deepest = 100
/** A text with more beginnings of prints that are none is none itself. */
const mostFailures = 20
const opener = /(?:^|[\s>:=])(?:Array|[A-Za-z_\\][\w\\]* Object)$/
const member = /^( *)\[([^\n]{1,300}?)(?::[\w\\:]*(?:protected|private))?\] =>(?: |$)/

/** The arrays and objects that PHP's `print_r` printed in a text. */
export function printed(source: Source): readonly NamedValue[] {
  const lines = [...linesFrom(source.layer.octets, false)]
  const reading = { source, lines }
  const found: NamedValue[] = []
  let failures = 0
  for (let index = 0; index + 1 < lines.length && failures < mostFailures;) {
    const line = lineText(reading, index)
    const isOpening = opener.test(line) && lineText(reading, index + 1) === '('
    const read = isOpening ? readMembers(reading, index + 1, 0) : null
    if (isOpening && read === null) failures++
    if (read !== null) {
      const label = line.slice(0, line.length - (/\S+(?: Object)?$/.exec(line)?.[0].length ?? 0))
      found.push({ name: bare(utf8(label.match(/\w+/g)?.at(-1) ?? '')), value: read.value })
    }
    index = read?.next ?? index + 1
  }
  return found
}

const lineText = ({ source, lines }: Reading, index: number): string => {
  const line = lines[index]
  return line === undefined ? '' : source.text.slice(line.start, Math.min(line.end, line.start + 2_000))
}

/** The members between the line of an opening parenthesis and that of its closing one, which stands under it. */
function readMembers(reading: Reading, from: number, depth: number): Read | null {
  const { lines, source } = reading
  if (depth > deepest) return null
  const indent = lineText(reading, from).length - 1
  const members: NamedValue[] = []
  const start = lines[from]?.start ?? 0
  for (let index = from + 1; index < lines.length;) {
    const text = lineText(reading, index)
    if (text === `${' '.repeat(indent)})`)
      return {
        value: { kind: 'map', members, at: { start, end: lines[index]?.end ?? start } },
        next: index + 1,
      }
    const match = member.exec(text)
    const line = lines[index]
    if (match === null || line === undefined) {
      if (text.trim() !== '') return null
      index++
      continue
    }
    const [all, spaces = '', name = ''] = match
    const nameAt = line.start + spaces.length + 1
    const isNested = opener.test(text) && /^ *\($/.test(lineText(reading, index + 1))
    const read = isNested
      ? readMembers(reading, index + 1, depth + 1)
      : readText(reading, index, line.start + all.length, indent)
    if (read === null) return null
    members.push({
      name: part(source.layer, { start: nameAt, end: nameAt + name.length }),
      value: read.value,
    })
    index = read.next
  }
  return null
}

/** A string or a number, over all lines up to the next member or the end of the members. */
function readText(reading: Reading, from: number, start: number, indent: number): Read {
  const { lines, source } = reading
  const next = `${' '.repeat(indent + 4)}[`
  const close = `${' '.repeat(indent)})`
  let index = from + 1
  while (index < lines.length) {
    const text = lineText(reading, index)
    if (text.startsWith(next) && member.test(text)) break
    if (text === close && endsThere(reading, index + 1, indent)) break
    index++
  }
  const end = Math.max(start, lines[index - 1]?.end ?? start)
  const at = { start, end }
  return { value: { kind: 'text', layer: part(source.layer, at), at, cut: null }, next: index }
}

/** After a closing parenthesis comes an empty line, the end, or, of the outermost, anything. */
const endsThere = (reading: Reading, index: number, indent: number): boolean =>
  indent === 0 || lineText(reading, index).trim() === ''
