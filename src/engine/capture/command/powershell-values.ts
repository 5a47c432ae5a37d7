import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { substitutionEnd, variableEnd } from './expansions.ts'
import { nameOf, powershellString } from './powershell-word.ts'
import type { Variables } from './powershell-word.ts'
import { pastBlanks, pastLineEnd } from './signs.ts'
import type { Word } from './word.ts'
import { WordBuilder } from './word.ts'

/** One pair of `@{ … }`. */
export interface Pair {
  readonly name: Word
  readonly value: Word
  readonly at: ByteRange
}

/** A value of PowerShell: text, a table, or something that only a run would give. */
export type PowershellValue =
  | { readonly kind: 'text'; readonly word: Word; readonly end: number; readonly open: boolean }
  | { readonly kind: 'table'; readonly pairs: readonly Pair[]; readonly end: number }

export type Values = ReadonlyMap<string, PowershellValue>

const pairLimit = 2_000

export const textsOf = (values: Values): Variables => {
  const texts = new Map<string, Layer>()
  for (const [name, value] of values)
    if (value.kind === 'text' && value.word.remarks.length === 0) texts.set(name, value.word.layer)
  return texts
}

/** Past blanks, line ends and comments. */
export function pastSpace(octets: Octets, from: number): number {
  for (let at = from; ;) {
    const blank = pastBlanks(octets, at)
    let next = pastLineEnd(octets, blank)
    if (octets[blank] === 0x60 && pastLineEnd(octets, blank + 1) > blank + 1)
      next = pastLineEnd(octets, blank + 1)
    if (octets[blank] === 0x23) {
      const end = octets.indexOf(0x0a, blank)
      next = end === -1 ? octets.length : end
    }
    if (next === blank) return blank
    at = next
  }
}

