import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Capture, Pasted, Remark, ServerAnswer, Sourced } from '#engine/capture/capture.ts'
import { containerLimit } from '#engine/capture/format.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { bare, part, sourced } from '#engine/capture/layer/layer.ts'
import { captureOf, fieldOf, spelled, supplied } from '#engine/capture/parts.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { decompressed } from '#engine/capture/wire/shown-answer.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { tnetAt, valuesIn, valuesOf } from '#engine/capture/mitmproxy/tnetstring.ts'
import type { Tnet } from '#engine/capture/mitmproxy/tnetstring.ts'

const id = 'mitmproxy'

/** A flow begins with its length, and the length and the text of a name. */
const beginning = /^\d{2,12}:\d{1,2}:[a-z_]{2,24}[;,]\d{1,12}:/

/** A flow of HTTP: its request, and what was answered. */
interface Flow {
  readonly start: number
  readonly end: number
  readonly request: ReadonlyMap<string, Tnet>
  readonly response: ReadonlyMap<string, Tnet>
}

/** Flows as mitmproxy saves them: dictionaries of tnetstrings, in any version of it since 0.11. */
const format: CaptureFormat = {
  id,
  rank: 8,
  limit: containerLimit,
  read(pasted) {
    const { octets } = pasted
    if (!isMitmproxy(octets)) return null
    for (const flow of flowsIn(octets)) return readFlow(pasted, flow)
    const first = tnetAt(octets, 0, octets.length)
    if (first === null) return isCut(octets) ? { kind: 'broken-file', detail: 'mitmproxy' } : null
    return valuesOf(octets, first).has('version') ? { kind: 'no-requests', detail: 'mitmproxy' } : null
  },
  list(pasted) {
    if (!isMitmproxy(pasted.octets)) return null
    let count = 0
    for (const _ of flowsIn(pasted.octets)) if (++count > 1) return entries(pasted.octets)
    return null
  },
}

const isMitmproxy = (octets: Octets): boolean =>
  beginning.test(latin(octets, { start: 0, end: octets.length }, 60))

/** Whether the first flow would end after the file does, and has a name that flows have. */
const isCut = (octets: Octets): boolean =>
  Number(latin(octets, { start: 0, end: octets.length }, 12).split(':', 1)[0]) > octets.length &&
  /^\d+:\d+:(?:type|version|request|response|error|id|client_conn|server_conn|backup|intercepted|marked|comment|metadata|mode|is_replay)[;,]/.test(
    latin(octets, { start: 0, end: octets.length }, 60),
  )

function* flowsIn(octets: Octets): Iterable<Flow> {
  for (let at = 0; at < octets.length;) {
    const flow = tnetAt(octets, at, octets.length)
    if (flow === null) return
    const request = valuesOf(octets, flow).get('request')
    const asked = request && valuesOf(octets, request)
    if (asked?.get('headers') !== undefined && saidIn(octets, asked.get('method')) !== 'CONNECT') {
      const response = valuesOf(octets, flow).get('response')
      yield {
        start: at,
        end: flow.next,
        request: asked,
        response: response === undefined ? new Map() : valuesOf(octets, response),
      }
    }
    at = flow.next
  }
}

const saidIn = (octets: Octets, value: Tnet | undefined): string | null =>
  value === undefined || value.kind === '~' ? null : text(octets.subarray(value.start, value.end))

function* entries(octets: Octets): Iterable<Entry> {
  for (const { start, end, request, response } of flowsIn(octets))
    yield {
      method: saidIn(octets, request.get('method')),
      target: saidIn(octets, request.get('path'))?.slice(0, 2_048) ?? null,
      status: statusIn(octets, response),
      signs: pairsIn(octets, request.get('headers')).some(([name]) =>
        signs(text(octets.subarray(name.start, name.end))),
      ),
      open: () => ({ octets: octets.slice(start, end) }),
    }
}

/** `code` until 0.13, `status_code` since. */
function statusIn(octets: Octets, response: ReadonlyMap<string, Tnet>): number | null {
  const status = Number(saidIn(octets, response.get('status_code') ?? response.get('code')) ?? Number.NaN)
  return Number.isInteger(status) && status > 0 ? status : null
}

function pairsIn(octets: Octets, headers: Tnet | undefined): readonly (readonly [Tnet, Tnet])[] {
  if (headers === undefined) return []
  return [...valuesIn(octets, headers)].flatMap((pair) => {
    const [name, value] = valuesIn(octets, pair)
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
}

function readFlow(pasted: Pasted, { start, end, request, response }: Flow): Capture | Refusal {
  const { octets } = pasted
  const layer = bare(octets)
  const value = (name: string): Sourced<string> | null => {
    const there = request.get(name)
    return there === undefined || there.kind === '~' || there.end === there.start
      ? null
      : spelled(part(layer, there))
  }
  const fields = pairsIn(octets, request.get('headers')).map(([name, said]) =>
    fieldOf(part(layer, name), part(layer, said)),
  )
  const has = (name: string): boolean =>
    fields.some((field) => field.name.value.toLowerCase() === name && field.value.value.length > 0)
  // The body was called `body` in 0.14 and 0.15.
  const content = request.get('content') ?? request.get('body')
  const isShown = content !== undefined && content.kind !== '~'
  const remarks: Remark[] = []
  const isLost = !isShown && (has('content-length') || has('transfer-encoding'))
  if (isLost) remarks.push({ kind: 'body-not-shown', at: { start, end: start }, detail: id })
  const coding = fields.find(({ name }) => name.value.toLowerCase() === 'content-encoding')
  const coded = coding && text(coding.value.value).toLowerCase()
  if (coding !== undefined && coded !== undefined && !/^(?:identity)?$/.test(coded) && isShown)
    remarks.push({ kind: 'content-coded', at: coding.at, detail: coded })
  return captureOf(pasted, {
    format: id,
    fidelity: isLost ? 'altered' : 'exact',
    method: value('method'),
    target: value('path'),
    authority: has('host') || has(':authority') ? null : (value('authority') ?? value('host')),
    fields,
    body: isShown ? sourced(layer, content) : supplied(new Uint8Array()),
    remarks,
    answer: answerIn(octets, response),
    taken: [{ start, end }],
  })
}

function answerIn(octets: Octets, response: ReadonlyMap<string, Tnet>): ServerAnswer | null {
  const status = statusIn(octets, response)
  const code = response.get('status_code') ?? response.get('code')
  if (status === null || code === undefined) return null
  const bare = { at: { start: code.start, end: code.end }, httpStatus: status, curly: false }
  const content = response.get('content') ?? response.get('body')
  if (content === undefined || content.kind === '~') return bare
  const said = findAnswer(octets, false, content)
  if (said !== null) return { ...said, httpStatus: status }
  const unpacked = decompressed(octets.subarray(content.start, content.end))
  const under = findAnswer(unpacked, false, { start: 0, end: unpacked.length })
  return under === null
    ? bare
    : { ...under, at: { start: content.start, end: content.end }, httpStatus: status }
}

export default format
