import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Pasted } from '#engine/capture/capture.ts'
import { isAddress } from '#engine/capture/command/address.ts'
import { curlArguments } from '#engine/capture/command/curl-arguments.ts'
import type { CurlArguments } from '#engine/capture/command/curl-arguments.ts'
import { curlCapture, curlRequests, methodOf } from '#engine/capture/command/curl-request.ts'
import type { CurlRequest } from '#engine/capture/command/curl-request.ts'
import type { Place } from '#engine/capture/command/places.ts'
import { followsMessage, places, precedesMessage } from '#engine/capture/command/places.ts'
import { commandAt, shellVariables } from '#engine/capture/command/shell.ts'
import { said } from '#engine/capture/command/word.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { signs } from '#engine/capture/head/telling-names.ts'

/** More requests than these are not told apart. */
const requestLimit = 10_000
const targetLimit = 200

/** One request, and the place of its command. */
interface Found {
  readonly one: CurlRequest
  readonly place: Place
  /** Its command makes it alone, and needs nothing that the paste says elsewhere. */
  readonly alone: boolean
}

/** A curl command, as bash, cmd.exe or PowerShell takes it: copied from a browser, a proxy, a documentation, or written by hand. */
const format: CaptureFormat = {
  id: 'curl',
  rank: 60,
  read(pasted) {
    const found = requestsIn(pasted)
    const { part } = pasted
    const chosen = part !== undefined && found.length === part.of ? found[part.entry - 1] : found[0]
    if (chosen === undefined) return null
    const capture = curlCapture(pasted, chosen.one)
    const lacks = capture.body.value.length === 0 && capture.fidelity === 'altered'
    return lacks && precedesMessage(pasted.octets, chosen.one.command.at.end) ? null : capture
  },
  list(pasted) {
    const found = requestsIn(pasted)
    const signed = new Map<CurlArguments, boolean>()
    return found.length > 1 ? found.map((one) => entryOf(pasted, one, signed)) : null
  },
}

/** How many octets are looked at in vain or not: prose may call the name again and again, before quotes that never close. */
const lookLimit = ({ length }: Octets): number => 4 * length + 1_000_000

function requestsIn({ octets }: Pasted): readonly Found[] {
  const found: Found[] = []
  let variables: ReadonlyMap<string, Layer> | null = null
  let to = 0
  let looked = 0
  for (const place of places(octets, ['curl', 'curl.exe'])) {
    if (place.start < to) continue
    variables ??= shellVariables(octets, place.start)
    const command = commandAt(octets, place, variables)
    looked += command.at.end - place.start
    if (looked > lookLimit(octets)) break
    const requests = curlArguments(command.words.slice(1))
    if (!isCommand(requests)) continue
    if (found.length === 0 && followsMessage(octets, place.start)) return []
    to = command.at.end
    const all = curlRequests(command, requests)
    for (const one of all) found.push({ one, place, alone: all.length === 1 && variables.size === 0 })
    if (found.length > requestLimit) break
  }
  return found
}

/** Whether it is a command and no prose: an address is in it, and before the address nothing but options. */
function isCommand(requests: readonly CurlArguments[]): boolean {
  const [first] = requests
  const url = first?.urls[0]
  if (first === undefined || url === undefined) return false
  const sends = ['header', 'request', 'data', 'data-raw', 'data-binary', 'json', 'url'].some((name) =>
    first.options.has(name),
  )
  return isAddress(said(url)) || (sends && /^[\w-]+(?::\d+)?(?:\/|$)/.test(said(url)))
}

/** `signed`: what is known already of commands with several addresses. */
function entryOf(
  { octets }: Pasted,
  { one, place, alone }: Found,
  signed: Map<CurlArguments, boolean>,
): Entry {
  const { request, url, command } = one
  const isSigned =
    signed.get(request) ??
    (request.options.get('header') ?? []).some((word) => signs(said(word).split(':')[0]?.trim() ?? ''))
  signed.set(request, isSigned)
  return {
    method: methodOf(request).value,
    target: text(url.layer.octets.subarray(0, targetLimit)),
    status: null,
    signs: isSigned,
    open: () => ({ octets: alone ? slice(octets, place, command.at.end) : octets }),
  }
}

/** The command alone, with the prompt before it, which tells the shell. */
function slice(octets: Octets, { before, lineStart, start }: Place, end: number): Octets {
  return octets.slice(/^[^;|&]*$/.test(before) ? lineStart : start, end)
}

export default format
