import type { Octets } from '#engine/bytes/octets.ts'
import { findHead } from '#engine/capture/head/heads.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { isObject, itemsOf, membersOf } from '#engine/capture/json/json-source.ts'
import { firstSign, looseJson, looseJsonIn, opensJson, saidAt } from '#engine/capture/json/loose-json.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { endsWithCr } from '#engine/capture/text/lines.ts'
import { mentions } from '#engine/capture/text/mentions.ts'
import { plainName } from './members.ts'
import type { JsonRecord } from './record.ts'
import { recordIn } from './record.ts'

/** Without one of these names there is no record. */
const tell =
  /headers?\\?"|method\\?"|verb"|body(?:_?(?:raw|hex|base64|bytes|string|text))?"|"request"|"requestLine"/i

/** The records in a paste, in order: it is JSON, or lines of a log with JSON in them. */
export function* recordsIn(octets: Octets): Iterable<JsonRecord> {
  if (!mentions(octets, tell)) return
  const whole = looseJsonIn(octets)
  if (whole !== null) yield* recordsOf(whole, 0, { failures: 0 })
  else yield* recordsInLines(octets)
}

const deepest = 8
/** So many objects in a row that are none, and no more are looked at. */
const mostOthers = 20_000

function* recordsOf(source: JsonSource, depth: number, count: { failures: number }): Iterable<JsonRecord> {
  if (depth > deepest || count.failures > mostOthers) return
  if (!isObject(source)) {
    for (const item of itemsOf(source))
      if (item.node.kind === 'object' || item.node.kind === 'array') yield* recordsOf(item, depth + 1, count)
    return
  }
  const record = recordIn(source) ?? wrapped(source)
  if (record !== null) {
    count.failures = 0
    yield record
    return
  }
  count.failures++
  for (const { value } of membersOf(source))
    if (value.node.kind === 'array' || isObject(value)) yield* recordsOf(value, depth + 1, count)
}

/** What a log calls the message that it has been given. */
const messages = /^(?:message|msg|log|textpayload|payload|raw|line|body)$/

/** The record that a log holds as JSON in a string. */
function wrapped(source: JsonSource): JsonRecord | null {
  for (const { name, value } of membersOf(source)) {
    if (value.node.kind !== 'string' || !messages.test(plainName(name.node.text))) continue
    const said = saidAt(value)
    const open = said === null ? -1 : said.octets.indexOf(0x7b)
    if (said === null || open === -1 || open > 400) continue
    const json = looseJson(said, open, true)
    const record = json === null || !isObject(json.source) ? null : recordIn(json.source)
    if (record !== null) return { ...record, root: source }
  }
  return null
}

/** So many times JSON is looked for where there is none. */
const mostFailures = 200

function* recordsInLines(octets: Octets): Iterable<JsonRecord> {
  const start = firstSign(octets)
  if (!opensJson(octets) && octets.indexOf(0x7b, start) === -1) return
  const layer = bare(octets)
  let failures = 0
  let isFirst = true
  for (let at = octets.indexOf(0x7b, start); at !== -1 && failures < mostFailures;) {
    const json = isValue(octets, at) ? looseJson(layer, at, true) : null
    const record =
      json === null || !isObject(json.source) ? null : (recordIn(json.source) ?? wrapped(json.source))
    if (record === null) failures++
    else {
      if (isFirst && isMessage(octets, at)) return
      isFirst = false
      yield record
    }
    const line = octets.indexOf(0x0a, at)
    const next = json?.end ?? (line === -1 ? octets.length : line)
    at = octets.indexOf(0x7b, next)
  }
}

/** Whether the brace at an offset can open a value: it is no argument of a call, and a name or a brace follows. */
function isValue(octets: Octets, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (octets[before] ?? 0) <= 0x20) before--
  if (octets[before] === 0x28 || octets[before] === 0x2c) return false
  let after = at + 1
  while (after < octets.length && (octets[after] ?? 0) <= 0x20) after++
  return octets[after] === 0x22
}

/** Whether what stands before is HTTP as text: the JSON is its body then. */
const isMessage = (octets: Octets, to: number): boolean =>
  findHead({ octets, crOnly: endsWithCr(octets), to }, 0) !== null
