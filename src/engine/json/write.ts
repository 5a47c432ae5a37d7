import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { JsonNode, JsonString, Member } from './json.ts'
import { contentIn } from './string-style.ts'

/** How a JSON text is laid out and its strings escaped. What a style does not name stays as it was written. */
export interface JsonStyle {
  /** Between a name and its value. */
  readonly colon: string
  /** Between two values; where there is an indent, before the line end. */
  readonly comma: string
  /** One level of indentation; null writes it all on one line. */
  readonly indent: string | null
  readonly lineEnd: '\n' | '\r\n'
  /** `escaped` as PHP does: `\/`. */
  readonly slashes: 'as-written' | 'escaped' | 'plain'
  /** Everything past ASCII as `\uXXXX`, with digits of either case, or as itself. Not as written, no other needless escape stays. */
  readonly unicode: 'as-written' | 'escaped-lower' | 'escaped-upper' | 'plain'
  /** ASCII characters to be written as `\u00XX` too: those given (DELETE for Python's `json.dumps`), or those of Gson for true. */
  readonly html?: boolean | string
  /** Sorts names by their UTF-16 code units: of the outermost object alone, or of all. */
  readonly sortKeys?: 'top' | 'all'
  /** An empty container is `{}` or `[]` whatever the indent; unless false. */
  readonly emptyCompact?: boolean
}

/** No white space at all; everything else as written. */
export const compact: JsonStyle = {
  colon: ':',
  comma: ',',
  indent: null,
  lineEnd: '\n',
  slashes: 'as-written',
  unicode: 'as-written',
}

/** A container being written: what it holds, and how much of that is written. */
interface Written {
  readonly entries: readonly (Member | JsonNode)[]
  readonly close: string
  next: number
}

/** The octets of a JSON value in a style; `octets` are those it was read from. Numbers, names twice and their order are kept. */
export function writeJson(octets: Octets, root: JsonNode, style: JsonStyle): Octets {
  const runs: Uint8Array[] = []
  const content = contentIn(style)
  const put = (text: string): number => runs.push(utf8(text))
  const putString = (node: JsonString): void => {
    put('"')
    for (const run of content(octets, node)) runs.push(run)
    put('"')
  }
  const line = (depth: number): string =>
    style.indent === null ? '' : style.lineEnd + style.indent.repeat(depth)
  const open: Written[] = []
  const putValue = (node: JsonNode): void => {
    if (node.kind === 'string') putString(node)
    else if (node.kind === 'number') put(node.text)
    else if (node.kind === 'literal') put(String(node.value))
    else {
      const entries = node.kind === 'array' ? node.items : sorted(node.members, style, open.length)
      const [start, close] = node.kind === 'array' ? ['[', ']'] : ['{', '}']
      put(start)
      if (entries.length > 0 || style.emptyCompact === false) open.push({ entries, close, next: 0 })
      else put(close)
    }
  }
  putValue(root)
  for (let container = open.at(-1); container !== undefined; container = open.at(-1)) {
    const entry = container.entries[container.next]
    if (entry === undefined) {
      open.pop()
      put(line(open.length) + container.close)
      continue
    }
    put((container.next > 0 ? style.comma : '') + line(open.length))
    container.next++
    if ('name' in entry) {
      putString(entry.name)
      put(style.colon)
      putValue(entry.value)
    } else putValue(entry)
  }
  return concat(runs)
}

function sorted(members: readonly Member[], { sortKeys }: JsonStyle, depth: number): readonly Member[] {
  if (sortKeys === undefined || (sortKeys === 'top' && depth > 0)) return members
  return members.toSorted(({ name: { text: left } }, { name: { text: right } }) =>
    left < right ? -1 : left > right ? 1 : 0,
  )
}
