import type { Capture } from '#engine/capture/capture.ts'
import { countedLines } from '#engine/capture/text/counted-lines.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { readMessage } from '#engine/capture/http/http-message.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { bare, whole } from '#engine/capture/layer/layer.ts'
import { undress } from '#engine/capture/http/undress.ts'

const id = 'log-lines'
/** A date, a time or a number, and something after it, before what may be a field. */
const logged = /(?:^|\n)[^\n]{0,100}\d[^\n]{0,60}[\s:|\]>][A-Za-z][A-Za-z-]{2,60}: \S/

/** HTTP as text where a log has put something before each line, and with that has lost which line ends the body had: Content-Length tells. */
const format: CaptureFormat = {
  id,
  rank: 90,
  read(pasted) {
    const { octets } = pasted
    if (!logged.test(latin(octets, { start: 0, end: octets.length }, 4_096))) return null
    const layer = bare(octets)
    const under = undress(layer)
    if (under?.dress !== 'log-prefixes') return null
    const read = readMessage(id, pasted, layer)
    return read === null || !read.undone.includes('log-prefixes') ? null : recounted(read)
  },
}

/** The same with the body that Content-Length picks; null where it is right already, or no reading fits. */
function recounted(read: Capture): Capture | null {
  const { contentLength, body } = read
  if (contentLength === null || body.value.length === contentLength || body.from.kind !== 'decoded')
    return null
  const layer = { octets: body.value, runs: body.from.runs, steps: body.from.steps }
  const counted = countedLines(layer, contentLength)
  return counted && { ...read, body: whole(counted) }
}

export default format
