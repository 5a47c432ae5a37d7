import type { FieldLine } from '#engine/capture/capture.ts'
import { isTelling } from '#engine/capture/head/telling-names.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { isObject, membersOf, textAt } from '#engine/capture/json/json-source.ts'
import { fieldsIn } from './fields.ts'
import { flatFields } from './flat-fields.ts'
import { firstMember, plainName } from './members.ts'

/** A JSON object that says what a request was, in whatever names. */
export interface JsonRecord {
  /** All of it. */
  readonly root: JsonSource
  readonly fields: readonly FieldLine[]
  readonly fieldsAt: JsonSource | null
  /** Where its other parts are looked for, nearest first. */
  readonly scopes: readonly JsonSource[]
}

/** Deeper than any record. */
const deepest = 12
/** More objects than these are not looked at. */
const mostObjects = 20_000

const fieldNames = [
  'rawheaders',
  'multivalueheaders',
  'requestheaders',
  'reqheaders',
  'httpheaders',
  'headers',
  'header',
]
/** What is said of the answer, or of another request, is none of this one. */
const foreign = /^(?:response|res|resp|responseheaders|proxyresponse|redirects?|timings?|environment|env)$/
const near = ['request', 'req', 'httprequest', 'http', 'requestcontext', 'context', 'event', 'jsonpayload']

/** The record that an object is, or that stands in it; lists in it are not entered. Null where there is none. */
export function recordIn(root: JsonSource): JsonRecord | null {
  const queue: { readonly source: JsonSource; readonly above: readonly JsonSource[] }[] = [
    { source: root, above: [] },
  ]
  for (let next = 0; next < queue.length && next < mostObjects; next++) {
    const entry = queue[next]
    if (entry === undefined) break
    const { source, above } = entry
    const found = fieldsOf(source)
    const scopes = [source, ...above]
    if (found !== null) {
      const record = { root, ...found, scopes: withNear(scopes) }
      if (found.fields.some(({ name }) => isTelling(name.value)) || isAddressed(record.scopes)) return record
    }
    if (above.length >= deepest) continue
    for (const { name, value } of membersOf(source))
      if (isObject(value) && !foreign.test(plainName(name.node.text)))
        queue.push({ source: value, above: scopes })
  }
  const flat = queue.slice(0, 64).find(({ source }) => isFlatRecord(source))
  if (flat === undefined) return null
  const scopes = withNear([flat.source, ...flat.above])
  return { root, fields: flatFields(flat.source), fieldsAt: null, scopes }
}

function fieldsOf(source: JsonSource): Pick<JsonRecord, 'fields' | 'fieldsAt'> | null {
  for (const name of fieldNames) {
    const member = firstMember(source, [name])
    const fields = fieldsIn(member)
    if (fields !== null && fields.length > 0) return { fields, fieldsAt: member }
  }
  return null
}

/** Scopes, each followed by what of it is about the request. */
function withNear(scopes: readonly JsonSource[]): readonly JsonSource[] {
  const all: JsonSource[] = []
  const add = (source: JsonSource, depth: number): void => {
    if (!isObject(source) || all.some(({ node }) => node === source.node)) return
    all.push(source)
    if (depth > 2) return
    for (const { name, value } of membersOf(source))
      if (near.includes(plainName(name.node.text))) add(value, depth + 1)
  }
  for (const scope of scopes) add(scope, 0)
  return all
}

export const methodNames = ['method', 'httpmethod', 'requestmethod', 'verb']
export const addressNames = [
  'originalurl',
  'requesturi',
  'rawurl',
  'requesturl',
  'url',
  'uri',
  'fullurl',
  'rawpath',
  'path',
  'requestpath',
  'pathname',
  'endpoint',
]
export const lineNames = ['request', 'requestline', 'firstline', 'req']
export const requestLine = /^([A-Z]{3,20}) (\S+)(?: HTTP\/\d(?:\.\d)?)?$/

/** Whether it is said how or where the request was sent. */
const isAddressed = (scopes: readonly JsonSource[]): boolean =>
  scopes.some(
    (scope) =>
      isMethod(scope) || firstMember(scope, ['body', 'rawbody', 'data', 'payload', 'content']) !== null,
  )

const isMethod = (scope: JsonSource): boolean => {
  const said = textAt(firstMember(scope, methodNames))
  return said !== null && /^[A-Za-z]{3,20}$/.test(said)
}

/** A line of a log without a list of headers: its members say what the request was. */
function isFlatRecord(source: JsonSource): boolean {
  const line = textAt(firstMember(source, lineNames))
  const isLine = line !== null && requestLine.test(line)
  const isSent = isMethod(source) && textAt(firstMember(source, addressNames)) !== null
  const body = firstMember(source, ['rawbody', 'requestbody', 'reqbody', 'body'])
  const said = flatFields(source).length
  if (isLine || isSent) return said > 0 || body !== null || isLine
  return said > 1 && body?.node.kind === 'string'
}
