import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, FieldLine, Pasted, Remark } from '#engine/capture/capture.ts'
import { isAddress } from '#engine/capture/command/address.ts'
import { joinedBy } from '#engine/capture/layer/joined-layer.ts'
import type { Place } from '#engine/capture/command/places.ts'
import { followsMessage, places } from '#engine/capture/command/places.ts'
import { powershellArguments } from '#engine/capture/command/powershell-arguments.ts'
import type { PowershellArguments } from '#engine/capture/command/powershell-arguments.ts'
import { powershellVariables } from '#engine/capture/command/powershell-values.ts'
import { said } from '#engine/capture/command/word.ts'
import type { Word } from '#engine/capture/command/word.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { bare, part, whole } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { captureOf, fieldOf, spelled, supplied } from '#engine/capture/parts.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { urlParts } from '#engine/capture/http/url-parts.ts'

const id = 'powershell-request'
/** Each is looked at together with all of the script before it. */
const requestLimit = 200

/** A command of PowerShell that asks for an address, and what the script before it said. */
interface Found {
  readonly place: Place
  readonly given: PowershellArguments
}

/** `Invoke-WebRequest` and `Invoke-RestMethod` of PowerShell, written by Chrome or by hand. */
const format: CaptureFormat = {
  id,
  rank: 50,
  read(pasted) {
    const found = requestsIn(pasted.octets)
    const { part } = pasted
    const chosen = part !== undefined && found.length === part.of ? found[part.entry - 1] : found[0]
    return chosen === undefined ? null : captureFrom(pasted, chosen)
  },
  list(pasted) {
    const found = requestsIn(pasted.octets)
    if (found.length < 2) return null
    return found.map(({ given }) => ({
      method: methodOf(given),
      target: said(given.values.get('uri')).slice(0, 200),
      status: null,
      signs: given.headers.some(({ name }) => signs(said(name))),
      // Variables and the session of a script may stand anywhere before it.
      open: () => ({ octets: pasted.octets }),
    }))
  },
}

/** A parameter that one of these commands must have, or their own names. */
const parameter = /Invoke-(?:WebRequest|RestMethod)|\biwr\b|\birm\b|-Uri\b|-Method\b|-UseBasicParsing\b/i

function requestsIn(octets: Octets): readonly Found[] {
  const found: Found[] = []
  if (!parameter.test(latin(octets, { start: 0, end: octets.length }, 1_048_576))) return found
  let to = 0
  let looked = 0
  for (const place of places(octets, [
    'invoke-webrequest',
    'invoke-restmethod',
    'iwr',
    'irm',
    'curl',
    'wget',
  ])) {
    if (place.start < to) continue
    // The aliases are names of programs too, which know none of these parameters.
    const isAlias = !/^invoke/i.test(latin(octets, { start: place.start, end: octets.length }, 6))
    const line = latin(octets, { start: place.next, end: octets.length }, 2_000)
    if (isAlias && !/^[^\n]*\s-(?:Uri|Method|Headers|Body|ContentType|UseBasicParsing)\b/i.test(line))
      continue
    if (++looked > requestLimit) break
    const given = powershellArguments(octets, place.next, powershellVariables(octets, place.start), to)
    const uri = given.values.get('uri')
    if (uri === undefined || !isAddress(said(uri))) continue
    if (found.length === 0 && followsMessage(octets, place.start)) return []
    to = given.end
    found.push({ place, given })
  }
  return found
}

const methodOf = ({ values }: PowershellArguments): string => {
  const method = values.get('method') ?? values.get('custommethod')
  return method === undefined ? 'GET' : said(method).toUpperCase()
}

function captureFrom(pasted: Pasted, { place, given }: Found): Capture {
  const { octets } = pasted
  const { values } = given
  const method = values.get('method') ?? values.get('custommethod')
  const uri = values.get('uri')
  const called = urlParts(uri?.layer ?? bare(octets))
  const body = bodyOf(octets, given)
  const at = { start: place.start, end: given.end }
  const about: Remark[] = [
    { kind: 'fields-rewritten', at, detail: id },
    ...(uri?.remarks ?? []),
    ...given.headers.flatMap(({ value }) => value.remarks),
    ...given.remarks,
    ...body.remarks,
  ]
  const fields = fieldsOf(octets, given, body.isForm)
  return captureOf(pasted, {
    format: id,
    fidelity: body.remarks.length > 0 || given.open ? 'altered' : 'text',
    method: method === undefined ? supplied('GET') : { ...spelled(method.layer), value: methodOf(given) },
    target: called.target,
    authority: fields.some(({ name }) => /^host$/i.test(name.value)) ? null : called.authority,
    fields,
    body: whole(body.layer),
    remarks: about,
    taken: [at, ...given.taken],
  })
}

function fieldsOf(octets: Octets, given: PowershellArguments, isForm: boolean): readonly FieldLine[] {
  const fields = given.headers.map(({ name, value, at }) => fieldOf(name.layer, value.layer, at))
  const has = (name: string): boolean => fields.some((line) => line.name.value.toLowerCase() === name)
  const add = (name: string, word: Word | undefined): void => {
    if (word === undefined || has(name.toLowerCase())) return
    const empty = part(bare(octets), { start: 0, end: 0 })
    fields.push({ ...fieldOf(empty, word.layer, word.at), name: supplied(name) })
  }
  add('User-Agent', given.values.get('useragent'))
  add('Content-Type', given.values.get('contenttype'))
  const [cookie] = given.cookies
  if (cookie !== undefined) {
    const layer = joinedBy(
      given.cookies.map(({ layer }) => layer),
      '; ',
      'cookies',
    )
    add('Cookie', { ...cookie, layer })
  }
  const body = given.values.get('body')
  if (isForm && body !== undefined && !has('content-type'))
    fields.push({
      name: supplied('Content-Type'),
      value: supplied(utf8('application/x-www-form-urlencoded')),
      at: body.at,
    })
  return fields
}

function bodyOf(
  octets: Octets,
  { values, tables }: PowershellArguments,
): { readonly layer: Word['layer']; readonly remarks: readonly Remark[]; readonly isForm: boolean } {
  const body = values.get('body')
  const empty = part(bare(octets), { start: 0, end: 0 })
  const file = values.get('infile') ?? values.get('form')
  if (body === undefined && file === undefined) return { layer: empty, remarks: [], isForm: false }
  if (body === undefined || tables.has('body')) {
    const detail = text(octets.subarray((body ?? file)?.at.start, (body ?? file)?.at.end)).slice(0, 80)
    const at = (body ?? file)?.at ?? { start: 0, end: 0 }
    return { layer: empty, remarks: [{ kind: 'not-in-paste', at, detail }], isForm: body !== undefined }
  }
  return { layer: body.layer, remarks: body.remarks, isForm: true }
}

export default format
