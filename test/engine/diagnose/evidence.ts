import type { Octets } from '#engine/bytes/octets.ts'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, FieldLine, Provenance, Remark, RemarkKind } from '#engine/capture/capture.ts'
import { candidates } from '#engine/diagnose/bodies/candidates.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { keepLedger } from '#engine/diagnose/ledger/keep-ledger.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'
import { wireBody } from '#engine/diagnose/bodies/wire-body.ts'
import { messageOf, readBase } from '#engine/scheme/read-base.ts'
import { schemeById } from '#engine/scheme/schemes.ts'

/** What a test says of the request; the rest is a request that nothing is wrong with. */
export interface Given {
  /** Without them: those of `rightFields`. */
  readonly fields?: readonly (readonly [name: string, value: string])[]
  readonly body?: string | Octets
  readonly requestLine?: string | null
  readonly scheme?: 'binance-pay' | 'binance-pay-webhook'
  readonly secret?: string
  readonly fidelity?: Capture['fidelity']
  /** Follows the body; `curly` is read off it. */
  readonly answer?: string
  readonly remarks?: readonly RemarkKind[]
  /** Text before the request. */
  readonly before?: string
  /** The body over which the signature verifies, by which repair of the body as read. */
  readonly verified?: (body: Octets) => Candidate | null
  readonly now?: number
}

/** A test's clock: three days after the founding capture. */
export const now = 1_705_984_155_616

export const rightFields: readonly (readonly [string, string])[] = [
  ['Content-Type', 'application/json'],
  ['BinancePay-Timestamp', '1705724955616'],
  ['BinancePay-Nonce', 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'],
  ['BinancePay-Certificate-SN', 'nw4x8tq2mzk7cvb3hjd9rfl5gps6yae1nw4x8tq2mzk7cvb3hjd9rfl5gps6yae1'],
  ['BinancePay-Signature', '0123456789ABCDEF'.repeat(8)],
]

/** The right fields with some replaced or, with null, left out, and others added. */
export const fieldsWith = (
  changes: Readonly<Record<string, string | null>>,
): readonly (readonly [string, string])[] => [
  ...rightFields.flatMap(([name, value]): [string, string][] => {
    const change = changes[name]
    return change === null ? [] : [[name, change ?? value]]
  }),
  ...Object.entries(changes).flatMap(([name, value]): [string, string][] =>
    value === null || rightFields.some(([right]) => right === name) ? [] : [[name, value]],
  ),
]

/** Evidence of a request written down as given, every value at its place in the paste. */
export const evidenceOf = (given: Given = {}): Evidence => evidenceFor(captureOf(given), given)

/** Evidence of a capture, as far as a test says nothing else. */
export function evidenceFor(capture: Capture, given: Given = {}): Evidence {
  const scheme = schemeById(given.scheme ?? 'binance-pay')
  if (scheme === undefined) throw new Error(`no scheme is called ${given.scheme}`)
  const bodies = candidates(capture)
  const ledger = keepLedger(capture, scheme, bodies)
  const wire = wireBody(capture, scheme, bodies, ledger, given.verified?.(capture.body.value) ?? null)
  const read = readBase(scheme, capture, { value: wire.candidate.body, from: { kind: 'supplied' } })
  return {
    capture,
    scheme,
    reading: read.kind === 'read' ? read.reading : null,
    missing: read.kind === 'missing' ? read.fields : [],
    key: given.secret === undefined ? null : { kind: 'secret', octets: utf8(given.secret) },
    ledger,
    wire,
    expected: read.kind === 'read' ? messageOf(read.reading.base) : null,
    now: given.now ?? now,
  }
}

function captureOf(given: Given): Capture {
  const runs: Octets[] = [utf8(given.before ?? '')]
  let at = runs[0]?.length ?? 0
  const add = (octets: Octets): Provenance & { kind: 'exact' } => {
    runs.push(octets)
    at += octets.length
    return { kind: 'exact', range: { start: at - octets.length, end: at } }
  }
  const requestLine =
    given.requestLine === undefined ? 'POST /binancepay/openapi/v3/order HTTP/1.1' : given.requestLine
  const [method = '', target = ''] = (requestLine ?? '').split(' ')
  const methodAt = add(utf8(method))
  if (requestLine !== null) add(utf8(`${requestLine.slice(method.length)}\r\n`))
  const fields = (given.fields ?? rightFields).map(([name, value]): FieldLine => {
    const nameAt = add(utf8(name))
    add(utf8(': '))
    const valueAt = add(utf8(value))
    add(utf8('\r\n'))
    return {
      name: { value: name, from: nameAt },
      value: { value: utf8(value), from: valueAt },
      at: { start: nameAt.range.start, end: valueAt.range.end },
    }
  })
  add(utf8('\r\n'))
  const body = typeof given.body === 'object' ? given.body : utf8(given.body ?? '{"orderAmount":0.01}')
  const bodyAt = add(body)
  const answer = utf8(given.answer ?? '')
  add(utf8(given.answer === undefined ? '' : '\n'))
  const answerAt = add(answer)
  const length = fields.find(({ name }) => name.value.toLowerCase() === 'content-length')
  const announced = length === undefined ? '' : text(length.value.value)
  return {
    format: 'http',
    fidelity: given.fidelity ?? 'text',
    pasted: { octets: concat(runs), origin: 'paste' },
    method: requestLine === null ? null : { value: method, from: methodAt },
    target: requestLine === null ? null : { value: target, from: { kind: 'supplied' } },
    fields,
    body: { value: body, from: bodyAt },
    bodyTail: null,
    authority: null,
    witness: null,
    contentLength: /^\d+$/.test(announced) ? Number(announced) : null,
    undone: [],
    answer: given.answer === undefined ? null : { at: answerAt.range, curly: given.answer.includes('“') },
    remarks: (given.remarks ?? []).map((kind): Remark => ({ kind, at: bodyAt.range })),
    leftovers: given.before === undefined ? [] : [{ start: 0, end: utf8(given.before).length }],
  }
}
