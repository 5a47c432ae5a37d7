import { utf8, text } from '#engine/bytes/text.ts'
import type { Capture, Pasted, Remark, Sourced } from '#engine/capture/capture.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import { part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { captureOf, spelled, supplied } from '#engine/capture/parts.ts'
import { readWire } from '#engine/capture/wire/message.ts'
import { answerIn } from './answer.ts'
import { toFieldLine } from './fields.ts'
import { findRequest, mapsIn } from './find-request.ts'
import type { DumpedRequest } from './find-request.ts'
import { bodyOf } from './printed-body.ts'
import type { MapValue, NamedValue, Value } from './value.ts'

/** Reads what a program printed as a request; null where it shows no field that only a request has. */
export function requestIn(format: string, pasted: Pasted, values: readonly NamedValue[]): Capture | null {
  const top: MapValue = { kind: 'map', members: values, at: { start: 0, end: pasted.octets.length } }
  const maps = mapsIn(top)
  const found = findRequest(top, maps)
  return found === null ? null : { ...toCapture(format, pasted, found), answer: answerIn(maps) }
}

function toCapture(format: string, pasted: Pasted, found: DumpedRequest): Capture {
  const wire = found.head === null ? null : readWire(found.head.layer)
  const fields = wire !== null ? wire.fields : found.fields.map(toFieldLine)
  const method = wire?.method ?? methodOf(found.environ?.method ?? found.method)
  const url = addressOf(found)
  const inHead = wire !== null && wire.body.value.length > 0 ? wire.body : null
  const body = bodyOf(format, found.body)
  const length = fields.findLast(({ name }) => name.value.toLowerCase() === 'content-length')
  const isDue =
    Number(length === undefined ? 0 : text(length.value.value)) > 0 ||
    /^(?:POST|PUT|PATCH)$/.test(method?.value ?? 'POST')
  const isMissing = inHead === null && body === null && isDue
  const nowhere = { start: 0, end: pasted.octets.length }
  const remarks: readonly Remark[] = [
    ...(isMissing ? [{ kind: 'body-not-shown', at: nowhere, detail: format } as const] : []),
    ...(inHead === null ? (body?.remarks ?? []) : []),
  ]
  const witness = body?.witness ?? null
  const isWrong = witness !== null && witness.length !== body?.content.value.length
  return captureOf(pasted, {
    format,
    fidelity: isMissing || isWrong || (inHead === null && body?.isLost === true) ? 'altered' : 'text',
    method,
    target: wire?.target ?? url.target,
    authority: url.authority,
    fields,
    body: inHead ?? body?.content ?? supplied(utf8('')),
    witness: inHead === null ? witness : null,
    remarks,
  })
}

/** Clients take a method in any case and send it in capitals. */
function methodOf(value: Value | null): Sourced<string> | null {
  if (value === null || (value.kind !== 'text' && value.kind !== 'word')) return null
  const method = spelled(value.layer)
  if (!/^[a-z]+$/i.test(method.value)) return null
  const capitals = method.value.toUpperCase()
  if (capitals === method.value) return method
  return { value: capitals, from: { kind: 'decoded', range: value.at, steps: ['capitals'], runs: [] } }
}

const layerOf = (value: Value | null): Layer | null => (value?.kind === 'text' ? value.layer : null)

function addressOf({
  environ,
  url,
  base,
}: DumpedRequest): Pick<Capture, 'authority'> & { readonly target: Sourced<string> | null } {
  const path = layerOf(environ?.uri ?? environ?.path ?? null)
  const query = environ?.uri == null ? layerOf(environ?.query ?? null) : null
  if (path !== null) {
    const hasQuery = query !== null && query.octets.length > 0
    return urlParts(hasQuery ? joinedLayer([path, utf8('?'), query]) : path)
  }
  const written = layerOf(url)
  if (written === null) return { authority: null, target: null }
  const from = layerOf(base)
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//i.test(text(written.octets.subarray(0, 40)))
  if (from === null || isWhole) return urlParts(written)
  const slashes = (from.octets.at(-1) === 0x2f ? 1 : 0) + (written.octets[0] === 0x2f ? 1 : 0)
  const start = slashes === 2 ? 1 : 0
  return urlParts(
    joinedLayer([from, utf8(slashes === 0 ? '/' : ''), part(written, { start, end: written.octets.length })]),
  )
}
