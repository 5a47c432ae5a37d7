import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'

/** The head of a request, without what curl puts before its lines. `at`: all of it in the paste. */
export interface VerboseHead {
  readonly layer: Layer
  readonly at: ByteRange
}

const time = '(?:[\\d:.]{8,20} )?(?:\\[\\w+-\\w+\\] )?'
const first = new RegExp(`^${time}> (?=[A-Z][A-Z-]{2,19} \\S.* HTTP/\\d(?:\\.\\d)?[ \\t]*\\r?$)`)
const more = new RegExp(`^${time}>(?: |$)`)
/** A field as it goes into HTTP/2: all that older versions wrote where the paste has no head. */
const second = new RegExp(
  `^${time}\\* (?:h2h3|\\[HTTP/[23]\\] \\[\\d+\\]|h2 h3) \\[(:?[\\w.-]+): (.*)\\]\\s*$`,
  'd',
)

/** Whether a line is a command that runs curl. */
export const isCurlCommand = (words: string): boolean =>
  /^(?:[\w@:~/.\\-]*[$#>%] ?)?curl(?:\.exe)? .*(?: -|:\/\/)/.test(words)

/** The heads in what `curl -v` wrote, in order; those of HTTP/2 are read from its fields where nothing else shows them. */
export function verboseHeads(octets: Octets): readonly VerboseHead[] {
  const heads: VerboseHead[] = []
  for (let at = 0; at < octets.length;) {
    const line = lineFrom(octets, at, false)
    const begins = octets.subarray(line.start, Math.min(line.end, line.start + 60)).includes(0x3e)
      ? first.exec(latin(octets, line, 65_536))
      : null
    const head = begins === null ? null : headFrom(octets, line, begins[0].length)
    if (head !== null) heads.push(head)
    at = head?.at.end ?? line.next
  }
  return heads.length > 0 ? heads : headsOfFields(octets)
}

/** The lines of a head: each begins like the first, or, where a program has taken over what curl writes, none of the others does. */
function headFrom(octets: Octets, line: Line, length: number): VerboseHead | null {
  const builder = new LayerBuilder(bare(octets), 'curl-verbose')
  builder.keep({ start: line.start + length, end: line.next })
  let next = lineFrom(octets, line.next, false)
  const isBare = !more.test(latin(octets, next, 60))
  for (;;) {
    if (next.start >= octets.length) break
    const words = latin(octets, next, 60)
    const prefix = isBare ? 0 : more.exec(words)?.[0].length
    if (prefix === undefined || (isBare && /^(?:< HTTP|\* |\} \[)/.test(words))) break
    const start = Math.min(next.end, next.start + prefix)
    builder.keep({ start, end: next.next })
    const isEmpty = start === next.end
    next = lineFrom(octets, next.next, false)
    if (isEmpty) break
  }
  // Mail is quoted so too, and the body with it.
  const goesOn = !isBare && more.test(latin(octets, next, 60)) && !first.test(latin(octets, next, 65_536))
  return goesOn ? null : { layer: builder.done(), at: { start: line.start, end: next.start } }
}

const lineEnd = utf8('\r\n')

function headsOfFields(octets: Octets): readonly VerboseHead[] {
  const heads: VerboseHead[] = []
  for (let at = 0; at < octets.length;) {
    const run: { readonly name: string; readonly nameAt: ByteRange; readonly valueAt: ByteRange }[] = []
    let line = lineFrom(octets, at, false)
    while (line.start < octets.length) {
      const match =
        octets[line.end - 1] === 0x5d || octets[line.end - 2] === 0x5d
          ? second.exec(latin(octets, line, 65_536))
          : null
      const [, nameAt, valueAt] = match?.indices ?? []
      if (match === null || nameAt === undefined || valueAt === undefined) break
      // The next request begins.
      if (match[1] === ':method' && run.length > 0) break
      const place = ([start, end]: readonly [number, number]): ByteRange => ({
        start: line.start + start,
        end: line.start + end,
      })
      run.push({ name: match[1] ?? '', nameAt: place(nameAt), valueAt: place(valueAt) })
      line = lineFrom(octets, line.next, false)
    }
    const head = run.length === 0 ? null : headOfFields(octets, run, line.start)
    if (head !== null) heads.push(head)
    at = run.length === 0 ? line.next : line.start
  }
  return heads
}

function headOfFields(
  octets: Octets,
  run: readonly { readonly name: string; readonly nameAt: ByteRange; readonly valueAt: ByteRange }[],
  end: number,
): VerboseHead | null {
  const valueOf = (wanted: string): ByteRange | undefined => run.find(({ name }) => name === wanted)?.valueAt
  const method = valueOf(':method')
  const path = valueOf(':path')
  if (method === undefined || path === undefined) return null
  // In the paste the scheme or the authority may stand between them, so each is put for itself.
  const builder = new LayerBuilder(bare(octets), 'curl-verbose')
  builder.keep(method)
  builder.supply(utf8(' '))
  builder.keep(path)
  builder.supply(utf8(' HTTP/2\r\n'))
  for (const { name, nameAt, valueAt } of run) {
    if (name.startsWith(':') && name !== ':authority') continue
    if (name === ':authority') builder.supply(utf8('Host'))
    else builder.keep(nameAt)
    builder.supply(utf8(': '))
    builder.keep(valueAt)
    builder.supply(lineEnd)
  }
  builder.supply(lineEnd)
  return { layer: builder.done(), at: { start: run[0]?.nameAt.start ?? 0, end } }
}
