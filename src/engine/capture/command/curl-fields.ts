import { toBase64 } from '#engine/bytes/encodings.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { FieldLine, Remark } from '#engine/capture/capture.ts'
import { joinedBy } from '#engine/capture/layer/joined-layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { fieldOf, supplied } from '#engine/capture/parts.ts'
import { withoutSpace } from '#engine/capture/text/lines.ts'
import type { CurlArguments } from './curl-arguments.ts'
import { missing } from './curl-body.ts'
import type { Word } from './word.ts'
import { said } from './word.ts'

export interface Fields {
  readonly fields: readonly FieldLine[]
  readonly remarks: readonly Remark[]
}

/** The fields that a curl command sends, as far as the command says them; those of `--header` first, and these win. */
export function curlFields(paste: Octets, request: CurlArguments): Fields {
  const { options, data } = request
  const given = (options.get('header') ?? []).map(headerIn)
  const fields = given.flatMap(({ field }) => field ?? [])
  const remarks = given.flatMap((header) => header.remarks)
  const named = new Set(given.map(({ name }) => name))
  const add = (name: string, value: Layer, at: ByteRange): void => {
    if (named.has(name.toLowerCase())) return
    fields.push({ ...fieldOf(part(bare(paste), { start: 0, end: 0 }), value, at), name: supplied(name) })
  }
  const supply = (name: string, value: string, at: ByteRange): void => {
    if (!named.has(name.toLowerCase()))
      fields.push({ name: supplied(name), value: supplied(utf8(value)), at })
  }
  const last = (name: string): Word | undefined => options.get(name)?.at(-1)
  const agent = last('user-agent')
  if (agent !== undefined && agent.layer.octets.length > 0) add('User-Agent', agent.layer, agent.at)
  const referer = last('referer')
  const from = referer === undefined ? undefined : withoutAuto(referer)
  if (referer !== undefined && from !== undefined && from.octets.length > 0) add('Referer', from, referer.at)
  const cookies = (options.get('cookie') ?? []).filter((word) => word.layer.octets.includes(0x3d))
  const [cookie] = cookies
  if (cookie !== undefined)
    add(
      'Cookie',
      joinedBy(
        cookies.map(({ layer }) => layer),
        ';',
        'curl-cookie',
      ),
      cookie.at,
    )
  for (const file of options.get('cookie') ?? [])
    if (!cookies.includes(file) && said(file) !== '') remarks.push(missing(file))
  const range = last('range')
  if (range !== undefined) add('Range', before(paste, 'bytes=', range.layer), range.at)
  const bearer = last('oauth2-bearer')
  const user = last('user')
  const isBasic = !['digest', 'ntlm', 'negotiate', 'aws-sigv4'].some((name) => options.has(name))
  if (bearer !== undefined) add('Authorization', before(paste, 'Bearer ', bearer.layer), bearer.at)
  else if (user !== undefined && isBasic && user.remarks.length === 0)
    add('Authorization', basic(paste, user), user.at)
  else if (user !== undefined) remarks.push(missing(user))
  const [datum] = data
  if (datum !== undefined && !options.has('get')) {
    const isJson = data.some(({ option }) => option === 'json')
    supply('Content-Type', isJson ? 'application/json' : 'application/x-www-form-urlencoded', datum.word.at)
    if (isJson) supply('Accept', 'application/json', datum.word.at)
  }
  const words = [agent, referer, ...cookies, range, bearer].flatMap((word) => word?.remarks ?? [])
  return { fields, remarks: [...remarks, ...words] }
}

interface Header {
  /** In lower case; empty where it has none. */
  readonly name: string
  readonly field: FieldLine | null
  readonly remarks: readonly Remark[]
}

/** `Name: value`; `Name;` has no value, `Name:` is left out, `@file` is not in the paste. */
function headerIn(word: Word): Header {
  const { layer, at } = word
  const { octets } = layer
  if (octets[0] === 0x40) return { name: '', field: null, remarks: [missing(word)] }
  const colon = octets.indexOf(0x3a)
  const semicolon = octets.length - 1
  const nameEnd = colon === -1 && octets[semicolon] === 0x3b ? semicolon : colon
  if (nameEnd < 1) return { name: '', field: null, remarks: [...word.remarks, { kind: 'no-colon', at }] }
  const named = withoutSpace(octets, { start: 0, end: nameEnd })
  const value = withoutSpace(octets, { start: nameEnd + 1, end: octets.length })
  const name = text(octets.subarray(named.start, named.end)).toLowerCase()
  const isRemoved = colon !== -1 && value.end === value.start
  const field = isRemoved ? null : fieldOf(part(layer, named), part(layer, value), at)
  return { name, field, remarks: word.remarks }
}

/** `;auto` after a referrer is an order to curl, not part of it. */
function withoutAuto({ layer }: Word): Layer {
  const end = text(layer.octets).endsWith(';auto') ? layer.octets.length - 5 : layer.octets.length
  return part(layer, { start: 0, end })
}

function before(paste: Octets, prefix: string, layer: Layer): Layer {
  const builder = new LayerBuilder(bare(paste), 'curl-field')
  builder.supply(utf8(prefix))
  builder.add(layer)
  return builder.done()
}

/** RFC 7617, section 2. */
function basic(paste: Octets, { layer, at }: Word): Layer {
  const builder = new LayerBuilder(bare(paste), 'basic')
  builder.supply(utf8('Basic '))
  builder.put(utf8(toBase64(layer.octets)), at)
  return builder.done()
}
