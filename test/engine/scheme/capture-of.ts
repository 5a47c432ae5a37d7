import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture, Provenance, Sourced } from '#engine/capture/capture.ts'

const exact = (start: number, length: number): Provenance => ({
  kind: 'exact',
  range: { start, end: start + length },
})

const sourced = (value: string | undefined): Sourced<string> | null =>
  value === undefined ? null : { value, from: { kind: 'supplied' } }

/** A capture of these fields and this body, each value standing at its place in the paste. */
export function captureOf(
  fields: Readonly<Record<string, string>>,
  body = '',
  request: { readonly method?: string; readonly target?: string } = {},
): Capture {
  let pasted = ''
  const lines = Object.entries(fields).map(([name, value]) => {
    const start = utf8(pasted).length
    const from = start + utf8(name).length + 2
    pasted += `${name}: ${value}\r\n`
    return {
      name: { value: name, from: exact(start, utf8(name).length) },
      value: { value: utf8(value), from: exact(from, utf8(value).length) },
      at: { start, end: from + utf8(value).length },
    }
  })
  const at = utf8(pasted).length + 2
  const content: Octets = utf8(body)
  return {
    format: 'http',
    fidelity: 'exact',
    pasted: { octets: utf8(`${pasted}\r\n${body}`), origin: 'file' },
    method: sourced(request.method),
    target: sourced(request.target),
    fields: lines,
    body: { value: content, from: exact(at, content.length) },
    bodyTail: null,
    authority: null,
    witness: null,
    contentLength: null,
    undone: [],
    answer: null,
    remarks: [],
    leftovers: [],
  }
}
