import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { withoutBody } from '#engine/capture/body/body-expected.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import { contentLengthOf } from '#engine/capture/head/content-length.ts'
import { fieldLine } from '#engine/capture/head/field-line.ts'
import { beginsAsHttp } from '#engine/capture/http/plain-http.ts'
import { findAscii } from '#engine/capture/text/find-ascii.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { readHeaderSection } from '#engine/capture/head/header-section.ts'
import { bare, part, whole } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { isBlank, lineFrom, linesFrom } from '#engine/capture/text/lines.ts'
import { captureOf, spelled } from '#engine/capture/parts.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'

/** What mitmdump prints (`--flow-detail 2` and more): fields as they were, and the body as its viewer shows it, which is sorted and indented. */
const format: CaptureFormat = {
  id: 'mitmdump',
  rank: 26,
  read(pasted) {
    const [flow] = flowsIn(pasted)
    return flow === undefined ? null : toCapture(pasted, flow)
  },
  list(pasted) {
    const flows = flowsIn(pasted)
    return flows.length < 2 ? null : entries(pasted, flows)
  },
}

export default format

/** One request and its response; of the request line, its parts. */
interface Flow {
  readonly at: ByteRange
  readonly method: ByteRange
  readonly url: ByteRange
  readonly head: ByteRange
  readonly body: ByteRange
  readonly response: ByteRange
  readonly status: number | null
}

const asked =
  /^(?:\[[\d:.]{8,15}\])?\[?(?:[\d.]{7,15}|\[[\da-f:.]{2,39}\]|[\da-f:]{2,39}|localhost):\d{1,5}\]?:? ([A-Z][A-Z-]{2,19}) (https?:\/\/\S+)(?: HTTP\/\d(?:\.\d)?)?\s*$/d
const answered = /^ {1,}<< (?:HTTP\/\d(?:\.\d)? )?(\d{3})\b/
const indent = 4

function flowsIn({ octets, part: taken }: Pasted): readonly Flow[] {
  const isMarked = findAscii(octets, ' << ') !== -1 || findAscii(octets, ' client connect') !== -1
  if ((taken === undefined && !isMarked) || beginsAsHttp(octets)) return []
  const flows: Flow[] = []
  for (let at = 0; at < octets.length;) {
    const line = lineFrom(octets, at, false)
    const match = octets.subarray(line.start, Math.min(line.end, line.start + 80)).includes(0x3a)
      ? asked.exec(latin(octets, line, 65_536))
      : null
    const flow = match === null ? null : flowFrom(octets, line, match)
    if (flow !== null) flows.push(flow)
    at = flow?.at.end ?? line.next
  }
  return flows
}

function flowFrom(octets: Octets, line: Line, match: RegExpExecArray): Flow | null {
  const place = (group: number): ByteRange => {
    const [start = 0, end = 0] = match.indices?.[group] ?? []
    return { start: line.start + start, end: line.start + end }
  }
  let next = lineFrom(octets, line.next, false)
  while (isIndented(octets, next)) next = lineFrom(octets, next.next, false)
  const head = { start: line.next, end: next.start }
  if (head.end === head.start) return null
  let end = next.start
  let answerFrom: number | null = null
  let status: number | null = null
  for (const one of linesFrom(octets, false, next.start)) {
    const code = answerFrom === null ? answered.exec(latin(octets, one, 40))?.[1] : undefined
    if (code !== undefined) {
      answerFrom = one.start
      status = Number(code)
    } else if (!isIndented(octets, one) && !isBlank(octets, one)) break
    end = one.next
  }
  return {
    at: { start: line.start, end },
    method: place(1),
    url: place(2),
    head,
    body: { start: next.start, end: answerFrom ?? end },
    response: { start: answerFrom ?? end, end },
    status,
  }
}

const isIndented = (octets: Octets, { start, end }: ByteRange): boolean =>
  end - start > indent && latin(octets, { start, end }, indent) === '    '

/** The lines of a range without what they are indented by, and without the last line end. */
function unindented(octets: Octets, range: ByteRange, step: string): Layer {
  const builder = new LayerBuilder(bare(octets), step)
  const lines = [...linesFrom(octets, false, range.start, range.end)]
  const last = lines.findLastIndex((line) => !isBlank(octets, line))
  const first = lines.findIndex((line) => !isBlank(octets, line))
  for (const [index, line] of lines.entries()) {
    if (first === -1 || index < first || index > last) continue
    builder.keep({
      start: Math.min(line.end, line.start + indent),
      end: index === last ? line.end : line.next,
    })
  }
  return builder.done()
}

function toCapture(pasted: Pasted, flow: Flow): Capture {
  const { octets } = pasted
  const { method, url, body, response } = flow
  const head = unindented(octets, flow.head, 'indentation')
  const { fields } = readHeaderSection(
    { octets: head.octets, crOnly: false, to: head.octets.length },
    0,
    null,
  )
  const shown = unindented(octets, body, 'indentation')
  const { target, authority } = urlParts(part(bare(octets), url))
  // Text that is not JSON is shown as it is; where the length fits, nothing was done to it.
  const isRewritten = shown.octets.length > 0 && contentLengthOf(head.octets, fields) !== shown.octets.length
  const remarks: Remark[] = isRewritten ? [{ kind: 'body-rewritten', at: body, detail: 'mitmdump' }] : []
  const tail = latin(shown.octets, { start: shown.octets.length - 9, end: shown.octets.length }, 9)
  if (tail === '(cut off)') remarks.push({ kind: 'body-cut', at: body })
  const capture = captureOf(pasted, {
    format: 'mitmdump',
    fidelity: isRewritten ? 'altered' : 'text',
    method: spelled(part(bare(octets), method)),
    target,
    authority: fields.some(({ name }) => /^(?:host|:authority)$/i.test(name)) ? null : authority,
    fields: fields.map((field) => fieldLine(head, field)),
    body: whole(shown),
    remarks,
    answer: answerIn(octets, response, flow.status),
    taken: [flow.at],
  })
  return withoutBody(capture, { start: body.start, end: body.start })
}

function answerIn(octets: Octets, response: ByteRange, status: number | null): Capture['answer'] {
  if (status === null) return null
  const answer = findAnswer(octets, false, response)
  return { curly: false, ...answer, at: response, httpStatus: status }
}

function* entries(pasted: Pasted, flows: readonly Flow[]): Iterable<Entry> {
  const { octets } = pasted
  for (const { at, method, url, head, status } of flows) {
    const names = [...linesFrom(octets, false, head.start, head.end)].map((line) =>
      latin(octets, line, 80).trim().replace(/:.*/s, ''),
    )
    yield {
      method: latin(octets, method, 20),
      target: latin(octets, url, 300),
      status,
      signs: names.some((name) => signs(name)),
      open: () => ({ octets: octets.slice(at.start, at.end) }),
    }
  }
}
