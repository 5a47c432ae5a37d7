import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture, Remark } from '#engine/capture/capture.ts'

const mark = 0x3f

/**
 * A capture with what question marks in its body tell. Fiddler's HexView copies its text in ASCII, with `?` for every octet that
 * is none; a character has two of them and more. It shows the whole address in the request line, as no client sends it.
 */
export function withLostCharacters(capture: Capture): Capture {
  const { body, target, contentLength, pasted } = capture
  const isFiddler = target !== null && /^https?:\/\//i.test(target.value)
  if (!isFiddler || contentLength !== body.value.length || !isAscii(pasted.octets)) return capture
  const at = body.value.findIndex((octet, index) => octet === mark && body.value[index + 1] === mark)
  const { from } = body
  if (at === -1 || from.kind !== 'exact') return capture
  const start = from.range.start + at
  const remark: Remark = { kind: 'characters-lost', at: { start, end: start + 1 }, detail: '?' }
  return { ...capture, fidelity: 'altered', remarks: [...capture.remarks, remark] }
}

const isAscii = (octets: Octets): boolean => octets.every((octet) => octet < 0x80)
