import type { Layer } from '#engine/capture/layer/layer.ts'
import { readWire } from '#engine/capture/wire/message.ts'
import { beginsRequest } from '#engine/capture/wire/start-line.ts'
import { isResponse } from './answer.ts'
import { bufferIn } from './buffer.ts'
import { environIn } from './environ.ts'
import type { Environ } from './environ.ts'
import { fieldsIn, telling } from './fields.ts'
import type { DumpedField } from './fields.ts'
import { nameOf } from './value.ts'
import type { MapValue, TextValue, Value } from './value.ts'

/** What a dump shows of a request. */
export interface DumpedRequest {
  readonly fields: readonly DumpedField[]
  readonly body: Value | null
  readonly method: Value | null
  readonly url: Value | null
  readonly base: Value | null
  readonly environ: Environ | null
  /** The head as it was written to the connection, where the dump has it too. */
  readonly head: TextValue | null
}

const bodyNames =
  /^(?:request|req|raw|http|post|the|_)*(?:body|data|content|payload|postfields|form|json|input)(?:str|string|text|bytes|raw|json)?$/
const methodNames = /^(?:request|http|req|_)*(?:method|verb)$/
const urlNames = /^(?:request|full|original|absolute|req|http|_)*(?:url|uri|endpoint|href)(?:string)?$/

const asked = /^(?:config|req|request|currentrequest)$/

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** The first member whose name fits. */
const memberLike = ({ members }: MapValue, names: RegExp): Value | null =>
  members.find((member) => names.test(plain(nameOf(member))))?.value ?? null

/** Maps are looked through to this many. */
const mostMaps = 20_000

/** All maps in a value, the outer first. Of a response only the request that it answers is looked at. */
export function mapsIn(top: MapValue): readonly MapValue[] {
  const maps: MapValue[] = [top]
  const inside = (value: Value): readonly MapValue[] =>
    value.kind === 'map' ? [value] : value.kind === 'list' ? value.items.flatMap(inside) : []
  for (let index = 0; index < maps.length && maps.length < mostMaps; index++) {
    const map = maps[index]
    if (map === undefined) break
    const isAnswer = isResponse(map)
    for (const member of map.members)
      if (!isAnswer || asked.test(plain(nameOf(member)))) maps.push(...inside(member.value))
  }
  return maps
}

interface Holder {
  readonly map: MapValue
  readonly fields: readonly DumpedField[]
  readonly environ: Environ | null
  readonly worth: number
}

/** Finds the request in the maps of a dump; null where no field shows that there is one. */
export function findRequest(top: MapValue, all: readonly MapValue[]): DumpedRequest | null {
  const maps = all.filter((map) => !isResponse(map))
  const head = headIn(maps)
  const holder = maps
    .flatMap(holdersIn)
    .reduce<Holder | null>((best, one) => (best === null || one.worth > best.worth ? one : best), null)
  const written = head === null ? null : readWire(head.layer)
  if (holder === null && written === null) return null
  const inOrder = [...(holder === null ? [] : [holder.map]), top, ...maps]
  const first = (names: RegExp, isFit: (value: Value, map: MapValue) => boolean): Value | null => {
    for (const map of inOrder) {
      const value = memberLike(map, names)
      if (value !== null && isFit(value, map)) return value
    }
    return null
  }
  return {
    fields: holder?.fields ?? [],
    environ: holder?.environ ?? null,
    body: first(
      bodyNames,
      (value, map) =>
        !isFields(value) && (value.kind !== 'word' || map === holder?.map || bufferIn(value) !== null),
    ),
    method: first(methodNames, (value) => value.kind === 'text' || value.kind === 'word'),
    url: first(urlNames, isText) ?? first(/^path$/, isText),
    base: first(/^baseur[il]$/, isText),
    head,
  }
}

const isText = (value: Value): boolean => value.kind === 'text'
const isFields = (value: Value): boolean => telling(fieldsIn(value) ?? []) > 1

/** The members of a map that hold fields, and the map itself where it is an environment. */
function holdersIn(map: MapValue): readonly Holder[] {
  const environ = environIn(map)
  if (environ !== null) return [{ map, fields: environ.fields, environ, worth: telling(environ.fields) + 1 }]
  return map.members.flatMap((member) => {
    const { value } = member
    const inner = value.kind === 'map' ? environIn(value) : null
    const fields = inner?.fields ?? fieldsIn(value)
    if (fields === null) return []
    const worth = telling(fields)
    const isNamed = /headers?$/.test(plain(nameOf(member)))
    // rawHeaders has the spelling of the wire.
    const bonus = (isNamed ? 2 : 0) + (plain(nameOf(member)).startsWith('raw') ? 1 : 0)
    return worth === 0 ? [] : [{ map, fields, environ: inner, worth: worth + bonus }]
  })
}

/** The `_header` of Node's ClientRequest, the `request_header` of PHP's curl. */
function headIn(maps: readonly MapValue[]): TextValue | null {
  for (const { members } of maps)
    for (const { value } of members)
      if (value.kind === 'text' && value.cut === null && readHead(value.layer)) return value
  return null
}

const readHead = (layer: Layer): boolean =>
  beginsRequest(layer.octets, 2_048) && (readWire(layer)?.fields.length ?? 0) > 0
