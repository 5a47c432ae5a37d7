import type { ByteRange } from '#engine/bytes/octets.ts'
import { bodyAlone } from '#engine/capture/body/body-alone.ts'
import { codingOf } from '#engine/capture/body/content-coding.ts'
import { field } from '#engine/capture/capture.ts'
import type { Capture, Pasted, Remark, Witness } from '#engine/capture/capture.ts'
import { readMessage } from '#engine/capture/http/http-message.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted, sourced } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { leftovers } from '#engine/capture/text/leftovers.ts'
import { isMessage } from './sense.ts'

/** What is known of octets that were written as digits. */
export interface AboutOctets {
  readonly fidelity: 'exact' | 'altered'
  readonly remarks: readonly Remark[]
  /** A count of the octets that stands beside them. */
  readonly witness: Witness | null
  /** What of the paste belongs to them. */
  readonly taken: readonly ByteRange[]
}

/** The capture that octets make: the request that they hold, or else a body alone. */
export function readOctets(format: string, pasted: Pasted, layer: Layer, about: AboutOctets): Capture {
  const agrees = about.witness === null || about.witness.length === layer.octets.length
  const fidelity = agrees ? about.fidelity : 'altered'
  const message = isMessage(layer.octets) ? readMessage(format, pasted, layer) : null
  if (message === null) return bodyAlone(format, pasted, layer, { ...about, fidelity })
  const counted: readonly Remark[] =
    agrees || about.witness === null
      ? []
      : [{ kind: 'dump-disagrees', at: about.witness.at, detail: about.witness.words }]
  const read = withWholeBody(layer, message)
  const isHeadAlone = (read.contentLength ?? 0) > 0 && read.body.value.length === 0
  const end = inPasted(layer, { start: layer.octets.length - 1, end: layer.octets.length }).end
  const bodiless: readonly Remark[] = isHeadAlone
    ? [{ kind: 'body-not-shown', at: { start: end, end }, detail: format }]
    : []
  return {
    ...read,
    fidelity: read.undone.length > 0 || isHeadAlone || isCut(read) ? 'altered' : fidelity,
    remarks: [
      ...about.remarks,
      ...(hasRemark(about, 'body-cut') ? [] : counted),
      ...read.remarks,
      ...bodiless,
      ...coded(read),
    ],
    leftovers: leftovers(pasted.octets, about.taken),
  }
}

/** Whether fewer octets are there than Content-Length announces: the server would have waited for the rest. */
const isCut = ({ contentLength, body, remarks }: Capture): boolean =>
  contentLength !== null &&
  body.value.length < contentLength &&
  !remarks.some(({ kind }) => kind.startsWith('chunked'))

/** A body that Content-Encoding says is compressed, and is. */
function coded(capture: Capture): readonly Remark[] {
  const line = field(capture, 'content-encoding')
  const coding = line === undefined ? null : codingOf(capture.body.value)
  const isSaid = capture.remarks.some(({ kind }) => kind === 'content-coded')
  return line === undefined || coding === null || isSaid
    ? []
    : [{ kind: 'content-coded', at: line.at, detail: coding }]
}

const hasRemark = ({ remarks }: AboutOctets, kind: Remark['kind']): boolean =>
  remarks.some((remark) => remark.kind === kind)

/** A dump has no prose after the body: all that is there belongs to it, unless Content-Length counts less or a response follows. */
function withWholeBody(layer: Layer, message: Capture): Capture {
  const { octets } = layer
  const head = latin(octets, { start: 0, end: octets.length }, 1_048_576)
  const begun = head.length - head.trimStart().length
  const empty = /\n\r?\n/.exec(head.slice(begun))
  if (empty === null || message.remarks.some(({ kind }) => kind.startsWith('chunked'))) return message
  const range = { start: begun + empty.index + empty[0].length, end: octets.length }
  const length = range.end - range.start
  const { contentLength, body } = message
  if (body.value.length === length || (contentLength !== null && contentLength < length)) return message
  if (/(?:^|\n)HTTP\/\d(?:\.\d)? \d{3}/.test(latin(octets, range, 1_048_576))) return message
  const place = inPasted(layer, range)
  return {
    ...message,
    body: sourced(layer, range),
    bodyTail: null,
    answer: message.answer !== null && message.answer.at.start >= place.start ? null : message.answer,
    remarks: message.remarks.filter(({ kind }) => kind !== 'body-end-assumed'),
  }
}
