import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { blocksIn, pairsIn } from '#engine/capture/bruno/blocks.ts'
import type { Block, Pair } from '#engine/capture/bruno/blocks.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { noBody } from '#engine/capture/json-record/body.ts'
import type { RecordBody } from '#engine/capture/json-record/body.ts'
import { formPieces } from '#engine/capture/json-record/form.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part, whole } from '#engine/capture/layer/layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { fieldOf } from '#engine/capture/parts.ts'
import { templateCapture } from '#engine/capture/template/template-capture.ts'

const id = 'bruno'
const methods = /^(?:get|post|put|patch|delete|options|head|connect|trace|http)$/

/** A request of Bruno, in its `.bru` language. */
const format: CaptureFormat = {
  id,
  rank: 30,
  read(pasted) {
    const { octets } = pasted
    const start = latin(octets, { start: 0, end: octets.length }, 400)
    if (!/^(?:\u00ef\u00bb\u00bf)?\s*[a-z][\w:-]{0,40}[ \t]*\{[ \t]*\r?\n/.test(start)) return null
    const blocks = blocksIn(octets)
    const called = blocks?.find(({ name }) => methods.test(name))
    if (blocks === null) return null
    if (called === undefined)
      return blocks[0]?.name === 'meta' ? { kind: 'no-requests', detail: 'Bruno' } : null
    const source = bare(octets)
    const pairs = pairsIn(octets, called)
    const url = valueOf(source, pairs, 'url')
    if (url === null) return null
    const named = text((valueOf(source, pairs, 'method') ?? part(source, { start: 0, end: 0 })).octets)
    const { body, remarks } = bodyOf(source, blocks, said(source, pairs, 'body'))
    const auth = said(source, pairs, 'auth')
    return templateCapture(id, pasted, {
      method: methodOf(source, called, named),
      url,
      fields: blocks
        .filter(({ name }) => name === 'headers')
        .flatMap((block) => pairsIn(octets, block))
        .map((pair) => fieldOf(nameOf(source, pair), part(source, pair.value), pair.at)),
      body,
      remarks: [
        ...remarks,
        ...(auth === '' || auth === 'none' || auth === 'inherit'
          ? []
          : [{ kind: 'fields-rewritten', at: called.at, detail: id } satisfies Remark]),
      ],
      at: { start: 0, end: octets.length },
    })
  },
}

const valueOf = (source: Layer, pairs: readonly Pair[], name: string): Layer | null => {
  const pair = pairs.find((one) => text(nameOf(source, one).octets) === name)
  return pair === undefined ? null : part(source, pair.value)
}

const said = (source: Layer, pairs: readonly Pair[], name: string): string =>
  text((valueOf(source, pairs, name) ?? part(source, { start: 0, end: 0 })).octets)

const nameOf = (source: Layer, { name, isQuoted }: Pair): Layer =>
  isQuoted ? unescape(source, name, escapes.json, 'quotes') : part(source, name)

/** The method is the name of the block, in lower case. */
function methodOf(source: Layer, block: Block, named: string): Layer {
  const builder = new LayerBuilder(source, 'upper-case')
  const { start } = block.at
  if (block.name === 'http') return { ...builder.done(), octets: utf8(named.toUpperCase()) }
  Array.from(block.name.toUpperCase()).forEach((letter, index) =>
    builder.put(utf8(letter), { start: start + index, end: start + index + 1 }),
  )
  return builder.done()
}

interface BlockBody {
  readonly body: RecordBody
  readonly remarks: readonly Remark[]
}

const blockNames: Readonly<Record<string, string>> = {
  formUrlEncoded: 'body:form-urlencoded',
  'form-urlencoded': 'body:form-urlencoded',
  multipartForm: 'body:multipart-form',
  'multipart-form': 'body:multipart-form',
}

function bodyOf(source: Layer, blocks: readonly Block[], mode: string): BlockBody {
  if (mode === 'none') return { body: noBody(), remarks: [] }
  const bodies = blocks.filter(({ name }) => name === 'body' || name.startsWith('body:'))
  const wanted = mode === '' ? undefined : (blockNames[mode] ?? `body:${mode}`)
  const block =
    wanted === undefined
      ? bodies[0]
      : bodies.find(({ name }) => name === wanted || (mode === 'json' && name === 'body'))
  if (block === undefined) return { body: noBody(), remarks: [] }
  const { name, at } = block
  if (name === 'body:form-urlencoded') return { body: formOf(source, block), remarks: [] }
  if (name === 'body:multipart-form')
    return { body: noBody(at), remarks: [{ kind: 'body-not-shown', at, detail: id }] }
  if (name === 'body:file')
    return { body: noBody(at), remarks: [{ kind: 'not-in-paste', at, detail: fileIn(source, block) }] }
  if (name === 'body:graphql') return { body: graphqlOf(source, block, blocks), remarks: [] }
  const remarks: readonly Remark[] =
    block.lines.length > 1 ? [{ kind: 'body-rewritten', at, detail: id }] : []
  return { body: { content: whole(linesOf(source, block)), kind: 'text', at }, remarks }
}

/** The lines of a block with the line ends between them; that of the last belongs to the block. */
function linesOf(source: Layer, { lines }: Block): Layer {
  const builder = new LayerBuilder(source, 'indent')
  lines.forEach(({ start, end }, index) => {
    const next = lines[index + 1]
    builder.keep({ start, end })
    if (next !== undefined) builder.keep({ start: end, end: lineEndFrom(source.octets, end) })
  })
  return builder.done()
}

const lineEndFrom = (octets: Octets, at: number): number =>
  octets[at] === 0x0d && octets[at + 1] === 0x0a ? at + 2 : at + 1

function formOf(source: Layer, block: Block): RecordBody {
  const params = pairsIn(source.octets, block).map((pair) => ({
    name: nameOf(source, pair),
    value: part(source, pair.value),
  }))
  return { content: whole(joinedLayer(formPieces(params), 'form')), kind: 'rewritten', at: block.at }
}

const fileIn = (source: Layer, block: Block): string => {
  const [pair] = pairsIn(source.octets, block)
  const written = pair === undefined ? '' : text(part(source, pair.value).octets)
  return /@file\(([^)]*)\)/.exec(written)?.[1] ?? written
}

function graphqlOf(source: Layer, block: Block, blocks: readonly Block[]): RecordBody {
  const variables = blocks.find(({ name }) => name === 'body:graphql:vars')
  const query = utf8(JSON.stringify(text(linesOf(source, block).octets)))
  const rest = variables === undefined ? [] : [utf8(',"variables":'), linesOf(source, variables)]
  const content = whole(joinedLayer([utf8('{"query":'), query, ...rest, utf8('}')], 'graphql'))
  return { content, kind: 'rewritten', at: block.at }
}

export default format
