import { text, utf8 } from '#engine/bytes/text.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Capture, FieldLine, Pasted, Remark, Witness } from '#engine/capture/capture.ts'
import { countedLines } from '#engine/capture/text/counted-lines.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { bare, inPasted, part, whole } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { loggedRequests } from '#engine/capture/okhttp/session.ts'
import type { LoggedRequest } from '#engine/capture/okhttp/session.ts'
import { captureOf, fieldOf, spelled, supplied } from '#engine/capture/parts.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'

const id = 'okhttp'

/** What OkHttp's HttpLoggingInterceptor logs, Retrofit's log with it: `--> POST …` to `--> END POST (302-byte body)`. */
const format: CaptureFormat = {
  id,
  rank: 30,
  read(pasted) {
    const [request] = requestsIn(pasted)
    return request === undefined ? null : toCapture(pasted, request)
  },
  list(pasted) {
    const requests = requestsIn(pasted)
    return requests.length < 2
      ? null
      : requests.map((request, index) => toEntry(pasted, request, requests[index + 1]))
  },
}

function requestsIn({ octets }: Pasted): readonly LoggedRequest[] {
  const source = sourceOf(octets)
  return /--> [A-Z]{3,20} (?:https?:\/\/|wss?:\/\/|\/)/.test(source.text) ? [...loggedRequests(source)] : []
}

const header = /^([!#$%&'*+.^_`|~\w-]{1,200}): ?/

function fieldsOf(layer: Layer, { lines }: LoggedRequest): readonly FieldLine[] {
  const fields: FieldLine[] = []
  for (const line of lines) {
    const shown = part(layer, line)
    const match = header.exec(text(shown.octets.subarray(0, 300)))
    if (match === null) break
    const [before = '', name = ''] = match
    const end = shown.octets.length - (shown.octets.at(-1) === 0x0d ? 1 : 0)
    fields.push(
      fieldOf(
        part(shown, { start: 0, end: name.length }),
        part(shown, { start: before.length, end: Math.max(before.length, end) }),
      ),
    )
  }
  return fields
}

/** The lines after the empty one, each with its end, the last without. */
function bodyLayer(layer: Layer, { lines }: LoggedRequest, from: number): Layer {
  const builder = new LayerBuilder(layer, 'log-lines')
  for (const [index, line] of lines.slice(from).entries()) {
    const isLast = from + index === lines.length - 1
    builder.keep({ start: line.start, end: line.end })
    if (!isLast) builder.keep({ start: line.end, end: line.next })
  }
  return builder.done()
}

function toCapture(pasted: Pasted, request: LoggedRequest): Capture {
  const layer = bare(pasted.octets)
  const fields = fieldsOf(layer, request)
  const said = (name: string): number | null => {
    const value = fields.find((field) => field.name.value.toLowerCase() === name)
    return value === undefined || !/^\d{1,15}$/.test(text(value.value.value))
      ? null
      : Number(text(value.value.value))
  }
  const witness = witnessOf(request, pasted)
  const due = witness?.length ?? said('content-length')
  const note = request.end ?? ''
  const isShown = witness !== null && !/omitted/.test(note) && request.end !== null
  const shown = bodyLayer(layer, request, Math.min(request.lines.length, fields.length + 1))
  const body = isShown && due !== null ? (readingOf(shown, due) ?? shown) : shown
  const isHidden =
    !isShown &&
    (/omitted/.test(note) || (due ?? 0) > 0 || (request.end === '' && request.method.startsWith('P')))
  const isCut = request.end === null
  const isZipped = /gzipped/.test(note)
  const redacted = fields.find(({ value }) => text(value.value).includes('\u2588'))
  const place = inPasted(layer, request.at)
  const remarks: readonly Remark[] = [
    ...(isHidden ? [{ kind: 'body-not-shown', at: request.endAt, detail: id } as const] : []),
    ...(isCut ? [{ kind: 'body-cut', at: request.endAt, detail: '' } as const] : []),
    ...(isZipped ? [{ kind: 'body-rewritten', at: request.endAt, detail: id } as const] : []),
    ...(redacted === undefined
      ? []
      : [{ kind: 'characters-lost', at: redacted.at, detail: '\u2588' } as const]),
  ]
  const isWrong = isShown && witness !== null && body.octets.length !== witness.length
  const answer = findAnswer(pasted.octets, false, { start: request.at.end, end: pasted.octets.length })
  return captureOf(pasted, {
    format: id,
    fidelity: remarks.length > 0 || isWrong ? 'altered' : 'text',
    method: spelled(part(layer, request.methodAt)),
    ...urlParts(part(layer, request.urlAt)),
    fields,
    body: (isShown || isCut) && !isHidden ? whole(body) : supplied(utf8('')),
    witness: isZipped ? null : witness,
    remarks,
    answer,
    taken: [place, ...(answer === null ? [] : [answer.at])],
  })
}

/** `302-byte body`, in the last line, or, at the level BASIC, in the first. */
function witnessOf({ end, endAt, note, urlAt }: LoggedRequest, { octets }: Pasted): Witness | null {
  const [said, at]: readonly [string, ByteRange] =
    end !== null && /\d-byte/.test(end)
      ? [end, endAt]
      : [note, { start: urlAt.end, end: urlAt.end + note.length + 1 }]
  const match = /(\d{1,15})-byte[^)]*/.exec(said)
  if (match === null) return null
  return {
    words: match[0],
    length: Number(match[1]),
    at: { start: at.start, end: Math.min(octets.length, at.end) },
  }
}

/** The body that the count picks: of lines as they are, with other ends, or of one line that the log has broken. */
function readingOf(shown: Layer, count: number): Layer | null {
  const { octets } = shown
  const breaks = octets.reduce((sum, octet) => sum + (octet === 0x0a ? 1 : 0), 0)
  const counted = countedLines(shown, count)
  if (counted !== null || breaks === 0 || octets.length - breaks !== count) return counted
  const builder = new LayerBuilder(shown, 'log-lines')
  for (let start = 0; start < octets.length;) {
    const mark = octets.indexOf(0x0a, start)
    const end = mark === -1 ? octets.length : mark
    builder.keep({ start, end })
    start = end + 1
  }
  return builder.done()
}

function toEntry({ octets, name }: Pasted, request: LoggedRequest, next: LoggedRequest | undefined): Entry {
  const layer = bare(octets)
  const end = next?.at.start ?? octets.length
  const answer = findAnswer(octets, false, { start: request.at.end, end })
  return {
    method: request.method,
    target: urlParts(part(layer, request.urlAt)).target.value.slice(0, 2_000),
    status: answer?.httpStatus ?? null,
    signs: fieldsOf(layer, request).some((field) => signs(field.name.value)),
    open: () => ({ octets: octets.slice(request.at.start, end), ...(name !== undefined && { name }) }),
  }
}

export default format
