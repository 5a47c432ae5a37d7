import type { ByteRange } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, FieldLine, Pasted, Remark } from '#engine/capture/capture.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'
import type { RecordBody } from '#engine/capture/json-record/body.ts'
import { isLoss, lossesOf } from '#engine/capture/json-record/body.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { part } from '#engine/capture/layer/layer.ts'
import { captureOf, spelled, supplied } from '#engine/capture/parts.ts'
import { missingIn } from './placeholders.ts'

/** A request as a client keeps it before it is sent. */
export interface Template {
  readonly method: Layer | null
  readonly url: Layer | null
  readonly fields: readonly FieldLine[]
  readonly body: RecordBody
  readonly remarks: readonly Remark[]
  readonly answer?: Capture['answer']
  /** All of it in the paste. */
  readonly at: ByteRange
}

/** The capture of a request that a client keeps: what it fills in when it sends is told, not guessed. */
export function templateCapture(format: string, pasted: Pasted, template: Template): Capture {
  const { fields, body, method, url } = template
  const { authority, target } = url === null ? { authority: null, target: null } : urlParts(withoutBase(url))
  const inBody = body.kind === 'none' ? [] : missingIn([{ octets: body.content.value, ...wayBack(body) }])
  const inHead = missingIn([
    url,
    ...fields.map(({ value }) => ({ octets: value.value, ...wayBackOf(value.from) })),
  ])
  const told = [...template.remarks, ...lossesOf(format, body, fields)]
  const known = new Set(inBody.map(({ detail }) => detail))
  return captureOf(pasted, {
    format,
    fidelity:
      inBody.length > 0 || told.some((remark) => isLoss(remark) || isMissing(remark)) ? 'altered' : 'text',
    method: method === null || !/\w/.test(text(method.octets)) ? supplied('GET') : spelled(method),
    target,
    authority: fields.some(({ name }) => name.value.toLowerCase() === 'host') ? null : authority,
    fields,
    body: body.content,
    remarks: [...told, ...inBody, ...inHead.filter(({ detail }) => !known.has(detail))],
    answer: template.answer ?? null,
    taken: [template.at],
  })
}

const isMissing = ({ kind }: Remark): boolean => kind === 'not-in-paste'

/** An address without the variable that it begins with: `{{baseUrl}}/order` asks for /order, as far as is known. */
function withoutBase(url: Layer): Layer {
  const base = /^\{\{[^{}\n]{1,200}\}\}(?=[/?]|$)/.exec(text(url.octets))?.[0]
  return base === undefined ? url : part(url, { start: utf8(base).length, end: url.octets.length })
}

type WayBack = Pick<Layer, 'runs' | 'steps'>

const wayBack = ({ content }: RecordBody): WayBack => wayBackOf(content.from)

function wayBackOf(from: RecordBody['content']['from']): WayBack {
  if (from.kind === 'decoded') return { runs: from.runs, steps: from.steps }
  if (from.kind === 'exact')
    return {
      runs: [{ start: 0, pasted: from.range.start, length: from.range.end - from.range.start }],
      steps: [],
    }
  return { runs: [], steps: [] }
}
