import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readMessage } from '#engine/capture/http/http-message.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import type { Capture, FieldLine } from './capture.ts'

/**
 * A request as HTTP text, for those who are to read it without the form in which it came: a dump of digits, an archive of JSON, a
 * command. Null where it stands as such already, or where nobody would read the same request from the text.
 */
export function asHttp(capture: Capture): Octets | null {
  if (standsAsHttp(capture)) return null
  const { method, target, authority, fields, body } = capture
  const lines = fields.map(({ name, value }) => concat([utf8(`${name.value}: `), value.value]))
  const hasHost = fields.some(({ name }) => /^(?::authority|host)$/i.test(name.value))
  const head = [
    ...(method === null && target === null
      ? []
      : [utf8(`${method?.value ?? 'POST'} ${target?.value ?? '/'} HTTP/1.1`)]),
    ...(authority === null || hasHost ? [] : [utf8(`Host: ${authority.value}`)]),
    ...lines,
  ]
  const octets = concat([...head.flatMap((line) => [line, lineEnd]), lineEnd, body.value])
  const read = readMessage('http', { octets, origin: 'file' }, bare(octets))
  return read !== null && saysTheSame(read, capture) ? octets : null
}

const lineEnd = utf8('\r\n')

/** Whether each field stands in a line of its own, name and colon and value, and the body as it is. */
const standsAsHttp = ({ fields, body, pasted }: Capture): boolean =>
  body.from.kind === 'exact' && fields.every((field) => isLine(field, pasted.octets))

function isLine({ name, value }: FieldLine, pasted: Octets): boolean {
  if (name.from.kind !== 'exact' || value.from.kind !== 'exact') return false
  const between = text(pasted.subarray(name.from.range.end, value.from.range.start))
  const before = pasted[name.from.range.start - 1]
  return /^[ \t]?:[ \t]*$/.test(between) && (before === undefined || before === 0x0a || before === 0x0d)
}

function saysTheSame(read: Capture, capture: Capture): boolean {
  const values = new Map(read.fields.map(({ name, value }) => [name.value.toLowerCase(), value.value]))
  return (
    same(read.body.value, capture.body.value) &&
    capture.fields.every(({ name, value }) => {
      const found = values.get(name.value.toLowerCase())
      return found !== undefined && text(found) === text(value.value).trim()
    })
  )
}
