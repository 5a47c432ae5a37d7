import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { withoutBody } from '#engine/capture/body/body-expected.ts'
import type { Capture, Pasted, Witness } from '#engine/capture/capture.ts'
import type { VerboseHead } from '#engine/capture/curl-output/curl-verbose.ts'
import { isCurlCommand, verboseHeads } from '#engine/capture/curl-output/curl-verbose.ts'
import { beginsAsHttp } from '#engine/capture/http/plain-http.ts'
import { findAscii } from '#engine/capture/text/find-ascii.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { lineFrom, linesFrom } from '#engine/capture/text/lines.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { readStatusLine } from '#engine/capture/head/status-line.ts'
import { entryOf } from '#engine/capture/wire/entry-of.ts'
import { wholeRequest } from '#engine/capture/wire/whole-request.ts'

/** `curl -v`, and what libcurl writes for programs that ask for it: heads and remarks, and never the body of the request. */
const format: CaptureFormat = {
  id: 'curl-verbose',
  rank: 25,
  read(pasted) {
    const [head, next] = headsIn(pasted)
    return head === undefined ? null : toCapture(pasted, head, next?.at.start ?? pasted.octets.length)
  },
  list(pasted) {
    const heads = headsIn(pasted)
    return heads.length < 2 ? null : entries(pasted, heads)
  },
}

export default format

/** What only curl writes around heads. */
const telling =
  /^(?:[\d:.]{8,20} )?(?:\[\w+-\w+\] )?(?:< HTTP\/|[{}] \[\d+ bytes data\]|\* (?:  Trying|Connected to|Connecting to|Host |Hostname |TCP_NODELAY|TLSv|SSL|ALPN|Using |using |Connection #|Re-us|Closing|We are completely|upload completely|Request completely|Server |Mark bundle|Established|\[HTTP\/|h2h3|Expire|Empty reply|Recv failure|Trying))/

function headsIn({ octets, part }: Pasted): readonly VerboseHead[] {
  if (findAscii(octets, '> ') === -1 && findAscii(octets, '[:method: ') === -1) return []
  if (beginsAsHttp(octets)) return []
  let isCurl = part !== undefined
  for (const line of linesFrom(octets, false)) {
    const words = latin(octets, line, 80)
    // The command says more than what curl said while it ran.
    if (isCurlCommand(words)) return []
    // Insomnia's timeline begins like it, and goes on with what was sent.
    if (words.startsWith('| ')) return []
    if (telling.test(words)) isCurl = true
  }
  return isCurl ? verboseHeads(octets) : []
}

function toCapture(pasted: Pasted, head: VerboseHead, to: number): Capture | null {
  const { octets } = pasted
  const rest = { start: head.at.end, end: to }
  const capture = wholeRequest(pasted, head.layer, {
    format: 'curl-verbose',
    fidelity: 'text',
    answer: findAnswer(octets, false, { start: finalAnswer(octets, rest), end: to }),
    taken: [head.at, ...marks(octets, rest)],
  })
  if (capture === null) return null
  const end = inPasted(head.layer, { start: head.layer.octets.length, end: head.layer.octets.length })
  const told = withoutBody(capture, end)
  return told === capture ? capture : { ...told, witness: sentCount(octets, rest, capture.contentLength) }
}

/** Where the answer begins that ends the exchange: "100 Continue" does not. */
function finalAnswer(octets: Octets, rest: ByteRange): number {
  for (const line of linesFrom(octets, false, rest.start, rest.end))
    if ((readStatusLine(octets, line) ?? 0) >= 200) return line.start
  return rest.start
}

/** The lines after a head that curl writes by itself. */
const marks = (octets: Octets, rest: ByteRange): readonly ByteRange[] =>
  [...linesFrom(octets, false, rest.start, rest.end)]
    .filter((line) => /^(?:[<>*]|[{}] \[)/.test(latin(octets, line, 4)))
    .map(({ start, end }) => ({ start, end }))

/** How many octets curl says that it sent after a head, before the answer came: `} [302 bytes data]`. With TLS records are counted too. */
function sentCount(octets: Octets, rest: ByteRange, contentLength: number | null): Witness | null {
  const counts: Witness[] = []
  for (const line of linesFrom(octets, false, rest.start, rest.end)) {
    if ((readStatusLine(octets, line) ?? 0) >= 200) break
    const match = /^\} \[(\d{1,12}) bytes data\]/.exec(latin(octets, line, 40))
    if (match !== null)
      counts.push({
        words: match[0],
        length: Number(match[1]),
        at: { start: line.start, end: line.start + match[0].length },
      })
  }
  return counts.find(({ length }) => length === contentLength) ?? null
}

function* entries(pasted: Pasted, heads: readonly VerboseHead[]): Iterable<Entry> {
  const { octets } = pasted
  for (const [index, { layer, at }] of heads.entries()) {
    const end = heads[index + 1]?.at.start ?? octets.length
    const from = finalAnswer(octets, { start: at.end, end })
    yield entryOf(layer.octets, readStatusLine(octets, lineFrom(octets, from, false)), () => ({
      octets: octets.slice(at.start, end),
    }))
  }
}
