import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, FieldLine, Pasted, Remark } from '#engine/capture/capture.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'
import { joinedBy } from '#engine/capture/layer/joined-layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part, whole } from '#engine/capture/layer/layer.ts'
import { captureOf, fieldOf, spelled, supplied } from '#engine/capture/parts.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { withoutSpace } from '#engine/capture/text/lines.ts'
import { isAddress } from './address.ts'
import { fromMitmproxy } from './copied-by.ts'
import type { CurlBody } from './curl-body.ts'
import { missing } from './curl-body.ts'
import { isLoss } from './curl-request.ts'
import { httpieItem } from './httpie-item.ts'
import type { HttpieItem } from './httpie-item.ts'
import type { CommandLine, Word } from './word.ts'
import { said } from './word.ts'

/** What an HTTPie command asks for. */
export interface HttpieRequest {
  readonly command: CommandLine
  readonly method: Word | null
  readonly url: Word
  readonly headers: readonly HttpieItem[]
  readonly queries: readonly HttpieItem[]
  /** Members of a JSON object, or of a form. */
  readonly data: readonly HttpieItem[]
  readonly isForm: boolean
  readonly raw: Word | null
  readonly auth: Word | null
  readonly remarks: readonly Remark[]
}

const valued =
  /^(?:--(?:raw|auth|auth-type|boundary|output|session|session-read-only|style|pretty|format-options|print|proxy|max-redirects|timeout|verify|ssl|ciphers|cert|cert-key|cert-key-pass|response-charset|response-mime|default-scheme|path-as-is)|-[aosPpA])$/

/** Takes the words of a command apart, as `http` does (httpie.io/docs/cli); null where they are none of its. */
export function httpieRequest(paste: Octets, command: CommandLine): HttpieRequest | null {
  const words: Word[] = []
  let raw: Word | null = null
  let auth: Word | null = null
  let isForm = false
  const [, ...given] = command.words
  for (let index = 0; index < given.length; index++) {
    const word = given[index]
    if (word === undefined) break
    const written = said(word)
    if (!/^--?[A-Za-z]/.test(written)) {
      words.push(word)
      continue
    }
    if (/^(?:-f|--form|--multipart)$/.test(written)) isForm = true
    const equals = written.startsWith('--') ? written.indexOf('=') : -1
    const name = equals === -1 ? written : written.slice(0, equals)
    if (!valued.test(name)) continue
    if (equals === -1) index++
    const layer = word.layer
    const value =
      equals === -1
        ? given[index]
        : { ...word, layer: part(layer, { start: equals + 1, end: layer.octets.length }) }
    if (name === '--raw') raw = value ?? null
    if (name === '--auth' || name === '-a') auth = value ?? null
  }
  const hasMethod = /^[A-Za-z]+$/.test(said(words[0])) && !isAddress(said(words[0])) && words.length > 1
  const url = words[hasMethod ? 1 : 0]
  if (url === undefined || !(isAddress(said(url)) || /^:(?:\d+|\/)/.test(said(url)))) return null
  const items = words.slice(hasMethod ? 2 : 1).map((word) => httpieItem(paste, word))
  return {
    command,
    method: hasMethod ? (words[0] ?? null) : null,
    url,
    headers: items.filter(({ kind }) => kind === 'header'),
    queries: items.filter(({ kind }) => kind === 'query'),
    data: items.filter(({ kind }) => kind === 'string' || kind === 'json'),
    isForm,
    raw,
    auth,
    remarks: items.flatMap(({ remarks, kind, word }) => (kind === 'file' ? [missing(word)] : remarks)),
  }
}

export function httpieCapture(pasted: Pasted, request: HttpieRequest): Capture {
  const { octets } = pasted
  const { command, method, url } = request
  const body = bodyOf(octets, request)
  const called = urlParts(addressOf(octets, request))
  const fields = fieldsOf(request, body.layer.octets.length > 0)
  const isAltered = body.remarks.some(isLoss) || command.open || command.curly
  const hasFile = request.remarks.length > 0
  return captureOf(pasted, {
    format: 'httpie',
    fidelity: isAltered || hasFile ? 'altered' : 'text',
    method:
      method === null
        ? supplied(body.layer.octets.length > 0 ? 'POST' : 'GET')
        : { ...spelled(method.layer), value: said(method).toUpperCase() },
    target: called.target,
    authority: fields.some(({ name }) => /^host$/i.test(name.value)) ? null : called.authority,
    fields,
    body: whole(body.layer),
    remarks: [
      ...url.remarks,
      ...request.remarks,
      ...body.remarks,
      ...(request.auth === null ? [] : [missing(request.auth)]),
      ...(command.curly ? [{ kind: 'curly-command', at: command.at } as const] : []),
    ],
    taken: [command.at],
  })
}

