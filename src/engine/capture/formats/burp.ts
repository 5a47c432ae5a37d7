import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { itemsIn, said } from '#engine/capture/burp/burp-items.ts'
import type { Item } from '#engine/capture/burp/burp-items.ts'
import type { Capture, Pasted, ServerAnswer } from '#engine/capture/capture.ts'
import { entryOf } from '#engine/capture/wire/entry-of.ts'
import { readExchange } from '#engine/capture/wire/exchange.ts'
import { containerLimit } from '#engine/capture/format.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { spelled } from '#engine/capture/parts.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { shownAnswer } from '#engine/capture/wire/shown-answer.ts'

const id = 'burp'
const broken: Refusal = { kind: 'broken-file', detail: 'Burp XML' }

/** Items that Burp saves as XML: "Save items" in its history. */
const format: CaptureFormat = {
  id,
  rank: 9,
  limit: containerLimit,
  read(pasted) {
    if (!isBurp(pasted.octets)) return null
    for (const item of requestsIn(pasted.octets)) return readItem(pasted, item)
    const isOver = latin(pasted.octets, { start: pasted.octets.length - 64, end: pasted.octets.length }, 64)
    return /<\/items>\s*$/.test(isOver) ? { kind: 'no-requests', detail: 'Burp XML' } : broken
  },
  list(pasted) {
    if (!isBurp(pasted.octets)) return null
    let count = 0
    for (const _ of requestsIn(pasted.octets)) if (++count > 1) return entries(pasted.octets)
    return null
  },
}

const isBurp = (octets: Octets): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s{0,40}(?:<\?xml[^>]{0,100}\?>\s{0,40}(?:<!DOCTYPE items\b|<items\b)|<items burpVersion=|<item>\s{0,40}<time>)/.test(
    latin(octets, { start: 0, end: octets.length }, 400),
  )

function* requestsIn(octets: Octets): Iterable<Item> {
  for (const item of itemsIn(octets)) if (item.elements.has('request')) yield item
}

function* entries(octets: Octets): Iterable<Entry> {
  const layer = bare(octets)
  for (const item of requestsIn(octets)) {
    const status = Number(textOf(layer, item, 'status'))
    const request = saidIn(layer, item, 'request')?.octets ?? new Uint8Array()
    yield entryOf(request, Number.isInteger(status) && status > 0 ? status : null, () => ({
      octets: octets.slice(item.start, item.end),
    }))
  }
}

const saidIn = (layer: Layer, { elements }: Item, name: string): Layer | null => {
  const element = elements.get(name)
  return element === undefined ? null : said(layer, element)
}

const textOf = (layer: Layer, item: Item, name: string): string =>
  text(saidIn(layer, item, name)?.octets ?? new Uint8Array()).trim()

function readItem(pasted: Pasted, item: Item): Capture | Refusal {
  const layer = bare(pasted.octets)
  const request = saidIn(layer, item, 'request')
  if (request === null) return broken
  const capture = readExchange(pasted, request, { format: id, fidelity: 'exact', answered: false })
  if (capture === null) return broken
  const isBase64 = item.elements.get('request')?.base64 === true
  const host = saidIn(layer, item, 'host')
  const hasHost = capture.fields.some(({ name }) => /^host$/i.test(name.value))
  return {
    ...capture,
    fidelity: fidelityOf(capture, isBase64, request.octets),
    authority: hasHost || host === null || host.octets.length === 0 ? null : spelled(host),
    answer: answerOf(layer, item),
    leftovers: [],
  }
}

/** Burp shows HTTP/2 in the dress of HTTP/1.1; what has line ends of LF alone was written by hand; and without base64 the text may have been changed. */
function fidelityOf(capture: Capture, isBase64: boolean, request: Octets): Capture['fidelity'] {
  if (capture.fidelity === 'altered') return 'altered'
  const { contentLength, body, remarks } = capture
  const isCounted = contentLength === body.value.length
  if (!isBase64 && contentLength !== null && !isCounted) return 'altered'
  const [first = ''] = latin(request, { start: 0, end: request.length }, 8_192).split('\n', 1)
  const isText = remarks.some(({ kind }) => kind.startsWith('line-ends-')) || / HTTP\/2\r?$/.test(first)
  return isText || (!isBase64 && !isCounted && body.value.length > 0) ? 'text' : 'exact'
}

/** What the server said: the whole element is where it stands. */
function answerOf(layer: Layer, item: Item): ServerAnswer | null {
  const element = item.elements.get('response')
  const response = element && said(layer, element)
  const shown = response == null ? null : shownAnswer(response.octets)
  const answer = shown && findAnswer(shown, false, { start: 0, end: shown.length })
  return element === undefined || answer === null ? null : { ...answer, at: element.content }
}

export default format
