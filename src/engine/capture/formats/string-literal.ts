import type { ByteRange } from '#engine/bytes/octets.ts'
import { same } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { bodyAlone } from '#engine/capture/body/body-alone.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import { literalAt, sticky } from '#engine/capture/printed/literal.ts'
import type { Dialect, Literal } from '#engine/capture/printed/literal.ts'
import { isPlainHttp } from '#engine/capture/http/plain-http.ts'
import { longestDump } from '#engine/capture/printed/scan.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import type { Source } from '#engine/capture/text/source.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { readMessage } from '#engine/capture/http/http-message.ts'
import { startsJson } from '#engine/capture/json/json-extent.ts'
import { jsonIn } from '#engine/capture/json/json-source.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { captureOf } from '#engine/capture/parts.ts'
import { readWire } from '#engine/capture/wire/message.ts'
import { beginsRequest } from '#engine/capture/wire/start-line.ts'

const id = 'string-literal'

/** A string, the name that it is given, and where both stand. */
interface Named {
  readonly name: string
  readonly literal: Literal
}

/** Programs that hold more are not one request. */
const mostLiterals = 64

/** A request or a body alone as the string of a program, or as a debugger shows it, and nothing else but the statement around it. */
const format: CaptureFormat = {
  id,
  rank: 88,
  read(pasted) {
    const { octets } = pasted
    if (octets.length > longestDump || !/["'`]/.test(latin(octets, { start: 0, end: octets.length }, 400)))
      return null
    const source = sourceOf(octets)
    if (isPlainHttp(source)) return null
    const strings = stringsIn(source)
    if (strings === null) return null
    const request = strings.find(({ literal }) => beginsRequest(literal.layer.octets))
    if (request !== undefined) return asRequest(pasted, request.literal)
    return asFields(pasted, strings) ?? asBody(pasted, strings)
  },
}

const before =
  /(?:[ \t]*(?:"[\w-]{1,80}"|[-\w$.[\]<>*&:?+>]{0,80}))(?:[ \t]+[-\w$.[\]<>*&:?]{1,80}){0,6}[ \t]*(?::=|=>?|\+=|:|\(|\t)?[ \t]*(?:\r?\n[ \t]*)?/y
const after =
  /(?:\.\w{1,40}\([^()\n]{0,80}\))*[ \t]*[;,)\]]*(?:\t[^\n]*|[ \t]*(?:\/\/|#)[^\n]*|[ \t\r]*)(?:\n|$)/y
const idle = /(?:[ \t]*(?:(?:\/\/|#|```|~~~)[^\n]*)?\r?\n|[^\t"'`\n]*\t[^"'`\n]*\n|\s)*/y

/** All strings of a paste that holds nothing else; null of any other. */
function stringsIn(source: Source): readonly Named[] | null {
  const { text } = source
  const found: Named[] = []
  let at = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0
  while (found.length < mostLiterals) {
    at += sticky(idle, text, at)?.[0].length ?? 0
    if (at >= text.length || text.slice(at, at + 8).trim() === '```') break
    const read = namedAt(source, at)
    if (read === null) return null
    const rest = sticky(after, text, read.literal.at.end)
    if (rest === null) return null
    found.push(read)
    at = read.literal.at.end + rest[0].length
  }
  return found.length === 0 ? null : found
}

function namedAt(source: Source, at: number): Named | null {
  const bare = literalAt(source, at, bareDialect(source.text, at))
  // A string before a colon is a name.
  if (bare !== null && !/^\s*[:=]/.test(source.text.slice(bare.at.end, bare.at.end + 4)))
    return { name: '', literal: bare }
  const statement = sticky(before, source.text, at)?.[0] ?? ''
  const start = at + statement.length
  // What looks like a word may be the letter before a quote: b'…'.
  for (const length of [0, 1, 2]) {
    const from = start - length
    if (length > 0 && !/^[bBrRuUfF@$]+$/.test(source.text.slice(from, start))) break
    const literal = literalAt(source, from, dialectOf(source.text, { start: at, end: from }))
    if (literal !== null) return { name: /(\w+)\W*$/.exec(statement)?.[1] ?? '', literal }
  }
  return null
}

/** Nothing says what wrote a string that stands alone: octets as Go and Ruby print them are told by their escapes. */
function bareDialect(text: string, at: number): Dialect {
  if (/^[bBrRuU]{1,2}['"]|^'''|^"""/.test(text.slice(at, at + 4))) return 'python'
  if (/^\$?@\$?"/.test(text.slice(at, at + 3))) return 'csharp'
  if (text[at] !== '"') return 'javascript'
  return /(?<!\\)(?:\\\\)*\\(?:u\{|e|#)/.test(text.slice(at, at + 65_536)) ? 'ruby' : 'go'
}

function dialectOf(text: string, { start, end }: ByteRange): Dialect {
  const statement = text.slice(start, end)
  const quote = text.slice(end, end + 3)
  if (/^\s*\$\w/.test(statement) && statement.includes('=')) return 'php'
  if (/^[bBrRuU]{1,2}['"]/.test(quote) || quote === "'''") return 'python'
  if (/^\$?@/.test(quote) || /\bstring\??\b|\t/.test(statement)) return 'csharp'
  if (/\bString\b|\bval\b/.test(statement)) return 'java'
  if (statement.includes(':=')) return 'go'
  if (quote === '"""') return /\bvar\b/.test(statement) ? 'csharp' : 'python'
  if (/\b(?:const|let|var)\b/.test(statement) || quote.startsWith('`')) return 'javascript'
  return /=\s*$/.test(statement) && !/;/.test(text.slice(end).split('\n')[0] ?? '') ? 'python' : 'javascript'
}

/** What is not in the string, or was cut from it. */
const lossesOf = ({ cut, hole, at }: Literal): readonly Remark[] => [
  ...(hole === null ? [] : [{ kind: 'not-in-paste', at, detail: hole } as const]),
  ...(cut === null ? [] : [{ kind: 'body-cut', at, detail: cut } as const]),
]

function asRequest(pasted: Pasted, literal: Literal): Capture | null {
  const wire = readWire(literal.layer)
  const losses = lossesOf(literal)
  return (
    wire &&
    captureOf(pasted, {
      format: id,
      fidelity: wire.missing > 0 || losses.length > 0 ? 'altered' : 'text',
      method: wire.method,
      target: wire.target,
      fields: wire.fields,
      body: wire.body,
      remarks: [...losses, ...wire.remarks],
      taken: [literal.at],
    })
  )
}

/** A message without its request line, in one string. */
function asFields(pasted: Pasted, [first, ...others]: readonly Named[]): Capture | null {
  if (first === undefined || others.length > 0) return null
  const { octets } = first.literal.layer
  if (!/^[A-Za-z][\w-]*:[^\n]*\n/.test(latin(octets, { start: 0, end: octets.length }, 8_192))) return null
  const read = readMessage(id, pasted, first.literal.layer, lossesOf(first.literal))
  return read && { ...read, fidelity: read.fidelity === 'exact' ? 'text' : read.fidelity }
}

const content = /^\s*(?:[{[]|<\?xml|<[A-Za-z]|[\w.[\]%-]+=[^\s&]*(?:&[\w.[\]%-]+=[^\s&]*)+\s*$)/
const bodyName = /(?:body|payload|data|json|content|request)$/i

function asBody(pasted: Pasted, strings: readonly Named[]): Capture | null {
  const bodies = strings.filter(({ name, literal }) => {
    const { octets } = literal.layer
    return bodyName.test(name) || content.test(latin(octets, { start: 0, end: octets.length }, 4_096))
  })
  const [first] = bodies
  if (first === undefined) return null
  const isOne = bodies.every(({ literal }) => same(literal.layer.octets, first.literal.layer.octets))
  const chosen = isOne ? [first] : bodies.filter(({ name }) => bodyName.test(name))
  const [body] = chosen
  if (body === undefined || chosen.length > 1) return null
  const { layer, at } = body.literal
  const end = layer.octets.subarray(-3)
  const isCut =
    (same(end, utf8('…')) || same(end, utf8('...'))) && startsJson(layer.octets, 0) && jsonIn(layer) === null
  const remarks: readonly Remark[] = [
    ...lossesOf(body.literal),
    ...(isCut ? [{ kind: 'body-cut', at, detail: '…' } as const] : []),
  ]
  return bodyAlone(id, pasted, layer, {
    fidelity: remarks.length > 0 ? 'altered' : 'text',
    remarks,
    taken: [at],
  })
}

export default format