function fieldsOf(
  { headers, data, isForm, command, raw }: HttpieRequest,
  hasBody: boolean,
): readonly FieldLine[] {
  const fields = headers.flatMap(({ name, value, word }) => {
    const range = withoutSpace(value.octets, { start: 0, end: value.octets.length })
    // `Name:` leaves a header out; `Name;` sends an empty one.
    const isOut = range.end === range.start && said(word).trimEnd().endsWith(':')
    return isOut ? [] : [fieldOf(name, part(value, range), word.at)]
  })
  const hasType = headers.some(({ name }) => /^content-type$/i.test(text(name.octets)))
  if (!hasBody || hasType) return fields
  const at = data[0]?.word.at ?? raw?.at ?? command.stdin?.at ?? command.at
  const type = isForm ? 'application/x-www-form-urlencoded; charset=utf-8' : 'application/json'
  return [...fields, { name: supplied('Content-Type'), value: supplied(utf8(type)), at }]
}

function bodyOf(paste: Octets, { command, data, isForm, raw }: HttpieRequest): CurlBody {
  if (raw !== null) return raw
  if (command.stdin !== null) {
    const { stdin } = command
    const isMitmproxy = isFromMitmproxy(paste, command)
    // mitmproxy forgets that `<<<` adds a line end: the body that it had seen has none.
    const { octets } = stdin.layer
    const layer = isMitmproxy ? part(stdin.layer, { start: 0, end: octets.length - 1 }) : stdin.layer
    return fromMitmproxy(paste, command, { ...stdin, layer })
  }
  const remarks = data.flatMap(({ remarks }) => remarks)
  const layer = isForm ? formOf(paste, data) : jsonOf(paste, data)
  const nested = data.find(({ name }) => !isForm && name.octets.includes(0x5b))
  const change: Remark[] =
    nested === undefined ? [] : [{ kind: 'body-rewritten', at: nested.word.at, detail: 'httpie' }]
  return { layer, remarks: [...remarks, ...change] }
}

/** mitmproxy writes a space after the colon of each header, and gives the body with `<<<`. */
function isFromMitmproxy(paste: Octets, { at }: CommandLine): boolean {
  const written = latin(paste, at, at.end - at.start)
  return /^http [A-Z]+ https?:\/\/\S+ (?:'?[\w-]+: [^\n]*)?<<< /.test(written)
}

/** A JSON object, as Python writes it: `{"a": "b", "c": 1}`. */
function jsonOf(paste: Octets, data: readonly HttpieItem[]): Layer {
  if (data.length === 0) return part(bare(paste), { start: 0, end: 0 })
  const builder = new LayerBuilder(bare(paste), 'httpie')
  for (const [index, { kind, name, value, word }] of data.entries()) {
    builder.supply(utf8(index === 0 ? '{' : ', '))
    builder.put(utf8(ascii(JSON.stringify(text(name.octets)))), word.at)
    builder.supply(utf8(': '))
    if (kind === 'json') builder.add(value)
    else builder.put(utf8(ascii(JSON.stringify(text(value.octets)))), word.at)
  }
  builder.supply(utf8('}'))
  return builder.done()
}

/** With every character that is not ASCII as `\uXXXX`. */
const ascii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const formOf = (paste: Octets, data: readonly HttpieItem[]): Layer => {
  const builder = new LayerBuilder(bare(paste), 'httpie')
  for (const [index, { name, value, word }] of data.entries()) {
    if (index > 0) builder.supply(utf8('&'))
    builder.put(utf8(new URLSearchParams([[text(name.octets), text(value.octets)]]).toString()), word.at)
  }
  return builder.done()
}

/** With a scheme, and with the query that items add; `:3000/x` is on this machine. */
function addressOf(paste: Octets, { url, queries }: HttpieRequest): Layer {
  const written = said(url)
  const builder = new LayerBuilder(bare(paste), 'httpie-url')
  if (written.startsWith(':'))
    builder.supply(utf8(/^:\d/.test(written) ? 'http://localhost' : 'http://localhost'))
  else if (!written.includes('://')) builder.supply(utf8('http://'))
  const isPath = written.startsWith(':/')
  builder.add(isPath ? part(url.layer, { start: 1, end: url.layer.octets.length }) : url.layer)
  if (queries.length > 0) {
    builder.supply(utf8(written.includes('?') ? '&' : '?'))
    builder.add(
      joinedBy(
        queries.map((one) => formOf(paste, [one])),
        '&',
        'httpie-url',
      ),
    )
  }
  return builder.done()
}
