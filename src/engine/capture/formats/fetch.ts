import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, FieldLine, Pasted, Remark } from '#engine/capture/capture.ts'
import { isAddress } from '#engine/capture/command/address.ts'
import { followsMessage } from '#engine/capture/command/places.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part, whole } from '#engine/capture/layer/layer.ts'
import { captureOf, fieldOf, spelled, supplied } from '#engine/capture/parts.ts'
import { computed } from '#engine/capture/script/js-json.ts'
import { pastSpace } from '#engine/capture/script/js-text.ts'
import type { JsNames, JsText, JsValue } from '#engine/capture/script/js-value.ts'
import { endIn, jsNames, jsValue } from '#engine/capture/script/js-value.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'

const requestLimit = 10_000

/** One call of `fetch`. */
interface Call {
  readonly start: number
  readonly end: number
  readonly url: JsText
  readonly method: JsText | null
  readonly headers: readonly Header[]
  readonly body: JsValue | null
  /** Headers that are an expression. */
  readonly missing: readonly JsValue[]
}

interface Header {
  readonly name: JsText
  readonly value: JsValue
}

/** `fetch(…)` of browsers and Node (Fetch Standard, section 5.6), copied from a browser or out of a program. */
const format: CaptureFormat = {
  id: 'fetch',
  rank: 50,
  read(pasted) {
    const calls = callsIn(pasted.octets)
    const { part } = pasted
    const chosen = part !== undefined && calls.length === part.of ? calls[part.entry - 1] : calls[0]
    return chosen === undefined ? null : captureFrom(pasted, chosen)
  },
  list(pasted) {
    const calls = callsIn(pasted.octets)
    if (calls.length < 2) return null
    const { octets } = pasted
    const alone = !/(?:const|let|var)\s/.test(latin(octets, { start: 0, end: calls[0]?.start ?? 0 }, 262_144))
    return calls.map((call) => ({
      method: methodOf(call),
      target: text(call.url.layer.octets.subarray(0, 200)),
      status: null,
      signs: call.headers.some(({ name }) => signs(text(name.layer.octets))),
      open: () => ({ octets: alone ? octets.slice(call.start, call.end) : octets }),
    }))
  },
}

const mark = utf8('fetch(')

function callsIn(octets: Octets): readonly Call[] {
  const calls: Call[] = []
  let names: JsNames | null = null
  for (let at = octets.indexOf(0x66); at !== -1; at = octets.indexOf(0x66, at + 1)) {
    if (!mark.every((octet, index) => octets[at + index] === octet) || !startsWord(octets, at)) continue
    if (calls.length === 0 && followsMessage(octets, at)) return []
    names ??= jsNames(octets, at, (from, known) => computed(octets, from, known))
    const call = callAt(octets, at, names)
    if (call === null) continue
    calls.push(call)
    if (calls.length > requestLimit) break
    at = Math.max(at, call.end - 1)
  }
  return calls
}

