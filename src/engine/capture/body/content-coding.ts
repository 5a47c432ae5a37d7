import type { Octets } from '#engine/bytes/octets.ts'
import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import type { Capture, Remark } from '#engine/capture/capture.ts'
import { latin } from '#engine/capture/text/latin.ts'

/** The codings that compress (RFC 9110, section 8.4.1; RFC 8878). Others, such as `aws-chunked`, leave the text readable. */
const compressing = /(?:^|[\s,])(x-gzip|gzip|deflate|br|zstd|x-compress|compress)(?=$|[\s,])/i

/** What these remarks say of the octets of a body: that they are not those that were sent, and so cannot be asked what they are. */
const isLoss = ({ kind }: Remark): boolean =>
  kind === 'characters-lost' || kind === 'body-not-shown' || kind === 'body-rewritten'

/**
 * A capture with what Content-Encoding tells of its body: that it is compressed, as it was sent; or, where the body is plain text,
 * that whatever wrote the capture has undone the coding and left the field as it was.
 */
export function withContentCoding(capture: Capture): Capture {
  const line = capture.fields.find(
    ({ name, value }) =>
      name.value.toLowerCase() === 'content-encoding' &&
      compressing.test(latin(value.value, { start: 0, end: value.value.length }, 100)),
  )
  const body = capture.body.value
  if (line === undefined || body.length === 0) return capture
  const { value, from } = line.value
  const detail =
    compressing.exec(latin(value, { start: 0, end: value.length }, 100))?.[1]?.toLowerCase() ?? ''
  const at = from.kind === 'exact' || from.kind === 'decoded' ? from.range : line.at
  if (capture.remarks.some(isLoss) || isCoded(body, detail))
    return { ...capture, remarks: [...capture.remarks, { kind: 'content-coded', at, detail }] }
  return {
    ...capture,
    fidelity: capture.fidelity === 'exact' ? 'text' : capture.fidelity,
    remarks: [...capture.remarks, { kind: 'body-rewritten', at, detail: capture.format }],
  }
}

/** Whether a body can be in a coding: by what it begins with, where the coding has such a sign; and it is no text. */
function isCoded(body: Octets, coding: string): boolean {
  if (coding.endsWith('gzip') && codingOf(body) === 'gzip') return true
  return !isText(body)
}

/** The content coding that a body begins with, told by its first octets alone (RFC 1952, section 2.3.1; RFC 8878, section 3.1.1); null where it is none. */
export function codingOf(octets: Octets): 'gzip' | 'zstd' | null {
  const [first, second, third, fourth] = octets
  if (first === 0x1f && second === 0x8b && third === 0x08) return 'gzip'
  return first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd ? 'zstd' : null
}

/** Whether octets are UTF-8 without the control characters that no text has. */
export const isText = (octets: Octets): boolean =>
  octets.every((octet) => octet >= 0x20 || octet === 0x09 || octet === 0x0a || octet === 0x0d) &&
  firstInvalidUtf8(octets) === -1
