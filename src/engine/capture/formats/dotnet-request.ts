import type { ByteRange } from '#engine/bytes/octets.ts'
import { readBody } from '#engine/capture/body/body.ts'
import type { Capture, FieldLine, Pasted, Remark } from '#engine/capture/capture.ts'
import { numberOf } from '#engine/capture/head/content-length.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import type { Source } from '#engine/capture/text/source.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { inPasted, part } from '#engine/capture/layer/layer.ts'
import { captureOf, fieldOf, spelled } from '#engine/capture/parts.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'

const id = 'dotnet-request'

const head =
  /\bMethod\s?:\s?([A-Za-z]{1,20}), RequestUri\s?:\s?(?:'([^'\n]*)'|(\S*?)), Version\s?:\s?[\d.]+, Content\s?:\s?([^,\n]*), Headers\s?:\s*\{/
const headerLine = /^[ \t/*>#|]*([!#$%&'*+.^_`|~\w-]{1,200})(?: ?: ?)(.*?)[ \t\r]*$/
const responseHead = /\bStatusCode\s?:\s?\d{3}, ReasonPhrase/

/** What `HttpRequestMessage.ToString()` of .NET gives, with the body that a program printed after it. */
const format: CaptureFormat = {
  id,
  rank: 32,
  read(pasted) {
    const source = sourceOf(pasted.octets)
    const match = head.exec(source.text)
    return match === null ? null : toCapture(pasted, source, match)
  },
}

function toCapture(pasted: Pasted, source: Source, match: RegExpExecArray): Capture {
  const { text, layer } = source
  const [all, method = '', quoted, bare = '', content = ''] = match
  const { fields, end } = fieldsFrom(source, match.index + all.length)
  const response = responseHead.exec(text.slice(end))
  const to = response === null ? text.length : end + response.index
  const counts = fields.filter(({ name }) => name.value.toLowerCase() === 'content-length')
  const contentLength = counts.length === 0 ? null : numberOf(counts[0]?.value.value ?? layer.octets)
  const body = readBody(layer, {
    lines: { octets: layer.octets, crOnly: false, to },
    from: end,
    contentLength,
    chunked: false,
    dressed: false,
  })
  const isEmpty = body.content.value.length === 0
  const hasContent = contentLength === null ? content.trim() !== '<null>' : contentLength > 0
  const isMissing = isEmpty && hasContent
  const uri = quoted ?? bare
  const uriAt = match.index + all.indexOf(uri, all.indexOf('RequestUri'))
  const methodAt = match.index + all.indexOf(method, all.indexOf(':'))
  const notShown: Remark = { kind: 'body-not-shown', at: { start: match.index, end }, detail: id }
  const answer = findAnswer(layer.octets, false, { start: Math.max(to, body.at.end), end: text.length })
  return captureOf(pasted, {
    format: id,
    fidelity: isMissing ? 'altered' : 'text',
    method: spelled(part(layer, { start: methodAt, end: methodAt + method.length })),
    ...urlParts(part(layer, { start: uriAt, end: uriAt + uri.length })),
    fields,
    body: body.content,
    remarks: [...(isMissing ? [notShown] : []), ...body.remarks],
    answer,
    taken: [{ start: match.index, end }, body.at, ...(answer === null ? [] : [answer.at])],
  })
}

/** The lines of the braces, and where what comes after them starts. */
function fieldsFrom(
  { text, layer }: Source,
  from: number,
): { readonly fields: readonly FieldLine[]; readonly end: number } {
  const fields: FieldLine[] = []
  for (let at = from; at < text.length;) {
    const mark = text.indexOf('\n', at)
    const end = mark === -1 ? text.length : mark
    const line = text.slice(at, end)
    if (/^[ \t/*>#|]*\}/.test(line)) {
      const brace = at + line.indexOf('}') + 1
      const isRest = /^[ \t"']*\r?$/.test(text.slice(brace, end))
      return { fields, end: isRest ? Math.min(text.length, end + 1) : brace }
    }
    const match = headerLine.exec(line)
    if (match === null && line.trim() !== '') return { fields, end: at }
    if (match !== null) fields.push(fieldIn(layer, at, match))
    at = end + 1
  }
  return { fields, end: text.length }
}

const range = (start: number, length: number): ByteRange => ({ start, end: start + length })

function fieldIn(
  layer: Source['layer'],
  at: number,
  [all, name = '', value = '']: RegExpExecArray,
): FieldLine {
  const nameAt = at + all.indexOf(name)
  const valueAt = at + (value === '' ? all.length : all.indexOf(value, nameAt - at + name.length + 1))
  return fieldOf(
    part(layer, range(nameAt, name.length)),
    part(layer, range(valueAt, value.length)),
    inPasted(layer, range(at, all.length)),
  )
}

export default format
