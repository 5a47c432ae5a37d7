import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { FieldLine, Pasted, Remark } from '#engine/capture/capture.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { readHttpFile } from '#engine/capture/http-file/sections.ts'
import type { HttpFile, Section } from '#engine/capture/http-file/sections.ts'
import { noBody, valueOf } from '#engine/capture/json-record/body.ts'
import type { RecordBody } from '#engine/capture/json-record/body.ts'
import { lineField } from '#engine/capture/json-record/fields.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, keep, part, whole } from '#engine/capture/layer/layer.ts'
import { linesFrom } from '#engine/capture/text/lines.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { filled } from '#engine/capture/template/placeholders.ts'
import { templateCapture } from '#engine/capture/template/template-capture.ts'

const id = 'http-file'

/** A file of requests, `.http` or `.rest`: of JetBrains' HTTP client, or of the REST Client of VS Code. */
const format: CaptureFormat = {
  id,
  rank: 50,
  read(pasted) {
    const file = fileIn(pasted)
    const [first] = file?.sections ?? []
    return file === null || first === undefined ? null : capture(pasted, file, first)
  },
  list(pasted) {
    const file = fileIn(pasted)
    return file === null || file.sections.length < 2
      ? null
      : file.sections.map((section) => entry(pasted, file, section))
  },
}

/** What begins a line in such a file, and nowhere else at the beginning of a paste. */
const opening =
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:###|@[\w.$-]+[ \t]*=|#|\/\/|[A-Z]{3,20}[ \t]|<[ \t]|https?:\/\/|\{\{)/

function fileIn({ octets, name }: Pasted): HttpFile | null {
  if (!opening.test(latin(octets, { start: 0, end: octets.length }, 512))) return null
  const isNamed = /\.(?:http|rest)$/i.test(name ?? '')
  if (!isNamed && !hasMark(octets)) return null
  const file = readHttpFile(octets)
  const [first] = file.sections
  if (first === undefined || (!file.isCertain && (!isNamed || isMessage(octets, first)))) return null
  if (!isNamed && isLonger(octets, first)) return null
  return isNamed || !isProse(octets, first.at.start) ? file : null
}

/** Whether a line begins with what only such a file has. */
function hasMark(octets: Octets): boolean {
  if (octets[0] === 0x40 || octets[0] === 0x23) return true
  for (let at = octets.indexOf(0x0a); at !== -1; at = octets.indexOf(0x0a, at + 1))
    if (
      octets[at + 1] === 0x40 ||
      (octets[at + 1] === 0x23 && octets[at + 2] === 0x23 && octets[at + 3] === 0x23)
    )
      return true
  return false
}

/** Whether a request is HTTP as it goes over the wire: of a path, with a version. */
const isMessage = (octets: Octets, { url, at }: Section): boolean =>
  octets[url[0]?.start ?? at.start] === 0x2f && / HTTP\/\d/.test(latin(octets, at, 8_192))

/** Whether Content-Length says that the body goes on past what would end it here, and it does. */
function isLonger(octets: Octets, { fields, body }: Section): boolean {
  const lines = fields.map((line) => latin(octets, line, 100))
  const length = lines.map((line) => /^content-length:[ \t]*(\d{1,9})\s*$/i.exec(line)?.[1]).find(Boolean)
  const end = body.start + Number(length ?? 0)
  return end > body.end + 4 && end <= octets.length
}

/** Whether prose stands before the first request, as in Markdown. */
function isProse(octets: Octets, to: number): boolean {
  for (const line of linesFrom(octets, false, 0, to)) {
    const said = latin(octets, line, 200)
    if (!/^(?:\s*$|\u00ef\u00bb\u00bf|#|\/\/|@|<|>|%\}|\s)/.test(said)) return true
  }
  return false
}

function capture(pasted: Pasted, file: HttpFile, section: Section): ReturnType<typeof templateCapture> {
  const source = bare(pasted.octets)
  const fields = fieldsOf(source, file, section)
  const { body, remarks } = bodyOf(source, file, section, valueOf(fields, 'content-type'))
  return templateCapture(id, pasted, {
    method: section.method === null ? null : part(source, section.method),
    url: urlOf(source, file, section),
    fields,
    body,
    remarks,
    at: section.at,
  })
}

function urlOf(source: Layer, { variables }: HttpFile, { url }: Section): Layer {
  const [first, ...rest] = url
  const only = rest.length === 0 && first !== undefined ? part(source, first) : keep(source, url, 'lines')
  return filled(only, variables)
}

function fieldsOf(source: Layer, { variables }: HttpFile, { fields }: Section): readonly FieldLine[] {
  return fields.flatMap((range) => {
    const field = lineField(source, range)
    if (field === null) return []
    const { value } = field
    if (variables.size === 0 || value.from.kind !== 'exact') return [field]
    return [{ ...field, value: whole(filled(part(source, value.from.range), variables)) }]
  })
}

function bodyOf(
  source: Layer,
  { variables }: HttpFile,
  { body: at }: Section,
  type: string,
): { readonly body: RecordBody; readonly remarks: readonly Remark[] } {
  if (at.end === at.start) return { body: noBody(at), remarks: [] }
  const { octets } = source
  const start = latin(octets, at, 400)
  const fileName = /^<(?:@\w*)?[ \t]+(\S[^\r\n]*?)[ \t]*(?:\r?\n|$)/.exec(start)?.[1]
  if (fileName !== undefined) {
    const remark: Remark = { kind: 'not-in-paste', at, detail: fileName }
    return { body: noBody(at), remarks: [remark] }
  }
  const isForm = /x-www-form-urlencoded/i.test(type)
  const plain =
    isForm && octets.subarray(at.start, at.end).includes(0x0a)
      ? keep(source, joinedLines(octets, at), 'lines')
      : part(source, at)
  return { body: { content: whole(filled(plain, variables)), kind: 'text', at }, remarks: [] }
}

/** The lines of a form, without what keeps them apart. */
const joinedLines = (octets: Octets, { start, end }: ByteRange): readonly ByteRange[] =>
  [...linesFrom(octets, false, start, end)].map((line) => ({ start: line.start, end: line.end }))

function entry({ octets }: Pasted, file: HttpFile, section: Section): Entry {
  const source = bare(octets)
  const own = octets.subarray(section.at.start, section.at.end)
  const mark = own[0] === 0x23 && own[1] === 0x23 && own[2] === 0x23 ? utf8('') : utf8('###\n')
  // The variables of the whole file belong to each of its requests.
  const set = file.variableLines
    .filter(({ start }) => start < section.at.start || start >= section.at.end)
    .flatMap(({ start, end }) => [octets.subarray(start, end), utf8('\n')])
  return {
    method: section.method === null ? 'GET' : text(part(source, section.method).octets),
    target: text(urlOf(source, file, section).octets.subarray(0, 2_000)),
    status: null,
    signs: fieldsOf(source, file, section).some(({ name }) => signs(name.value)),
    open: () => ({
      octets: concat([...set, mark, own, utf8(section.at.end < octets.length ? '###\n' : '')]),
    }),
  }
}

export default format
