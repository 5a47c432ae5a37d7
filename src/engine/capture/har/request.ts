import type { ByteRange } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Capture, Pasted, Remark, ServerAnswer, Witness } from '#engine/capture/capture.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'
import { bodyIn, isLoss, lossesOf, noBody, valueOf } from '#engine/capture/json-record/body.ts'
import type { RecordBody } from '#engine/capture/json-record/body.ts'
import { fieldsIn } from '#engine/capture/json-record/fields.ts'
import { formBody, holdsFile, multipartBody } from '#engine/capture/json-record/form.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { at, countAt, isObject, textAt } from '#engine/capture/json/json-source.ts'
import { rangeAt, saidAt } from '#engine/capture/json/loose-json.ts'
import { captureOf, spelled } from '#engine/capture/parts.ts'

/** What of a file stands around a request of it. */
export interface Around {
  /** Who wrote it, '' where it does not say. */
  readonly creator: string
  readonly answer: ServerAnswer | null
}

/** Whether a JSON object is a request of HAR 1.2. */
export const isHarRequest = (source: JsonSource | null): source is JsonSource =>
  isObject(source) &&
  textAt(at(source, 'method')) !== null &&
  textAt(at(source, 'url')) !== null &&
  (at(source, 'headers') === null || fieldsIn(at(source, 'headers')) !== null)

/** The capture of a request of HAR 1.2. */
export function harCapture(pasted: Pasted, request: JsonSource, around: Around): Capture {
  const url = saidAt(at(request, 'url'))
  const { authority = null, target = null } = url === null ? {} : urlParts(url)
  const method = saidAt(at(request, 'method'))
  const fields = fieldsIn(at(request, 'headers')) ?? []
  const { body, remarks: about } = postData(at(request, 'postData'))
  const counted = witnessOf(request, around.creator)
  // Of a log that does not say who wrote it, a count that agrees may be Chrome's, and proves nothing.
  const witness = around.creator === '' && counted?.length === body.content.value.length ? null : counted
  const remarks = [...about, ...lossesOf('har', body, fields)]
  if (body.kind === 'none' && saysBody(request, fields) && !remarks.some(isLoss))
    remarks.push({ kind: 'body-not-shown', at: rangeAt(request), detail: 'har' })
  if (!isWhole(request, fields, around.creator))
    remarks.push({ kind: 'fields-rewritten', at: rangeAt(at(request, 'headers') ?? request), detail: 'har' })
  const disagrees = witness !== null && witness.length !== body.content.value.length
  return captureOf(pasted, {
    format: 'har',
    fidelity: disagrees || remarks.some(isLoss) ? 'altered' : 'text',
    method: method && spelled(method),
    target,
    authority: fields.some(({ name }) => /^(?:host|:authority)$/i.test(name.value)) ? null : authority,
    fields,
    body: body.content,
    witness,
    remarks,
    answer: around.answer,
  })
}

function postData(post: JsonSource | null): {
  readonly body: RecordBody
  readonly remarks: readonly Remark[]
} {
  if (!isObject(post)) return { body: noBody(), remarks: [] }
  const said = at(post, 'text')
  const coding = textAt(at(post, 'encoding'))?.toLowerCase() === 'base64' ? 'base64' : null
  if (said?.node.kind === 'string' && (said.node.end - said.node.start > 2 || at(post, 'params') === null))
    return { body: bodyIn(said, coding), remarks: [] }
  const params = at(post, 'params')
  const mime = saidAt(at(post, 'mimeType'))
  if (params?.node.kind !== 'array' || params.node.items.length === 0) return { body: noBody(), remarks: [] }
  const type = mime === null ? '' : text(mime.octets)
  return /multipart/i.test(type) || holdsFile(params) ? multipartBody(params, type) : formBody(params)
}

/** Chrome counts the octets of the text that it has decoded; others count what was sent. */
function witnessOf(request: JsonSource, creator: string): Witness | null {
  if (/webinspector|chrome|edge|chromium/i.test(creator)) return null
  const size = at(request, 'bodySize')
  const length = countAt(size)
  if (size === null || length === null || length === 0 || at(request, 'postData') === null) return null
  return { words: `"bodySize": ${length}`, length, at: rangeAt(size) }
}

/** Whether something says that there was a body. */
function saysBody(request: JsonSource, fields: Capture['fields']): boolean {
  const announced = Number(valueOf(fields, 'content-length') || 0)
  return announced > 0 || (countAt(at(request, 'bodySize')) ?? 0) > 0
}

/** Browsers leave out what would sign a user in, unless they are asked for it. */
function isWhole(request: JsonSource, fields: Capture['fields'], creator: string): boolean {
  const isBrowser = /webinspector|chrome|edge|firefox|safari|webkit/i.test(creator)
  const cookies = at(request, 'cookies')
  const hasCookies = cookies?.node.kind === 'array' && cookies.node.items.length > 0
  const named = (name: string): boolean => valueOf(fields, name) !== ''
  return named('cookie') || (!hasCookies && (!isBrowser || named('authorization')))
}

/** What the server answered, as the log has it. */
export const harAnswer = (httpStatus: number | null, where: ByteRange): ServerAnswer | null =>
  httpStatus === null || !(httpStatus >= 100) ? null : { at: where, httpStatus, curly: false }
