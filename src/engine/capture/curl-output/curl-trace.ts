import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { lineFrom, linesFrom } from '#engine/capture/text/lines.ts'

/** What curl handed to the connection at once, or got from it, as its trace says. */
export interface TraceBlock {
  readonly kind: 'send-header' | 'send-data' | 'receive-header' | 'receive-data'
  /** The line that says so. */
  readonly mark: ByteRange
  /** The words of it that count the octets. */
  readonly words: ByteRange
  /** So many octets, it says. */
  readonly length: number
  /** The lines that show them. */
  readonly rows: ByteRange
}

const mark =
  /^(?:[\d:.]{8,20} )?(?:\[\w+-\w+\] )?(?:(=>) Send|(<=) Recv) (header|data|SSL data), (\d{1,12}) bytes \(0x[\da-f]{1,10}\)/d
const row = /^([\da-f]{4,8}): /

/** The blocks of a trace that hold HTTP, in order; what TLS wrote is passed over. */
export function* traceBlocks(octets: Octets, from = 0): Iterable<TraceBlock> {
  for (let at = from; at < octets.length;) {
    const line = lineFrom(octets, at, false)
    const match = mayBeMark(octets, line) ? mark.exec(latin(octets, line, 120)) : null
    at = line.next
    if (match === null) continue
    const rows = rowsFrom(octets, line.next)
    at = rows.end
    const [, sent, , what] = match
    if (what !== 'header' && what !== 'data') continue
    yield {
      kind: `${sent === undefined ? 'receive' : 'send'}-${what}`,
      mark: { start: line.start, end: line.end },
      words: {
        start: line.start + match[0].search(/(?:Send|Recv) /),
        end: line.start + match[0].lastIndexOf(' ('),
      },
      length: Number(match[4]),
      rows,
    }
  }
}

const mayBeMark = (octets: Octets, line: Line): boolean => {
  const first = octets[line.start] ?? 0
  return first === 0x3d || first === 0x3c || first === 0x5b || (first >= 0x30 && first <= 0x39)
}

function rowsFrom(octets: Octets, start: number): ByteRange {
  let end = start
  for (const line of linesFrom(octets, false, start)) {
    if (!/^[\da-f]{4,8}:(?: |$)/.test(latin(octets, line, 10))) break
    end = line.next
  }
  return { start, end }
}

/** How the octets of a block are shown: `--trace` writes their digits, `--trace-ascii` their characters. */
export type Dress = 'hex' | 'ascii'

/** In which way a block is shown; a head begins with a method, which no digits look like. */
export const dressOf = (octets: Octets, { rows }: TraceBlock): Dress =>
  /^[\da-f]{4,8}: (?:[\da-f]{2} ){1,16}/.test(latin(octets, lineFrom(octets, rows.start, false), 80))
    ? 'hex'
    : 'ascii'

/** Blocks as one run of octets. */
export interface Traced {
  readonly layer: Layer
  /** Every octet that the blocks count is there. */
  readonly whole: boolean
}

/** The octets that blocks show. */
export function traced(octets: Octets, blocks: readonly TraceBlock[], dress: Dress): Traced {
  const builder = new LayerBuilder(bare(octets), dress === 'hex' ? 'hex' : 'trace-ascii')
  let whole = true
  for (const block of blocks) {
    const before = builder.length
    if (dress === 'hex') addHex(octets, block, builder)
    else addAscii(octets, block, builder)
    if (builder.length - before !== block.length) whole = false
  }
  return { layer: builder.done(), whole }
}

/** Sixteen octets a row, one space after each. */
function addHex(octets: Octets, { rows, length }: TraceBlock, builder: LayerBuilder): void {
  let read = 0
  for (const line of linesFrom(octets, false, rows.start, rows.end)) {
    const digits = row.exec(latin(octets, line, 12))
    if (digits === null) continue
    if (parseInt(digits[1] ?? '', 16) !== read) return
    for (let count = 0, at = line.start + digits[0].length; count < 16 && read < length; count++, at += 3) {
      const pair = latin(octets, { start: at, end: at + 2 }, 2)
      if (!/^[\da-f]{2}$/.test(pair)) return
      builder.putOctet(parseInt(pair, 16), { start: at, end: at + 2 })
      read++
    }
  }
}

/** So many characters are in a row that no line end cuts short. */
const widest = 64
const crLf = Uint8Array.of(0x0d, 0x0a)
const space = Uint8Array.of(0x20)

/**
 * A row ends after 64 octets, or before a CR LF, which is shown by nothing but the offset of the next row. Copying may have
 * taken spaces from its end.
 */
function addAscii(octets: Octets, { rows, length }: TraceBlock, builder: LayerBuilder): void {
  const lines = [...linesFrom(octets, false, rows.start, rows.end)].map((line) => {
    const head = latin(octets, line, 12)
    const digits = /^([\da-f]{4,8}): ?/.exec(head)
    return {
      line,
      offset: parseInt(digits?.[1] ?? '', 16),
      start: line.start + (digits?.[0].length ?? 0),
    }
  })
  for (const [index, { line, offset, start }] of lines.entries()) {
    const next = lines[index + 1]?.offset ?? length
    const shown = line.end - start
    const step = next - offset
    if (!(step >= shown && step <= widest + 2)) return
    builder.keep({ start, end: line.end })
    const more = step - shown
    const broken = more >= 2 && !(step === widest && more > 2)
    for (let count = broken ? more - 2 : more; count > 0; count--)
      builder.put(space, { start: line.end, end: line.next })
    if (broken) builder.put(crLf, { start: line.end, end: Math.max(line.end, line.next) })
  }
}
