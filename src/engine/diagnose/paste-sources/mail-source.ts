import { utf8 } from '#engine/bytes/text.ts'
import { definePasteSource } from '#engine/diagnose/paste-source.ts'

/** A line of quoted-printable has at most so many characters, the sign that it goes on among them (RFC 2045, section 6.7). */
const widest = 76

/** The source of an e-mail in quoted-printable. */
export default definePasteSource({
  id: 'mail-source',
  rank: 48,
  leaves: 'characters',
  names: { en: 'the source of an e-mail' },
  html: null,
  *rewrite(text, pasted) {
    if (!/=[\dA-F\r\n]/.test(pasted)) return
    for (const goesOn of [false, true])
      yield text
        .split('\n')
        .map((line) => softly(escaped(line), goesOn))
        .join('\n')
  },
})

/** The characters of a line, each as it is written. */
const escaped = (line: string): readonly string[] =>
  Array.from(utf8(line), (octet, index) => {
    const isLast = index === utf8(line).length - 1
    const isPlain = (octet > 0x20 && octet < 0x7f && octet !== 0x3d) || (octet <= 0x20 && !isLast)
    return isPlain && (octet >= 0x20 || octet === 0x09)
      ? String.fromCharCode(octet)
      : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`
  })

/** A long line in pieces. `full`: a piece may end within what stands for one octet no more than any other. */
function softly(written: readonly string[], full: boolean): string {
  const lines: string[] = []
  let line = ''
  let left = written.join('').length
  for (const one of written) {
    const fits = line.length + one.length <= widest - 1 || (!full && line.length + left <= widest)
    if (!fits) {
      lines.push(`${line}=`)
      line = ''
    }
    line += one
    left -= one.length
  }
  return [...lines, line].join('\n')
}
