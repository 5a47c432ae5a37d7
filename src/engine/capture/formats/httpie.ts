import { text } from '#engine/bytes/text.ts'
import type { Pasted } from '#engine/capture/capture.ts'
import { bashCommand } from '#engine/capture/command/bash.ts'
import { httpieCapture, httpieRequest } from '#engine/capture/command/httpie-request.ts'
import type { HttpieRequest } from '#engine/capture/command/httpie-request.ts'
import { followsMessage, places } from '#engine/capture/command/places.ts'
import { shellVariables } from '#engine/capture/command/shell.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { signs } from '#engine/capture/head/telling-names.ts'

const requestLimit = 10_000

/** A command of HTTPie, written by mitmproxy or by hand. */
const format: CaptureFormat = {
  id: 'httpie',
  rank: 61,
  read(pasted) {
    const found = requestsIn(pasted)
    const { part } = pasted
    const chosen = part !== undefined && found.length === part.of ? found[part.entry - 1] : found[0]
    return chosen === undefined ? null : httpieCapture(pasted, chosen)
  },
  list(pasted) {
    const found = requestsIn(pasted)
    if (found.length < 2) return null
    return found.map((request) => ({
      method: text(request.method?.layer.octets ?? new Uint8Array()) || null,
      target: text(request.url.layer.octets.subarray(0, 200)),
      status: null,
      signs: request.headers.some(({ name }) => signs(text(name.octets))),
      open: () => ({ octets: pasted.octets }),
    }))
  },
}

function requestsIn({ octets }: Pasted): readonly HttpieRequest[] {
  const found: HttpieRequest[] = []
  let to = 0
  let looked = 0
  let variables: ReadonlyMap<string, Layer> | null = null
  for (const place of places(octets, ['http', 'https'])) {
    if (place.start < to) continue
    variables ??= shellVariables(octets, place.start)
    const command = bashCommand(octets, place.start, { backticked: place.before.endsWith('`'), variables })
    looked += command.at.end - place.start
    if (looked > 4 * octets.length + 1_000_000) break
    const request = httpieRequest(octets, command)
    if (request === null) continue
    if (found.length === 0 && followsMessage(octets, place.start)) return []
    to = request.command.at.end
    found.push(request)
    if (found.length > requestLimit) break
  }
  return found
}

export default format
