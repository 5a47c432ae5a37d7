import type { ByteRange } from '#engine/bytes/octets.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesInPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface LineEnds {
  /** Inside the body. */
  readonly count: number
}

/** A copy of text keeps that a line ends, and not with which bytes. Only the body matters, because only its line ends are signed. */
export default defineCheck<LineEnds>({
  id: 'line-ends-assumed',
  words: {
    en: {
      title: (_, severity) =>
        severity === 'passed' ? say`No line ends in the body` : say`Line ends of this paste are a guess`,
      detail: ({ count }, severity) =>
        severity === 'passed'
          ? say`A text field turns CR LF into LF; this body has nothing that it could change.`
          : say`A text field turns CR LF into LF, and the body has ${{ count, one: 'line end', other: 'line ends' }}. Open the file of the capture to be exact.`,
    },
  },
  *find({ capture, wire }) {
    if (capture.fidelity === 'exact') return
    const lineEnds = lineEndsOf(capture.body.value)
    if (lineEnds.length === 0) yield { severity: 'passed', data: { count: 0 }, places: [] }
    else if (wire.source === 'undecided')
      yield {
        severity: 'warning',
        data: { count: lineEnds.length },
        places: placesInPaste(capture.body.from, lineEnds),
      }
  },
})

function lineEndsOf(body: Uint8Array): readonly ByteRange[] {
  const lineEnds: ByteRange[] = []
  for (let at = body.indexOf(0x0a); at !== -1; at = body.indexOf(0x0a, at + 1))
    lineEnds.push({ start: body[at - 1] === 0x0d ? at - 1 : at, end: at + 1 })
  return lineEnds
}
