import { literalAt } from '#engine/capture/printed/literal.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import { wireLog } from '#engine/capture/wire/log.ts'
import { lineFinder } from '#engine/capture/text/line-finder.ts'
import type { WirePiece } from '#engine/capture/wire/log.ts'

const mark = /(?:^|[\s:\]])(<-|->) (?=")/gm

/** What Ruby's Net::HTTP prints with `set_debug_output`: `<- "…"` is written, `-> "…"` is read. */
export default wireLog('ruby-net-http', 21, (octets) => {
  const source = sourceOf(octets)
  if (!source.text.includes('<- "')) return null
  const pieces: WirePiece[] = []
  const lineAt = lineFinder(source.text)
  let past = 0
  for (const match of source.text.matchAll(mark)) {
    if (match.index < past) continue
    const { start } = lineAt(match.index + match[0].length)
    const literal = literalAt(source, match.index + match[0].length, 'ruby')
    if (literal === null) continue
    past = literal.at.end
    const { end } = lineAt(past)
    pieces.push({ at: { start, end }, layer: literal.layer, sent: match[1] === '<-', connection: '' })
  }
  return pieces
})
