import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Capture, FieldLine, Pasted, Remark, Witness } from '#engine/capture/capture.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { wordsOn } from '#engine/capture/access-log/words.ts'
import type { Word } from '#engine/capture/access-log/words.ts'
import { numberOf } from '#engine/capture/head/content-length.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import { findHead } from '#engine/capture/head/heads.ts'
import { isLoss, lossesOf, noBody } from '#engine/capture/json-record/body.ts'
import type { RecordBody } from '#engine/capture/json-record/body.ts'
import { flatName, isFlatField, isSignatureName } from '#engine/capture/json-record/flat-fields.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part, whole } from '#engine/capture/layer/layer.ts'
import { endsWithCr, linesFrom } from '#engine/capture/text/lines.ts'
import { namedByScheme } from '#engine/capture/head/named-by-scheme.ts'
import { captureOf, fieldOf, spelled } from '#engine/capture/parts.ts'
import { signs } from '#engine/capture/head/telling-names.ts'

const id = 'access-log'

/** Lines of a log of nginx (`log_format`) or Apache, with the request line in quotes and values as `key="value"`. */
const format: CaptureFormat = {
  id,
  rank: 62,
  read(pasted) {
    for (const line of requestsIn(pasted.octets)) return capture(pasted, line)
    return null
  },
  list(pasted) {
    let count = 0
    for (const _ of requestsIn(pasted.octets)) if (++count > 1) return entries(pasted)
    return null
  },
}

const requestLine = /"([A-Z]{3,20}) ([^\s"]+) HTTP\/\d(?:\.\d)?"(?:\s+(\d{3})\b)?/

/** A line, and its words. */
interface LogLine {
  readonly at: ByteRange
  readonly method: ByteRange
  readonly target: ByteRange
  readonly status: ByteRange | null
  readonly words: readonly Word[]
}

function* requestsIn(octets: Octets): Iterable<LogLine> {
  if (
    octets.indexOf(0x22) === -1 ||
    !requestLine.test(latin(octets, { start: 0, end: octets.length }, 8_192))
  )
    return
  let isFirst = true
  for (const line of linesFrom(octets, false)) {
    const said = latin(octets, line, 8_192)
    const found = requestLine.exec(said)
    if (found === null) continue
    if (isFirst && findHead({ octets, crOnly: endsWithCr(octets), to: octets.length }, 0) !== null) return
    isFirst = false
    const [all, method = '', target = '', status] = found
    const start = line.start + found.index + 1
    const after = start + method.length + 1
    const end = line.start + found.index + all.length
    yield {
      at: { start: line.start, end: line.end },
      method: { start, end: start + method.length },
      target: { start: after, end: after + target.length },
      status: status === undefined ? null : { start: end - status.length, end },
      words: wordsOn(octets, { start: end, end: line.end }).concat(
        wordsOn(octets, { start: line.start, end: start - 1 }),
      ),
    }
  }
}

const bodyKey = /^\$?(?:request[-_]?body|req[-_]?body|body|payload|post[-_]?data|data)$/i
const lengthKey = /^\$?(?:len|length|body[-_]?len(?:gth)?|req[-_]?len)$/i

function capture(pasted: Pasted, line: LogLine): Capture {
  const source = bare(pasted.octets)
  const keyOf = ({ key }: Word): string => (key === null ? '' : latin(source.octets, key, 80))
  const fields: readonly FieldLine[] = line.words
    .filter((word) => word.key !== null && isFlatField(keyOf(word)) && !isDash(source, word))
    .map((word) => fieldOf(flatName(part(source, word.key ?? word.value)), said(source, word)))
  const held =
    line.words.find((word) => bodyKey.test(keyOf(word))) ??
    line.words.findLast((word, index) => word.key === null && isContent(source, word, line.words[index + 1]))
  const body = held === undefined || isDash(source, held) ? noBody(line.at) : bodyOf(source, held)
  const counted = line.words.find((word) => lengthKey.test(keyOf(word)))
  const witness = counted === undefined ? null : witnessOf(source, counted)
  const remarks: Remark[] = [
    ...lossesOf(id, body, fields),
    { kind: 'fields-rewritten', at: line.at, detail: id },
  ]
  const method = spelled(part(source, line.method))
  if (body.kind === 'none' && !/^(?:GET|HEAD|OPTIONS)$/.test(method.value))
    remarks.push({ kind: 'body-not-shown', at: line.at, detail: id })
  const disagrees = witness !== null && witness.length !== body.content.value.length
  return captureOf(pasted, {
    format: id,
    fidelity: disagrees || remarks.some(isLoss) ? 'altered' : 'text',
    method,
    target: spelled(unescape(source, line.target, escapes['access-log'], 'log-escapes')),
    fields: namedByScheme(fields, pasted.octets),
    body: body.content,
    witness,
    remarks,
    answer:
      line.status === null
        ? null
        : { at: line.status, httpStatus: statusOf(source, line.status), curly: false },
    taken: [line.at],
  })
}

const said = (source: Layer, { value, isRaw }: Word): Layer =>
  isRaw ? part(source, value) : unescape(source, value, escapes['access-log'], 'log-escapes')

const isDash = (source: Layer, { value }: Word): boolean =>
  latin(source.octets, value, 2) === '-' || value.end === value.start

/** Whether a value without a name is a body: it begins as JSON or XML, or is the last and holds an escaped quote, or is a form. */
function isContent(source: Layer, { value, isQuoted }: Word, next: Word | undefined): boolean {
  if (!isQuoted) return false
  const said = latin(source.octets, value, 400)
  if (/^\s*(?:[{[<]|\\x7B)/i.test(said)) return true
  const isLast = next === undefined || next.value.start < value.start
  return isLast && /\\x22|^[\w.%[\]+-]+=[^&;\s]*&[\w.%[\]+-]+=/i.test(said)
}

const bodyOf = (source: Layer, word: Word): RecordBody => ({
  content: whole(said(source, word)),
  kind: word.isRaw ? 'text' : 'octets',
  at: word.value,
})

function witnessOf({ octets }: Layer, { key, value }: Word): Witness | null {
  const length = numberOf(octets.subarray(value.start, value.end))
  const at = { start: key?.start ?? value.start, end: value.end }
  return length === null ? null : { words: latin(octets, at, 100), length, at }
}

const statusOf = ({ octets }: Layer, at: ByteRange): number => Number(latin(octets, at, 3))

function* entries(pasted: Pasted): Iterable<Entry> {
  for (const line of requestsIn(pasted.octets)) {
    const { method, target, fields, answer } = capture(pasted, line)
    yield {
      method: method?.value ?? null,
      target: target?.value.slice(0, 2_000) ?? null,
      status: answer?.httpStatus ?? null,
      signs: fields.some(({ name }) => signs(name.value) || isSignatureName(name.value)),
      open: () => ({ octets: pasted.octets.slice(line.at.start, line.at.end) }),
    }
  }
}

export default format
