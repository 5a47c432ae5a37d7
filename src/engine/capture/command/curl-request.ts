import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, Pasted, Remark, Sourced } from '#engine/capture/capture.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'
import { joinedBy } from '#engine/capture/layer/joined-layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { whole } from '#engine/capture/layer/layer.ts'
import { captureOf, spelled, supplied } from '#engine/capture/parts.ts'
import { isAddress } from './address.ts'
import { asWritten } from './copied-by.ts'
import type { CurlArguments } from './curl-arguments.ts'
import type { CurlBody } from './curl-body.ts'
import { curlData, missing, queryOf } from './curl-body.ts'
import { curlFields } from './curl-fields.ts'
import type { CommandLine, Word } from './word.ts'
import { said } from './word.ts'

/** One request that a curl command makes. */
export interface CurlRequest {
  readonly url: Word
  readonly request: CurlArguments
  readonly command: CommandLine
}

/** The requests that the arguments of one command make: one for each address. */
export function curlRequests(command: CommandLine, all: readonly CurlArguments[]): readonly CurlRequest[] {
  return all.flatMap((request) => {
    const addresses = request.urls.filter((word) => isAddress(said(word)))
    const [first] = request.urls
    const urls = addresses.length > 0 ? addresses : first === undefined ? [] : [first]
    return urls.map((url) => ({ url, request, command }))
  })
}

/** What kinds of remarks on the body mean that it is not what was sent. */
const losses: ReadonlySet<string> = new Set([
  'not-in-paste',
  'characters-lost',
  'line-ends-unknown',
  'body-rewritten',
  'body-cut',
  'body-not-shown',
])

export const isLoss = ({ kind }: Remark): boolean => losses.has(kind)

export function methodOf({ options, data, forms }: CurlArguments): Sourced<string> {
  const asked = options.get('request')?.at(-1)
  if (asked !== undefined && asked.layer.octets.length > 0) return spelled(asked.layer)
  if (options.has('head')) return supplied('HEAD')
  if (options.has('upload-file')) return supplied('PUT')
  return supplied((data.length > 0 || forms.length > 0) && !options.has('get') ? 'POST' : 'GET')
}

export function curlCapture(pasted: Pasted, { url, request, command }: CurlRequest): Capture {
  const { octets } = pasted
  const { options } = request
  const { fields, remarks } = curlFields(octets, request)
  const data = curlData(request, command.stdin)
  const isQuery = options.has('get')
  const body = isQuery ? none(octets) : bodyOf(pasted, request, command, data)
  const sent = asWritten(octets, command, fields, body)
  const called = urlParts(addressOf(octets, url, request, isQuery ? data.layer : null))
  const target = options.get('request-target')?.at(-1)
  const about = [
    ...methodRemarks(request),
    ...url.remarks,
    ...(isQuery ? data.remarks : []),
    ...(options.get('url-query') ?? []).flatMap((word) => queryOf(word).remarks),
    ...(options.get('config') ?? []).map(missing),
    ...(options.get('aws-sigv4') ?? []).map(missing),
    ...remarks,
    ...sent.remarks,
    ...(command.curly ? [{ kind: 'curly-command', at: command.at } as const] : []),
  ]
  const altered = sent.remarks.some(isLoss) || command.curly || command.open
  return captureOf(pasted, {
    format: 'curl',
    fidelity: altered ? 'altered' : 'text',
    method: methodOf(request),
    target: target === undefined ? called.target : spelled(target.layer),
    authority: fields.some(({ name }) => name.value.toLowerCase() === 'host') ? null : called.authority,
    fields,
    body: whole(sent.layer),
    remarks: about,
    taken: [command.at],
  })
}

const methodRemarks = ({ options }: CurlArguments): readonly Remark[] =>
  options.get('request')?.at(-1)?.remarks ?? []

const none = (paste: Layer['octets']): CurlBody => ({
  layer: part(bare(paste), { start: 0, end: 0 }),
  remarks: [],
})

function bodyOf(
  pasted: Pasted,
  { data, forms, options }: CurlArguments,
  { stdin }: CommandLine,
  read: CurlBody,
): CurlBody {
  const upload = options.get('upload-file')?.at(-1)
  if (upload !== undefined)
    return stdin !== null && /^[-.]$/.test(said(upload))
      ? stdin
      : { ...none(pasted.octets), remarks: [missing(upload)] }
  if (data.length > 0) return read
  return { ...none(pasted.octets), remarks: forms.map(unshown) }
}

/** The boundary is drawn when curl runs, and so the body is not known, even where no file is in it. */
const unshown = (word: Word): Remark =>
  /=[@<]/.test(said(word)) ? missing(word) : { kind: 'body-not-shown', at: word.at, detail: 'curl-form' }

/** The address that is called: with a scheme, and with the query that options add. */
function addressOf(paste: Layer['octets'], url: Word, { options }: CurlArguments, data: Layer | null): Layer {
  const builder = new LayerBuilder(bare(paste), 'curl-url')
  const written = text(url.layer.octets)
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(written)
  const queries = (options.get('url-query') ?? []).map((word) => queryOf(word).layer)
  const added = [...queries, ...(data === null ? [] : [data])].filter((layer) => layer.octets.length > 0)
  if (hasScheme && added.length === 0) return url.layer
  if (!hasScheme) builder.supply(utf8('http://'))
  if (added.length === 0) {
    builder.add(url.layer)
    return builder.done()
  }
  const hash = url.layer.octets.indexOf(0x23)
  const end = hash === -1 ? url.layer.octets.length : hash
  builder.add(part(url.layer, { start: 0, end }))
  builder.supply(utf8(url.layer.octets.subarray(0, end).includes(0x3f) ? '&' : '?'))
  builder.add(joinedBy(added, '&', 'curl-url'))
  return builder.done()
}
