import { suspicion } from '#engine/bytes/characters.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import type { ServerAnswer } from '#engine/capture/capture.ts'
import { readHeaderSection } from '#engine/capture/head/header-section.ts'
import { readStatusLine } from '#engine/capture/head/status-line.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { Line, Lines } from '#engine/capture/text/lines.ts'
import { isBlank, linesFrom } from '#engine/capture/text/lines.ts'
import { readJson } from '#engine/json/json.ts'
import type { Json, JsonNode } from '#engine/json/json.ts'

/** Answers are short; a longer value is not looked at. */
const longest = 65_536
/** How many values are looked at in one paste, so that a long one is not read over and over. */
const most = 64

/** What the server said, in a range of the text: a status line, its fields and JSON; or JSON alone that has a code and a message. Null where there is none. */
export function findAnswer(octets: Octets, crOnly: boolean, range: ByteRange): ServerAnswer | null {
  let looked = 0
  let past = range.start
  for (const line of linesFrom(octets, crOnly, range.start, range.end)) {
    if (line.start < past || isBlank(octets, line)) continue
    const status = readStatusLine(octets, line)
    if (status !== null) return withStatus({ octets, crOnly, to: range.end }, line, status)
    const opening = openingBrace(octets, line)
    if (opening === null) continue
    if (++looked > most) return null
    const answer = readAnswer(octets, opening, range.end)
    if (answer !== null) return answer
    past = line.next
  }
  return null
}

/** What the server said, in a layer, with its place in the paste. */
export function answerIn(layer: Layer, from = 0): ServerAnswer | null {
  const { octets } = layer
  const answer = from < octets.length ? findAnswer(octets, false, { start: from, end: octets.length }) : null
  return answer && { ...answer, at: inPasted(layer, answer.at) }
}

function withStatus(lines: Lines, statusLine: Line, httpStatus: number): ServerAnswer {
  const { octets, crOnly, to } = lines
  const section = readHeaderSection(lines, statusLine.next, statusLine.lineEnd)
  const answer = firstAnswer(octets, linesFrom(octets, crOnly, section.end, to), to)
  const end = answer?.at.end ?? section.fields.at(-1)?.at.end ?? statusLine.end
  return { curly: false, ...answer, at: { start: statusLine.start, end }, httpStatus }
}

/** How many lines a log may write between the status line and the JSON. */
const mostBetween = 40

function firstAnswer(octets: Octets, lines: Iterable<Line>, to: number): ServerAnswer | null {
  let looked = 0
  for (const line of lines) {
    if (++looked > mostBetween) break
    const opening = openingBrace(octets, line)
    const answer = opening === null ? null : readAnswer(octets, opening, to)
    if (answer !== null) return answer
  }
  return null
}

/** The offset of the first brace in a line, an ASCII or a full-width one; null where there is none. */
function openingBrace(octets: Octets, { start, end }: ByteRange): number | null {
  for (let at = start; at < end; at++) {
    if (octets[at] === 0x7b) return at
    if (octets[at] === 0xef && octets[at + 1] === 0xbd && octets[at + 2] === 0x9b) return at
  }
  return null
}

/** The answer in the JSON object that starts at an offset; null where it is none. */
function readAnswer(octets: Octets, start: number, end: number): ServerAnswer | null {
  const value = octets.subarray(start, Math.min(end, start + longest))
  const json = readJson(value, { tolerant: true, prefix: true })
  if (json.kind === 'not-json' || json.root.kind !== 'object') return null
  const said = (...names: readonly string[]): string | undefined => {
    const member =
      json.root.kind === 'object' && json.root.members.find(({ name }) => names.includes(name.text))
    return member === undefined || member === false ? undefined : worded(member.value)
  }
  const status = said('status')
  const code = said('code', 'errorCode')
  const message = said('errorMessage', 'msg', 'message', 'errorMsg')
  if (code === undefined || (status === undefined && message === undefined)) return null
  return {
    at: { start, end: start + json.end },
    ...(status === undefined ? {} : { status }),
    code,
    ...(message === undefined ? {} : { message }),
    curly: isCurly(value, json),
  }
}

const worded = (node: JsonNode): string | undefined =>
  node.kind === 'string' || node.kind === 'number' ? node.text : undefined

/** Whether a quote of the JSON itself is none of ASCII. */
const isCurly = (octets: Octets, { tolerated }: Json): boolean =>
  tolerated.some(({ start }) => {
    const { codePoint } = characterFrom(octets, start)
    return codePoint === null || suspicion(codePoint)?.kind === 'double-quote'
  })

/** Whether the JSON that starts at an offset is what a server answers, and no request. */
export const isAnswer = (octets: Octets, start: number): boolean =>
  readAnswer(octets, start, octets.length) !== null