/** Whether a name begins here that is no part of a longer one, nor in quotes. */
const startsWord = (octets: Octets, at: number): boolean =>
  at === 0 ||
  /[\s;=>(&|!?:,{}]/.test(String.fromCharCode(octets[at - 1] ?? 0)) ||
  latin(octets, { start: Math.max(0, at - 7), end: at }, 7) === 'window.'

function callAt(octets: Octets, start: number, names: JsNames): Call | null {
  const inside = start + mark.length
  const url = jsValue(octets, inside, names)
  if (url.kind !== 'text' || (!isAddress(text(url.layer.octets)) && !text(url.layer.octets).startsWith('/')))
    return null
  const next = pastSpace(octets, endIn(octets, inside, url))
  if (octets[next] !== 0x2c && octets[next] !== 0x29 && next < octets.length) return null
  const options = octets[next] === 0x2c ? jsValue(octets, next + 1, names) : null
  const past = options === null ? next : pastSpace(octets, endIn(octets, next + 1, options))
  const end = octets[past] === 0x29 ? past + 1 : Math.min(past, octets.length)
  const members = options?.kind === 'object' ? options.members : []
  const member = (name: string): JsValue | null =>
    members.findLast((one) => text(one.name.layer.octets) === name)?.value ?? null
  const method = member('method')
  const given = member('headers')
  const headers = given === null ? [] : headersIn(octets, given, names)
  const body = member('body')
  return {
    start,
    end,
    url,
    method: method?.kind === 'text' ? method : null,
    headers: headers ?? [],
    body: body === null ? null : bodyIn(octets, body, names),
    missing: [
      ...(given !== null && headers === null ? [given] : []),
      ...(options !== null && options.kind !== 'object' ? [options] : []),
    ],
  }
}

/** `JSON.stringify(…)` was read as an expression first. */
const bodyIn = (octets: Octets, body: JsValue, names: JsNames): JsValue =>
  body.kind === 'other' ? computed(octets, body.start, names) : body

/** An object, a list of pairs, or `new Headers` of either; null where it is something else. */
function headersIn(octets: Octets, given: JsValue, names: JsNames): readonly Header[] | null {
  if (given.kind === 'object') return given.members
  if (given.kind === 'array')
    return given.items.flatMap((item) => {
      const [name, value] = item.kind === 'array' ? item.items : []
      return name?.kind === 'text' && value !== undefined ? [{ name, value }] : []
    })
  const made = /^new Headers\(\s*(?=[{[])/.exec(latin(octets, { start: given.start, end: given.end }, 64))
  return made === null ? null : headersIn(octets, jsValue(octets, given.start + made[0].length, names), names)
}

const known = /^(?:get|head|post|put|delete|options)$/i

/** Some methods are made upper case (Fetch Standard, section 2.2.1). */
function methodOf({ method }: Call): string {
  const written = method === null ? 'GET' : text(method.layer.octets)
  return known.test(written) ? written.toUpperCase() : written
}

function captureFrom(pasted: Pasted, call: Call): Capture {
  const { octets } = pasted
  const { body } = call
  const at = { start: call.start, end: call.end }
  const gap = (range: { readonly start: number; readonly end: number }): Remark => ({
    kind: 'not-in-paste',
    at: { start: range.start, end: range.end },
    detail: text(octets.subarray(range.start, Math.min(range.end, range.start + 80))),
  })
  const isMissing = body !== null && body.kind !== 'text' && !isNull(octets, body)
  const bodyGaps =
    body === null ? [] : body.kind === 'text' ? body.gaps.map(gap) : isMissing ? [gap(body)] : []
  const gaps = call.headers.flatMap(({ value }) =>
    value.kind === 'text' ? value.gaps.map(gap) : [gap(value)],
  )
  const called = urlParts(call.url.layer)
  const isOpen = call.url.open || (body?.kind === 'text' && body.open) || octets[call.end - 1] !== 0x29
  const fields = fieldsOf(octets, call)
  const cut: Remark[] = isOpen ? [{ kind: 'body-cut', at: { start: call.end, end: call.end } }] : []
  return captureOf(pasted, {
    format: 'fetch',
    fidelity: bodyGaps.length > 0 || isOpen ? 'altered' : 'text',
    method: call.method === null ? supplied('GET') : { ...spelled(call.method.layer), value: methodOf(call) },
    target: called.target,
    authority: fields.some(({ name }) => /^host$/i.test(name.value)) ? null : called.authority,
    fields,
    body: whole(body?.kind === 'text' ? body.layer : empty(octets)),
    remarks: [
      { kind: 'fields-rewritten', at, detail: 'fetch' },
      ...call.url.gaps.map(gap),
      ...call.missing.map(gap),
      ...gaps,
      ...bodyGaps,
      ...cut,
    ],
    taken: [at],
  })
}

const empty = (octets: Octets): Layer => part(bare(octets), { start: 0, end: 0 })

const isNull = (octets: Octets, value: JsValue): boolean =>
  value.kind === 'other' && /^(?:null|undefined)\s*$/.test(latin(octets, value, 16))

function fieldsOf(octets: Octets, { headers, body }: Call): readonly FieldLine[] {
  const fields = headers.map(({ name, value }) =>
    fieldOf(name.layer, value.kind === 'text' ? value.layer : part(bare(octets), value), {
      start: Math.min(name.start, value.start),
      end: Math.max(name.end, value.end),
    }),
  )
  const hasType = fields.some(({ name }) => /^content-type$/i.test(name.value))
  if (body?.kind !== 'text' || hasType) return fields
  const type = { name: supplied('Content-Type'), value: supplied(utf8('text/plain;charset=UTF-8')) }
  return [...fields, { ...type, at: { start: body.start, end: body.end } }]
}

export default format
