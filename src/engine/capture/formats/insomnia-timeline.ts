import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture, FieldLine, Pasted, Remark } from '#engine/capture/capture.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { isLoss, lossesOf, noBody, valueOf } from '#engine/capture/json-record/body.ts'
import type { RecordBody } from '#engine/capture/json-record/body.ts'
import { lineField } from '#engine/capture/json-record/fields.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part, whole } from '#engine/capture/layer/layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { linesFrom } from '#engine/capture/text/lines.ts'
import { captureOf, spelled } from '#engine/capture/parts.ts'
import { readStatusLine } from '#engine/capture/head/status-line.ts'

const id = 'insomnia-timeline'

/** The timeline of Insomnia: what it sent as `> ` and `| `, the answer as `< `. It drops empty lines. */
const format: CaptureFormat = {
  id,
  rank: 24,
  read(pasted) {
    const { octets } = pasted
    if (!/^\s*\* /.test(latin(octets, { start: 0, end: octets.length }, 200))) return null
    const lines = linesOf(octets)
    const first = lines.head.findIndex((line) => requestLine.test(latin(octets, line, 4_096)))
    const opening = lines.head[first]
    const isInsomnia = lines.data.length > 0 || lines.isPrepared
    return opening === undefined || !isInsomnia
      ? null
      : capture(pasted, lines, opening, lines.head.slice(first + 1))
  },
}

const requestLine = /^([A-Z]{3,20}) (\S+)(?: HTTP\/\d(?:\.\d)?)?$/
const hidden = /^\(.*\bhidden\)$/

interface TimelineLines {
  /** Without what stands before each. */
  readonly head: readonly ByteRange[]
  readonly data: readonly ByteRange[]
  readonly status: ByteRange | null
  readonly isPrepared: boolean
}

/** The lines of the last request: a redirect makes several. */
function linesOf(octets: Octets): TimelineLines {
  let head: ByteRange[] = []
  let data: ByteRange[] = []
  let status: ByteRange | null = null
  let isPrepared = false
  for (const line of linesFrom(octets, false)) {
    const mark = latin(octets, line, 2)
    const rest = { start: Math.min(line.end, line.start + 2), end: line.end }
    if (mark === '* ') isPrepared ||= latin(octets, rest, 40).startsWith('Preparing request to ')
    else if (mark === '> ' || mark === '>') {
      if (requestLine.test(latin(octets, rest, 4_096))) {
        head = []
        data = []
        status = null
      }
      head.push(rest)
    } else if (mark === '| ' || mark === '|') {
      if (status === null) data.push(rest)
    } else if (mark === '< ' && status === null && head.length > 0) status = rest
  }
  return { head, data, status, isPrepared }
}

function capture(
  pasted: Pasted,
  lines: TimelineLines,
  opening: ByteRange,
  head: readonly ByteRange[],
): Capture {
  const source = bare(pasted.octets)
  const [, method = '', target = ''] = requestLine.exec(latin(pasted.octets, opening, 4_096)) ?? []
  const fields: readonly FieldLine[] = head.flatMap((line) => lineField(source, line) ?? [])
  const announced = valueOf(fields, 'content-length')
  const { body, remarks: about } = bodyOf(source, lines.data, announced === '' ? null : Number(announced))
  const remarks = [...about, ...lossesOf(id, body, fields)]
  if (body.kind === 'none' && Number(announced) > 0 && !remarks.some(isLoss))
    remarks.push({ kind: 'body-not-shown', at: opening, detail: id })
  const from = opening.start + method.length + 1
  const httpStatus =
    lines.status === null
      ? null
      : readStatusLine(pasted.octets, { ...lines.status, next: lines.status.end, lineEnd: 'none' })
  const isJudged = Number(announced) === body.content.value.length
  return captureOf(pasted, {
    format: id,
    fidelity: remarks.some(isLoss) || (!isJudged && announced !== '') ? 'altered' : 'text',
    method: spelled(part(source, { start: opening.start, end: opening.start + method.length })),
    target: spelled(part(source, { start: from, end: from + target.length })),
    fields,
    body: body.content,
    remarks,
    answer:
      httpStatus === null || lines.status === null ? null : { at: lines.status, httpStatus, curly: false },
    taken: [opening, ...head, ...lines.data],
  })
}

interface Data {
  readonly body: RecordBody
  readonly remarks: readonly Remark[]
}

/** The body, with the line ends that fit Content-Length. */
function bodyOf(source: Layer, lines: readonly ByteRange[], length: number | null): Data {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return { body: noBody(), remarks: [] }
  const at = { start: first.start, end: last.end }
  const said = latin(source.octets, first, 200)
  if (lines.length === 1 && hidden.test(said))
    return { body: noBody(at), remarks: [{ kind: 'body-not-shown', at, detail: id }] }
  const withLf = joined(source, lines, '\n')
  const withCrlf = joined(source, lines, '\r\n')
  // With LF nothing shorter is possible; with CRLF the octets may as well be empty lines that are not shown.
  const certain = withLf.octets.length === length || (lines.length === 1 && length === null)
  const content = whole(withCrlf.octets.length === length ? withCrlf : withLf)
  const remarks: readonly Remark[] = certain ? [] : [{ kind: 'body-rewritten', at, detail: id }]
  return { body: { content, kind: 'text', at }, remarks }
}

function joined(source: Layer, lines: readonly ByteRange[], lineEnd: string): Layer {
  const builder = new LayerBuilder(source, 'timeline')
  lines.forEach((line, index) => {
    if (index > 0) builder.supply(utf8(lineEnd))
    builder.keep(line)
  })
  return builder.done()
}

export default format
