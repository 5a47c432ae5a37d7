import { utf8 } from '#engine/bytes/text.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Capture, FieldLine, Pasted, Remark, Sourced } from '#engine/capture/capture.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { listedOctets } from '#engine/capture/printed/java-octets.ts'
import { literalAt } from '#engine/capture/printed/literal.ts'
import { longestDump } from '#engine/capture/printed/scan.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import type { Source } from '#engine/capture/text/source.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { jsonEnd } from '#engine/capture/json/json-extent.ts'
import { part, whole } from '#engine/capture/layer/layer.ts'
import { captureOf, fieldOf, spelled, supplied } from '#engine/capture/parts.ts'
import { isTelling } from '#engine/capture/head/telling-names.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'

const id = 'jdk-http-client'

const headers = /java\.net\.http\.HttpHeaders@[\da-f]{1,8} \{ \{/g
/** A program that prints more of them is not looked through. */
const mostHeaders = 20
const logged =
  /HEADERS: REQUEST HEADERS:\r?\n([A-Z]{3,20}) (\S+) HTTP\/[\d.]+\r?\n((?:[!#$%&'*+.^_`|~\w-]+: ?[^\n]*\n)+)/
const request = /(https?:\/\/[^\s,;()]+) ([A-Z]{3,20})\b/

/** What the HttpClient of the JDK prints: `HttpRequest`, `HttpHeaders`, and its log. None of them shows the body; a program may have printed it. */
const format: CaptureFormat = {
  id,
  rank: 36,
  read(pasted) {
    if (pasted.octets.length > longestDump) return null
    const source = sourceOf(pasted.octets)
    if (!/java\.net\.http\.HttpHeaders@|HEADERS: REQUEST HEADERS:/.test(source.text)) return null
    const { fields, at } = printedFields(source) ?? loggedFields(source) ?? { fields: [], at: null }
    return at === null ? null : toCapture(pasted, source, fields, at)
  },
}

interface Fields {
  readonly fields: readonly FieldLine[]
  readonly at: ByteRange
}

/** `Name=[value, value], Name=[value]`: of several such maps the first with a name that a request has. */
function printedFields({ text, layer }: Source): Fields | null {
  let looked = 0
  for (const match of text.matchAll(headers)) {
    if (++looked > mostHeaders) break
    const from = match.index + match[0].length
    const line = text.slice(from, from + 262_144).split('\n', 1)[0] ?? ''
    const closing = line.lastIndexOf('} }')
    if (closing === -1) continue
    const inside = line.slice(0, closing)
    const fields: FieldLine[] = []
    for (const one of inside.matchAll(
      /(?:^|\], )([!#$%&'*+.^_`|~\w:-]+)=\[(.*?)(?=\](?:, [!#$%&'*+.^_`|~\w:-]+=\[|$))/g,
    )) {
      const [all, name = '', value = ''] = one
      const nameAt = from + one.index + all.indexOf(name)
      const valueAt = from + one.index + all.length - value.length
      fields.push(
        fieldOf(
          part(layer, { start: nameAt, end: nameAt + name.length }),
          part(layer, { start: valueAt, end: valueAt + value.length }),
        ),
      )
    }
    const names = fields.map(({ name }) => name.value)
    if (names.some(isTelling) && !names.includes(':status'))
      return { fields, at: { start: match.index, end: from + closing + 3 } }
  }
  return null
}

function loggedFields({ text, layer }: Source): Fields | null {
  const match = logged.exec(text)
  if (match === null) return null
  const lines = match[3] ?? ''
  const from = match.index + match[0].length - lines.length
  const fields = [...lines.matchAll(/^([^:\n]+): ?(.*?)\r?$/gm)].map((line) => {
    const [all, name = '', value = ''] = line
    const start = from + line.index
    const valueAt = start + name.length + (/^: ?/.exec(all.slice(name.length))?.[0].length ?? 1)
    return fieldOf(
      part(layer, { start, end: start + name.length }),
      part(layer, { start: valueAt, end: valueAt + value.length }),
    )
  })
  return { fields, at: { start: match.index, end: match.index + match[0].length } }
}

function toCapture(pasted: Pasted, source: Source, fields: readonly FieldLine[], at: ByteRange): Capture {
  const { text, layer } = source
  const line = request.exec(text)
  const url = line?.[1] ?? ''
  const method = line?.[2] ?? ''
  const start = line?.index ?? 0
  const methodAt = start + url.length + 1
  const body = bodyIn(source, at)
  const isDue = body === null && !/^(?:GET|HEAD|DELETE|OPTIONS|TRACE)$/.test(method)
  const notShown: Remark = { kind: 'body-not-shown', at, detail: id }
  return captureOf(pasted, {
    format: id,
    fidelity: isDue ? 'altered' : 'text',
    method: line === null ? null : spelled(part(layer, { start: methodAt, end: methodAt + method.length })),
    ...(line === null ? { target: null } : urlParts(part(layer, { start, end: start + url.length }))),
    fields,
    body: body ?? supplied(utf8('')),
    remarks: isDue ? [notShown] : [],
  })
}

const label = /^[^\n]{0,60}\b(?:body|payload|json|content|data)\b[^\n{["=:]{0,20}[=:]\s*(?=["{[])/gim

/** A body that a program printed beside: after its name, as a string, as JSON, or as the numbers of its octets. */
function bodyIn(source: Source, at: ByteRange): Sourced<Octets> | null {
  const { text, layer } = source
  for (const match of text.matchAll(label)) {
    const start = match.index + match[0].length
    if (start >= at.start && start < at.end) continue
    const literal = literalAt(source, start, 'java')
    if (literal !== null) return whole(literal.layer)
    const end = /^\[-?\d{1,3},/.test(text.slice(start, start + 8))
      ? null
      : jsonEnd(layer.octets, { start, end: text.length }, () => text.length)
    if (end !== null) return whole(part(layer, { start, end }))
  }
  const octets = listedOctets(source)
  return octets === null || octets.octets.length < 2 ? null : whole(octets)
}

export default format
