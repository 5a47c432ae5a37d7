import type { ByteRange } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import type { Source } from '#engine/capture/text/source.ts'
import type { Dialect } from './literal.ts'
import { valueAt } from './read-value.ts'
import type { NamedValue, Value } from './value.ts'

/** A longer paste is no print of a request. */
export const longestDump = 4_194_304

const requestLine =
  /^[^\w\n]{0,20}(?:[^\n"'`]{0,60}[ \t>:\]])?(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \t]+((?:https?:\/)?\/[^\s"'<>]*)/
const opener: Readonly<Record<'python' | 'others', RegExp>> = {
  python: /[{[(]|[bBrRuU]{0,2}["']/g,
  others: /[{[`"']|array ?\(/g,
}
const response = /^(?:res|resp|response|reply|answer|result|err|error)$/i

/** The values that stand in a text by themselves, each called by the word before it, and the request line where there is one. */
export function valuesIn(source: Source, dialect: Dialect): readonly NamedValue[] {
  const { text } = source
  const found: NamedValue[] = []
  let failures = Math.max(2, Math.min(50, Math.floor(2_000_000 / (text.length + 1))))
  let isCalled = false
  for (let at = 0; at < text.length && failures > 0;) {
    const mark = text.indexOf('\n', at)
    const end = mark === -1 ? text.length : mark
    const line = isCalled ? null : requestLine.exec(text.slice(at, Math.min(end, at + 16_384)))
    if (line !== null) {
      isCalled = true
      found.push(...called(source, at, line))
      at = end + 1
      continue
    }
    const read = valueInLine(source, { start: at, end: Math.min(end, at + 2_000) }, dialect)
    failures -= read.failures
    if (read.named !== null) found.push(read.named)
    at = read.named === null ? end + 1 : read.end
  }
  return found
}

function called({ layer }: Source, at: number, match: RegExpExecArray): readonly NamedValue[] {
  const [all, method = '', url = ''] = match
  const end = at + match.index + all.length
  const urlAt = { start: end - url.length, end }
  const before = all.lastIndexOf(method, all.length - url.length)
  const methodAt = { start: at + match.index + before, end: at + match.index + before + method.length }
  const value = (range: ByteRange): Value => ({
    kind: 'text',
    layer: part(layer, range),
    at: range,
    cut: null,
  })
  return [
    { name: bare(utf8('method')), value: value(methodAt) },
    { name: bare(utf8('url')), value: value(urlAt) },
  ]
}

interface InLine {
  readonly named: NamedValue | null
  readonly end: number
  readonly failures: number
}

const attempts = 8

/** The first value that starts in a line, or in what is left of it. */
function valueInLine(source: Source, { start, end }: ByteRange, dialect: Dialect): InLine {
  const { text } = source
  const line = text.slice(start, end)
  let failures = 0
  for (const match of line.matchAll(dialect === 'python' ? opener.python : opener.others)) {
    const before = line.slice(0, match.index)
    const isQuote = /["'`]$/.test(match[0])
    if (!(isQuote ? /(?:^|[:=,(>]|\]|\}|=>)\s*$/ : /(?:^|[\s:=,(>])$/).test(before)) continue
    const tagged =
      isQuote || match[0] !== '{'
        ? null
        : /(?:<ref \*\d+> )?(?:\[Object: null prototype\] |[A-Za-z_$][\w$]* )$/.exec(before)
    const at = start + match.index
    const read = valueAt(source, at, dialect)
    if (read === null || read.value.kind === 'word') {
      if (!isQuote) failures++
      if (failures >= attempts) break
      continue
    }
    const isProgram =
      isOfProgram(text.slice(at, read.end), start === 0) ||
      (!isLineStart(text, start) && /^\s*[,.+)]/.test(before))
    const label = labelOf(
      before.slice(0, tagged?.index ?? before.length),
      isProgram ? '' : bodyName(read.value),
      tagged?.[0] ?? '',
    )
    return { named: { name: bare(utf8(label)), value: read.value }, end: read.end, failures }
  }
  return { named: null, end, failures }
}

/** Whether a string is one of a program and no print: a docstring, or the directive or the sentence that it begins with. */
const isOfProgram = (written: string, begins: boolean): boolean =>
  /^[rRuUbBfF]{0,2}(?:"""|''')/.test(written) || (begins && /^["'`][\w\s.,-]*["'`]$/.test(written))

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n'

/** A string that nothing calls may be the body. */
const bodyName = ({ kind }: Value): string => (kind === 'text' ? 'body' : '')

/** What stands before a value calls it: its last word, unless that is said of a response. */
function labelOf(before: string, otherwise: string, tag: string): string {
  const words = `${before} ${/^[a-z]/.test(tag) ? tag : ''}`.match(/[A-Za-z_$][\w$-]*/g) ?? []
  if (words.slice(-2).some((word) => response.test(word))) return 'response'
  return words.at(-1) ?? otherwise
}
