import { utf8 } from '#engine/bytes/text.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import { countedLines } from '#engine/capture/text/counted-lines.ts'
import type { Source } from '#engine/capture/text/source.ts'
import { sticky } from './literal.ts'
import type { NamedValue, TextValue, Value } from './value.ts'

interface Read {
  readonly value: Value
  readonly end: number
}

const deepest = 100
/** A text with more beginnings of dumps that are none is none itself. */
const mostFailures = 20

const string = /string\((\d+)\) "/y
const opening = /(?:array\(\d+\)|(?:object\([^)\n]{1,200}\)|class [^\s#]{1,200})\s?#\d+ \(\d+\)) ?\{/y
const key =
  /\s*(?:\[(?:"((?:[^"\n]|"(?!\]|:))*)"|(-?\d+))[^\]\n]*\]=>|'([^'\n]*)' ?=>|(-?\d+) =>|(?:public|protected|private)[^$\n]*\$(\w+) =>)\s*/y
const scalar =
  /(?:int|float|double|bool|enum|resource|uninitialized)\(([^)\n]*)\)[^\n]*|NULL|\*RECURSION\*|\.{3}/y
const closing = /\s*\}/y
/** What comes after a string whose length is not as it says. */
const afterString =
  /"(?:\.\.\.)?[ \t]*(?=\r?\n[ \t]*(?:\}|\[|['"]|string\(|array\(|(?:public|private|protected) )|\s*$)/g

/** The values that PHP's `var_dump` printed in a text, each called by what stands before it in its line. */
export function varDumps(source: Source): readonly NamedValue[] {
  const { text } = source
  const found: NamedValue[] = []
  let failures = 0
  const start = /(?:array\(\d+\) ?\{|(?:object\(|class )[^\n]{1,200}#\d+ \(\d+\) ?\{|string\(\d+\) ")/g
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const read = readValue(source, match.index, 0)
    if (read === null) {
      if (++failures === mostFailures) break
      continue
    }
    const before = text.slice(Math.max(0, match.index - 80), match.index)
    const label =
      /[^\n]*$/.exec(before)?.[0].match(/\w+/g)?.at(-1) ?? (read.value.kind === 'text' ? 'body' : '')
    found.push({ name: bare(utf8(label)), value: read.value })
    start.lastIndex = read.end
  }
  return found
}

function readValue(source: Source, at: number, depth: number): Read | null {
  const { text, layer } = source
  if (depth > deepest) return null
  const stated = sticky(string, text, at)
  if (stated !== null) return readString(source, at, stated)
  const open = sticky(opening, text, at)
  if (open !== null) return readMembers(source, at, at + open[0].length, depth)
  const word = sticky(scalar, text, at)
  if (word === null) return null
  const end = at + word[0].length
  const inner = word[1] === undefined ? { start: at, end } : innerOf(text, at, word[1])
  return {
    value: {
      kind: 'word',
      layer: part(layer, inner),
      text: text.slice(inner.start, inner.end),
      at: { start: at, end },
    },
    end,
  }
}

function innerOf(text: string, at: number, said: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf('(', at) + 1
  return { start, end: start + said.length }
}

/** The length in octets that it states cuts the string exactly, whatever is in it. */
function readString(
  { text, layer }: Source,
  at: number,
  [opened, digits = '']: RegExpExecArray,
): Read | null {
  const length = Number(digits)
  const start = at + opened.length
  const words = opened.slice(0, -2)
  const stated = { length, words, at: { start: at, end: at + words.length } }
  const value = (end: number, to: number, cut: string | null): Read => {
    const shown = part(layer, { start, end })
    const counted = cut === null ? (countedLines(shown, length, true) ?? shown) : shown
    const read: TextValue = { kind: 'text', layer: counted, at: { start: at, end: to }, cut, stated }
    return { value: read, end: to }
  }
  if (text[start + length] === '"' && /^(?:\s|$|<)/.test(text.slice(start + length + 1, start + length + 2)))
    return value(start + length, start + length + 1, null)
  afterString.lastIndex = start
  const after = afterString.exec(text)
  if (after === null) return null
  const isCut = after[0].includes('...')
  return value(
    after.index,
    after.index + after[0].length,
    isCut ? `${length - (after.index - start)} octets` : null,
  )
}

function readMembers(source: Source, start: number, from: number, depth: number): Read | null {
  const { text, layer } = source
  const members: NamedValue[] = []
  let at = from
  for (;;) {
    const closed = sticky(closing, text, at)
    if (closed !== null) {
      const end = at + closed[0].length
      return { value: { kind: 'map', members, at: { start, end } }, end }
    }
    const named = sticky(key, text, at)
    const read = named === null ? null : readValue(source, at + named[0].length, depth + 1)
    if (named === null || read === null) return null
    const name = named.slice(1).find((one) => one !== undefined) ?? ''
    const place = at + named[0].indexOf(name)
    members.push({ name: part(layer, { start: place, end: place + name.length }), value: read.value })
    at = read.end
  }
}
