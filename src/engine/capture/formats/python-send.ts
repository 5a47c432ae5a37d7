import { literalAt } from '#engine/capture/printed/literal.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import { wireLog } from '#engine/capture/wire/log.ts'
import { lineFinder } from '#engine/capture/text/line-finder.ts'
import type { WirePiece } from '#engine/capture/wire/log.ts'

const mark = /\b(send|reply): (?=[bBuU]?['"])/g

/** What Python's http.client prints with `set_debuglevel(1)`: `send: b'…'`, one for each write. */
export default wireLog('python-send', 20, (octets) => {
  const source = sourceOf(octets)
  if (!source.text.includes('send: ')) return null
  const pieces: WirePiece[] = []
  const lineAt = lineFinder(source.text)
  let past = 0
  let next = 0
  for (const match of source.text.matchAll(mark)) {
    if (match.index < past) continue
    const start = match.index + match[0].length
    const begun = lineAt(match.index).start
    const literal = literalAt(source, start, 'python')
    if (literal === null) continue
    past = literal.at.end
    const isReply = match[1] === 'reply'
    if (isReply && next < past) next = nextSend(source.text, past)
    const end = isReply ? next : lineAt(past).end
    pieces.push({
      at: { start: begun, end },
      layer: literal.layer,
      sent: !isReply,
      connection: '',
    })
    if (isReply)
      pieces.push({
        at: { start: past, end: past },
        layer: part(bare(octets), { start: past, end }),
        sent: false,
        connection: '',
      })
  }
  return pieces.length === 0 ? null : pieces
})

/** Where the lines after a reply end: its fields, and what the program printed. */
function nextSend(text: string, from: number): number {
  const next = text.indexOf('\nsend: ', from)
  return next === -1 ? text.length : next + 1
}