/** UTF-8 octets of a string, as Chrome writes a body that is not ASCII. */
const utf8Bytes = /^\(?\s*\[(?:System\.)?Text\.Encoding\]::UTF8\.GetBytes\(\s*/i

/** The value that begins at an offset (about_Quoting_Rules, about_Hash_Tables). */
export function powershellValue(octets: Octets, from: number, values: Values): PowershellValue {
  if (octets[from] === 0x40 && octets[from + 1] === 0x7b) return table(octets, from, values)
  const bytes = utf8Bytes.exec(latin(octets, { start: from, end: octets.length }, 80))
  if (bytes !== null) {
    const inner = powershellValue(octets, from + bytes[0].length, values)
    let end = inner.end
    while (octets[end] === 0x29) end++
    return { ...inner, end }
  }
  const string = powershellString(octets, from, textsOf(values))
  if (string !== null) return piped(octets, { kind: 'text', ...string }, from)
  if (octets[from] === 0x24) {
    const end =
      octets[from + 1] === 0x28
        ? substitutionEnd(octets, from, octets.length)
        : variableEnd(octets, from, octets.length)
    const name = nameOf(octets, { start: from, end })
    const known = name === null ? undefined : values.get(name)
    if (known !== undefined && octets[end] !== 0x2e) return piped(octets, { ...known, end }, from)
  }
  return expression(octets, from)
}

/** What goes on into a pipe or an operator is not what is sent. */
function piped(octets: Octets, value: PowershellValue, from: number): PowershellValue {
  const next = pastBlanks(octets, value.end)
  return /^(?:\||-f\b|\+)/.test(latin(octets, { start: next, end: octets.length }, 3))
    ? expression(octets, from)
    : value
}

/** Something that only a run would give, up to where the argument ends. */
function expression(octets: Octets, from: number): PowershellValue {
  let at = from
  while (at < octets.length) {
    const octet = octets[at] ?? 0
    if (octet === 0x28 || octet === 0x7b) at = bracketEnd(octets, at)
    else if (octet === 0x22 || octet === 0x27) at = powershellString(octets, at, new Map())?.end ?? at + 1
    else if (
      pastBlanks(octets, at) > at ||
      pastLineEnd(octets, at) > at ||
      octet === 0x3b ||
      octet === 0x7d ||
      octet === 0x29
    )
      break
    else at++
  }
  const builder = new WordBuilder(bare(octets), 'powershell')
  const range = { start: from, end: at }
  const written = latin(octets, range, 64)
  if (/^[\w./:?&=%+,;*~-]*$/.test(written)) builder.keep(range)
  else builder.gap(range)
  return { kind: 'text', word: builder.done(range), end: at, open: false }
}

function bracketEnd(octets: Octets, from: number): number {
  let depth = 0
  for (let at = from; at < octets.length; at++) {
    const octet = octets[at]
    if (octet === 0x22 || octet === 0x27) at = (powershellString(octets, at, new Map())?.end ?? at + 1) - 1
    else if (octet === 0x28 || octet === 0x7b) depth++
    else if ((octet === 0x29 || octet === 0x7d) && --depth === 0) return at + 1
  }
  return octets.length
}

function table(octets: Octets, from: number, values: Values): PowershellValue {
  const pairs: Pair[] = []
  let at = from + 2
  while (at < octets.length && pairs.length < pairLimit) {
    at = pastSpace(octets, at)
    while (octets[at] === 0x3b) at = pastSpace(octets, at + 1)
    if (octets[at] === 0x7d || at >= octets.length) break
    const start = at
    const name = key(octets, at, values)
    at = pastBlanks(octets, name.end)
    if (octets[at] !== 0x3d) break
    const value = powershellValue(octets, pastSpace(octets, at + 1), values)
    at = value.end
    if (value.kind === 'text') pairs.push({ name: name.word, value: value.word, at: { start, end: at } })
    if (at === start) break
  }
  const close = octets[at] === 0x7d ? at : octets.indexOf(0x7d, at)
  return { kind: 'table', pairs, end: close === -1 ? octets.length : close + 1 }
}

function key(octets: Octets, from: number, values: Values): { readonly word: Word; readonly end: number } {
  const string = powershellString(octets, from, textsOf(values))
  if (string !== null) return string
  let end = from
  while (/[\w-]/.test(String.fromCharCode(octets[end] ?? 0))) end++
  const layer = part(bare(octets), { start: from, end })
  return { word: { layer, at: { start: from, end }, remarks: [] }, end }
}

const assignment = /^[ \t]*(?:PS [^>\n]*> )?\$(?:[A-Za-z]+:)?([A-Za-z_]\w{0,63})[ \t]*=[ \t]*/gm
const member = /^[ \t]*\$([A-Za-z_]\w{0,63}(?:\.\w+|\[["'][\w-]+["']\]))[ \t]*=[ \t]*/gm

/** What a script assigns to its variables before an offset, by their names in lower case; members as `session.useragent`. */
export function powershellVariables(octets: Octets, to: number): Values {
  const values = new Map<string, PowershellValue>()
  const script = latin(octets, { start: 0, end: to }, 262_144)
  const found = [...script.matchAll(assignment), ...script.matchAll(member)].sort(
    (left, right) => left.index - right.index,
  )
  let read = 0
  for (const one of found.slice(0, 1_000)) {
    if (one.index < read) continue
    const value = powershellValue(octets, one.index + one[0].length, values)
    read = value.end
    const name = (one[1] ?? '').toLowerCase()
    const [, table, key] = /^(\w+)\[["']([\w-]+)["']\]$/.exec(name) ?? []
    const known = table === undefined ? undefined : values.get(table)
    if (known?.kind === 'table' && value.kind === 'text' && key !== undefined && table !== undefined) {
      const start = one.index + one[0].indexOf('[') + 2
      const at = { start, end: start + key.length }
      const word: Word = { layer: part(bare(octets), at), at, remarks: [] }
      values.set(table, {
        ...known,
        pairs: [...known.pairs, { name: word, value: value.word, at: { start: one.index, end: value.end } }],
      })
    } else values.set(name, value)
  }
  return values
}
