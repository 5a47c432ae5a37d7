import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Capture, Pasted } from '#engine/capture/capture.ts'
import { containerLimit } from '#engine/capture/format.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { entryAt, harLog } from '#engine/capture/har/entries.ts'
import type { HarEntry } from '#engine/capture/har/entries.ts'
import { harAnswer, harCapture, isHarRequest } from '#engine/capture/har/request.ts'
import { scanItems, scanMember, scanMembers } from '#engine/capture/json/json-scan.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { at, isObject, textAt } from '#engine/capture/json/json-source.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { firstSign, looseJson, saidAt } from '#engine/capture/json/loose-json.ts'
import { text } from '#engine/bytes/text.ts'
import { signs } from '#engine/capture/head/telling-names.ts'

/** HAR 1.2: what browsers, Charles, Proxyman, Fiddler and Postman export; also one entry or one request of it alone. */
const format: CaptureFormat = {
  id: 'har',
  rank: 20,
  limit: containerLimit,
  read(pasted) {
    const { octets } = pasted
    if (octets[firstSign(octets)] !== 0x7b) return null
    const log = harLog(octets)
    if (log === null) return readAlone(pasted)
    for (const entry of log.entries) {
      const capture = readEntry(pasted, entry, log.creator)
      if (capture !== null) return capture
    }
    return refusal(octets)
  },
  list({ octets }) {
    if (octets[firstSign(octets)] !== 0x7b) return null
    const log = harLog(octets)
    if (log === null) return null
    let count = 0
    for (const _ of log.entries) if (++count > 1) break
    return count > 1 ? entriesOf(octets, log.entries) : null
  },
}

function refusal(octets: Octets): Refusal {
  const isWhole = scanMember(octets, firstSign(octets), 'log')?.end !== -1
  return { kind: isWhole ? 'no-requests' : 'broken-file', detail: 'HAR' }
}

const requestNames = new Set([
  'method',
  'url',
  'httpVersion',
  'cookies',
  'headers',
  'queryString',
  'postData',
  'headersSize',
  'bodySize',
  'comment',
])

/** An entry or a request without the file around it: what a list opens, and what tools pass on. */
function readAlone(pasted: Pasted): Capture | null {
  const { octets } = pasted
  const start = firstSign(octets)
  const entry = entryAt(octets, { start, end: octets.length })
  if (entry !== null) return readEntry(pasted, entry, browserOf(octets, start))
  const names = new Set([...scanMembers(octets, start)].slice(0, 64).map(({ name }) => name))
  const isRequest = names.has('url') && names.has('method')
  const isOther = [...names].some((name) => !requestNames.has(name))
  if (!isRequest || (isOther && !names.has('headers') && !names.has('postData'))) return null
  const request = looseJson(bare(octets), start)?.source ?? null
  const headers = at(request, 'headers')
  if (headers !== null && headers.node.kind !== 'array') return null
  const hasPost = isObject(at(request, 'postData')) || at(request, 'body') === null
  return hasPost && isHarRequest(request) ? harCapture(pasted, request, { creator: '', answer: null }) : null
}

/** Whose entry it is by what only that browser writes into it; '' where nothing says so. */
function browserOf(octets: Octets, start: number): string {
  for (const { name } of scanMembers(octets, start)) {
    if (/^_(?:initiator|priority|resourceType)$/.test(name)) return 'WebInspector'
    if (name === '_securityState') return 'Firefox'
  }
  return ''
}

function readEntry(pasted: Pasted, { request, response }: HarEntry, creator: string): Capture | null {
  const source = valueIn(pasted.octets, request)
  if (!isHarRequest(source) || at(source, 'body') !== null) return null
  const answered = response === null ? null : harAnswer(statusIn(pasted.octets, response), response)
  return harCapture(pasted, source, { creator, answer: answered })
}

const valueIn = (octets: Octets, { start, end }: ByteRange): JsonSource | null =>
  looseJson(bare(octets.subarray(0, end)), start)?.source ?? null

function statusIn(octets: Octets, response: ByteRange): number | null {
  const status = scanMember(octets, response.start, 'status')
  if (status === null || status.end === -1 || status.end - status.start > 8) return null
  return Number(text(octets.subarray(status.start, status.end)))
}

function* entriesOf(octets: Octets, entries: Iterable<HarEntry>): Iterable<Entry> {
  for (const { at: where, request, response } of entries) {
    const found = new Map<string, JsonSource | null>()
    let signs = false
    for (const member of scanMembers(octets, request.start)) {
      if (member.name === 'method' || member.name === 'url') found.set(member.name, valueIn(octets, member))
      else if (member.name === 'headers') signs = signsIn(octets, member.start)
    }
    const status = response === null ? null : statusIn(octets, response)
    yield {
      method: textAt(found.get('method') ?? null),
      target: cut(saidAt(found.get('url') ?? null)?.octets ?? null),
      status: status === null || !Number.isInteger(status) || status < 100 ? null : status,
      signs,
      open: () => ({ octets: octets.slice(where.start, where.end) }),
    }
  }
}

/** Whether a field that signs is in a list of them. */
function signsIn(octets: Octets, list: number): boolean {
  for (const { start } of scanItems(octets, list)) {
    const name = scanMember(octets, start, 'name')
    if (
      name !== null &&
      name.end !== -1 &&
      signs(latin(octets, { start: name.start + 1, end: name.end - 1 }, 64))
    )
      return true
  }
  return false
}

const cut = (octets: Octets | null): string | null =>
  octets === null ? null : text(octets.subarray(0, 2_000))

export default format
