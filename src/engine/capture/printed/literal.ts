import type { ByteRange } from '#engine/bytes/octets.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import type { Escapes } from '#engine/capture/layer/escapes.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { Source } from '#engine/capture/text/source.ts'
import { indented } from './indented.ts'

/** A language in whose literals a value is written. */
export type Dialect = 'csharp' | 'go' | 'java' | 'javascript' | 'php' | 'python' | 'ruby'

/** A string of a program, and what it says. */
export interface Literal {
  readonly layer: Layer
  /** With its quotes, and with those that it is joined with. */
  readonly at: ByteRange
  /** It says octets, not characters: `b'…'`. */
  readonly octets: boolean
  /** What its writer says that it left out; null where it left nothing out. */
  readonly cut: string | null
  /** It is a template with something in it that is not in the paste. */
  readonly hole: string | null
}

/** What one kind of quote means. */
interface Quoting {
  readonly opening: RegExp
  readonly closing: string
  readonly escapes: Escapes
  readonly step: string
  /** It may go on over lines. */
  readonly lines?: true
  readonly octets?: true
  /** The first line end and the common indentation are not in it. */
  readonly block?: 'java' | 'csharp'
  readonly hole?: RegExp
}

const line = (opening: RegExp, closing: string, rule: keyof typeof escapes): Quoting => ({
  opening,
  closing,
  escapes: escapes[rule],
  step: rule,
})
const long = (opening: RegExp, closing: string, rule: keyof typeof escapes): Quoting => ({
  ...line(opening, closing, rule),
  lines: true,
})

const python: readonly Quoting[] = (['"""', "'''", '"', "'"] as const).flatMap((quote) => {
  const isLong = quote.length === 3
  const made = isLong ? long : line
  return [
    { ...made(new RegExp(`(?:[bB][rR]|[rR][bB])${quote}`, 'y'), quote, 'none'), octets: true as const },
    { ...made(new RegExp(`[bB]${quote}`, 'y'), quote, 'python-bytes'), octets: true as const },
    made(new RegExp(`[rR]${quote}`, 'y'), quote, 'none'),
    { ...made(new RegExp(`[fF]${quote}`, 'y'), quote, 'python'), hole: /\{[A-Za-z_]\w*\}/ },
    made(new RegExp(`[uU]?${quote}`, 'y'), quote, 'python'),
  ]
})

const quotings: Readonly<Record<Dialect, readonly Quoting[]>> = {
  python,
  javascript: [
    line(/"/y, '"', 'javascript'),
    line(/'/y, "'", 'javascript'),
    { ...long(/`/y, '`', 'javascript'), hole: /\$\{[^}]*\}/ },
  ],
  php: [
    long(/'/y, "'", 'php-single'),
    { ...long(/"/y, '"', 'php-double'), hole: /(?<!\\)(?:\{\$|\$\{?)[A-Za-z_]\w*/ },
  ],
  ruby: [line(/"/y, '"', 'ruby'), line(/'/y, "'", 'php-single')],
  csharp: [
    { ...long(/\$?@\$?"/y, '"', 'verbatim') },
    { ...long(/\$*"""+/y, '"""', 'none'), block: 'csharp' },
    line(/\$?"/y, '"', 'csharp'),
  ],
  java: [{ ...long(/"""[ \t\f]*\r?\n/y, '"""', 'java'), block: 'java' }, line(/"/y, '"', 'java')],
  go: [long(/`/y, '`', 'none'), line(/"/y, '"', 'go')],
}

/** What joins two literals into one. */
const joint: Readonly<Record<Dialect, RegExp>> = {
  python: /\s*(?:\\\r?\n\s*)?(?:\+\s*)?/y,
  javascript: /\s*\+\s*/y,
  php: /\s*\.\s*/y,
  ruby: /\s*(?:\\\r?\n|\+|<<)\s*/y,
  csharp: /\s*\+\s*/y,
  java: /\s*\+\s*/y,
  go: /\s*\+\s*/y,
}

const leftOut = /\.\.\. (\d+ more characters?)/y

/** The literal that starts at an offset, with all that it is joined with; null where none does, or it does not end. */
export function literalAt(source: Source, at: number, dialect: Dialect): Literal | null {
  const first = oneAt(source, at, dialect)
  if (first === null) return null
  const parts = [first]
  let end = first.at.end
  for (;;) {
    const between = sticky(joint[dialect], source.text, end)
    if (between === null) break
    const next = oneAt(source, end + between[0].length, dialect)
    if (next === null || (dialect === 'python' && next.octets !== first.octets)) break
    parts.push(next)
    end = next.at.end
  }
  const cut = dialect === 'javascript' ? sticky(leftOut, source.text, end) : null
  return {
    layer: parts.length === 1 ? first.layer : joinedLayer(parts.map(({ layer }) => layer)),
    at: { start: at, end: end + (cut?.[0].length ?? 0) },
    octets: first.octets,
    cut: cut?.[1] ?? null,
    hole: parts.find(({ hole }) => hole !== null)?.hole ?? null,
  }
}

/** What a pattern finds right at an offset. */
export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function oneAt(source: Source, at: number, dialect: Dialect): Literal | null {
  for (const quoting of quotings[dialect]) {
    const opening = sticky(quoting.opening, source.text, at)
    if (opening === null) continue
    const range = insideOf(source.text, at + opening[0].length, opening[0], quoting)
    if (range === null) continue
    const { hole } = quoting
    const written = hole === undefined ? null : hole.exec(source.text.slice(range.start, range.end))
    const said = quoting.block === undefined ? null : indented(source, range, quoting.block)
    return {
      layer: unescape(
        said ?? source.layer,
        said === null ? range : { start: 0, end: said.octets.length },
        quoting.escapes,
        quoting.step,
      ),
      at: { start: at, end: range.end + closingOf(opening[0], quoting).length },
      octets: quoting.octets === true,
      cut: null,
      hole: written?.[0] ?? null,
    }
  }
  return null
}

/** A raw string of C# ends with as many quotes as it begins with. */
const closingOf = (opening: string, { block, closing }: Quoting): string =>
  block === 'csharp' ? opening.replace(/^\$*/, '') : closing

function insideOf(text: string, start: number, opening: string, quoting: Quoting): ByteRange | null {
  const closing = closingOf(opening, quoting)
  const { sign, doubled } = quoting.escapes
  // A raw string of Python keeps the backslash, and yet a quote after one does not end it.
  const skips = sign !== null || quoting.step === 'none' ? '\\' : null
  const isRaw = quoting.step === 'none' && (closing === '`' || quoting.block === 'csharp')
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === skips && !isRaw) at++
    else if (character === '\n' && quoting.lines !== true) return null
    else if (character === closing[0] && text.startsWith(closing, at)) {
      if (doubled !== undefined && text[at + 1] === doubled) at++
      else return { start, end: at }
    }
  }
  return null
}
