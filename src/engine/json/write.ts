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
  /**
   * Everything past ASCII as `\uXXXX`, with digits of either case, or as itself; `pairs-upper` so writes only what takes two of
   * them. Not as written, no other needless escape stays.
   */
  readonly unicode: 'as-written' | 'escaped-lower' | 'escaped-upper' | 'pairs-upper' | 'plain'
  /** Characters to be written as `\uXXXX` too: those given (DELETE for Python's `json.dumps`), or those of Gson for true. */
  readonly html?: boolean | string
  /** The digits of those; as `unicode` has them unless said. */
  readonly htmlDigits?: 'lower' | 'upper'
  /** An empty container is `{}` or `[]` whatever the indent; unless false. */
  readonly emptyCompact?: boolean
  /** What stands in an empty container that is compact: a space in Jackson's. */
  readonly emptyInside?: string
  /** What stands inside the brackets of containers that are written on one line. */
  readonly inside?: string
  /** The items of an array stay on its line, between spaces, whatever the indent: as Jackson's printer sets them. */
  readonly arraysInLine?: boolean
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

/** How the entries of a container stand: each on a line of its own, or with this inside the brackets and after commas. `depth`: of lines. */
type Setting =
  | { readonly kind: 'lines'; readonly depth: number }
  | { readonly kind: 'line'; readonly depth: number; readonly inside: string; readonly after: string }

/** A container being written: what it holds, and how much of that is written. */
interface Written {
  readonly entries: readonly (Member | JsonNode)[]
  readonly close: string
  readonly setting: Setting
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
  const line = (depth: number): string => style.lineEnd + (style.indent ?? '').repeat(depth)
  const open: Written[] = []
  const putValue = (node: JsonNode): void => {
    if (node.kind === 'string') putString(node)
    else if (node.kind === 'number') put(node.text)
    else if (node.kind === 'literal') put(String(node.value))
    else {
      const entries = node.kind === 'array' ? node.items : node.members
      const [start, close] = node.kind === 'array' ? ['[', ']'] : ['{', '}']
      put(start)
      if (entries.length > 0 || style.emptyCompact === false)
        open.push({
          entries,
          close,
          setting: settingOf(node.kind, style, open.at(-1)?.setting.depth ?? 0),
          next: 0,
        })
      else put((style.emptyInside ?? '') + close)
    }
  }
  putValue(root)
  for (let container = open.at(-1); container !== undefined; container = open.at(-1)) {
    const { entries, setting, close, next } = container
    const entry = entries[next]
    if (entry === undefined) {
      open.pop()
      put((setting.kind === 'line' ? setting.inside : line(setting.depth - 1)) + close)
      continue
    }
    const before =
      setting.kind === 'lines' ? line(setting.depth) : next === 0 ? setting.inside : setting.after
    put((next > 0 ? style.comma : '') + before)
    container.next++
    if ('name' in entry) {
      putString(entry.name)
      put(style.colon)
      putValue(entry.value)
    } else putValue(entry)
  }
  return concat(runs)
}

function settingOf(
  kind: 'object' | 'array',
  { indent, inside = '', arraysInLine = false }: JsonStyle,
  depth: number,
): Setting {
  if (indent === null) return { kind: 'line', depth, inside, after: '' }
  if (kind === 'array' && arraysInLine) return { kind: 'line', depth, inside: ' ', after: ' ' }
  return { kind: 'lines', depth: depth + 1 }
}
