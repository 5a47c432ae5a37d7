import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { trimmed } from '#engine/capture/text/ascii-reading.ts'
import type { Capture, FieldLine, Pasted, Remark } from '#engine/capture/capture.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { readHeaderLine } from '#engine/capture/head/header-lines.ts'
import { startsJson } from '#engine/capture/json/json-extent.ts'
import { bare, part, sourced } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { linesFrom, pastBlank } from '#engine/capture/text/lines.ts'
import { namedByScheme } from '#engine/capture/head/named-by-scheme.ts'
import { captureOf, spelled } from '#engine/capture/parts.ts'
import { mayBeRequestLine, readRequestLine } from '#engine/capture/head/request-line.ts'
import { findAnswer, isAnswer } from '#engine/capture/http/server-answer.ts'
import { isTelling } from '#engine/capture/head/telling-names.ts'
import { readJson } from '#engine/json/json.ts'

/** What people write who give the values one by one: `timestamp = …`, `my signature: …`, and the body as JSON. */
const format: CaptureFormat = {
  id: 'loose-fields',
  rank: 90,
  read(pasted) {
    const { octets } = pasted
    if (octets.length > longest || isHttp(octets)) return null
    const body = jsonIn(octets)
    const fields = fieldsAround(octets, body ?? { start: 0, end: 0 })
    const kinds = new Set(fields.map(({ kind }) => kind))
    return kinds.size < 2 || !kinds.has('signature') ? null : toCapture(pasted, fields, body)
  },
}

export default format

/** People write less. */
const longest = 1_048_576

/** Whether a line is one that only HTTP has. */
function isHttp(octets: Octets): boolean {
  for (const line of linesFrom(octets, false)) {
    if (mayBeRequestLine(octets, line) && readRequestLine(octets, line)?.certain === true) return true
    const name = readHeaderLine(octets, line)?.name ?? ''
    if (isTelling(name) && name.toLowerCase() !== 'signature') return true
  }
  return false
}

type Kind = 'timestamp' | 'nonce' | 'certificate-sn' | 'signature'

interface Loose {
  readonly kind: Kind
  readonly name: ByteRange
  readonly value: ByteRange
  readonly at: ByteRange
}

/** A word for a value, up to some more words, a sign, and one value without spaces in it. */
const loose =
  /^[^\w]{0,8}(?:[a-z]+[ _]){0,4}?(time ?stamp|nonce(?:[ _-]?str)?|cert(?:ificate)?[ _-]?(?:sn|serial(?:[ _-]?no)?)|api[ _-]?key|signature|sign)\b[^:=："']{0,40}["']?[ \t]*(?:=>|[:=]|：)[ \t]*(\S.*)$/di
const value = /^["'`]?([^\s"'`,;]{1,2000})["'`]?[,;]?$/d

function fieldsAround(octets: Octets, body: ByteRange): readonly Loose[] {
  const found: Loose[] = []
  for (const line of linesFrom(octets, false)) {
    if (line.start < body.end && line.end > body.start) continue
    const { start, end } = trimmed(octets, line)
    const match = end - start > 2_400 ? null : loose.exec(latin(octets, { start, end }, 2_400))
    const said = value.exec(match?.[2] ?? '')
    const [, name, rest] = match?.indices ?? []
    const inside = said?.indices?.[1]
    if (match === null || name === undefined || rest === undefined || inside === undefined) continue
    found.push({
      kind: kindOf(match[1] ?? ''),
      name: { start: start + name[0], end: start + name[1] },
      value: { start: start + rest[0] + inside[0], end: start + rest[0] + inside[1] },
      at: { start, end },
    })
  }
  return found
}

function kindOf(word: string): Kind {
  if (/^time/i.test(word)) return 'timestamp'
  if (/^nonce/i.test(word)) return 'nonce'
  return /^sign/i.test(word) ? 'signature' : 'certificate-sn'
}

/** The first JSON object that begins a line, or follows the word for it, and is no answer. */
function jsonIn(octets: Octets): ByteRange | null {
  for (const line of linesFrom(octets, false)) {
    const words = latin(octets, line, 60)
    const label =
      /^[^\w{]{0,8}(?:[a-z]+[ _-]){0,3}?(?:body|payload|data|content|json|request)\b[^{[]{0,20}(?=[{[])/i.exec(
        words,
      )
    const start = line.start + (label?.[0].length ?? 0)
    const from = pastBlank(octets, { start, end: line.end })
    if (from >= line.end || octets[from] === 0x22 || !startsJson(octets, from)) continue
    if (isAnswer(octets, from)) continue
    const json = readJson(octets, { from, tolerant: true, prefix: true })
    if (json.kind === 'json' && json.root.kind === 'object') return { start: from, end: json.end }
    return null
  }
  return null
}

function toCapture(pasted: Pasted, fields: readonly Loose[], body: ByteRange | null): Capture {
  const { octets } = pasted
  const at = fields[0]?.at ?? { start: 0, end: 0 }
  const end = fields.at(-1)?.at.end ?? 0
  const remarks: Remark[] = [{ kind: 'fields-rewritten', at, detail: 'loose-fields' }]
  if (body === null) remarks.push({ kind: 'body-not-shown', at: { start: end, end }, detail: 'loose-fields' })
  return captureOf(pasted, {
    format: 'loose-fields',
    fidelity: body === null ? 'altered' : 'text',
    method: null,
    target: null,
    fields: namedByScheme(
      fields.map((field): FieldLine => ({
        name: spelled(part(bare(octets), field.name)),
        value: sourced(bare(octets), field.value),
        at: field.at,
      })),
      octets,
    ),
    body: sourced(bare(octets), body ?? { start: end, end }),
    remarks,
    answer: findAnswer(octets, false, { start: body?.end ?? 0, end: octets.length }),
    taken: [...fields.map((field) => field.at), ...(body === null ? [] : [body])],
  })
}
