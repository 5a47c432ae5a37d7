import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import type { Escapes } from '#engine/capture/layer/escapes.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { curlyQuoted } from './curly-quotes.ts'
import { substitutionEnd, variableEnd } from './expansions.ts'
import { curlySign, isNamePart, pastBlanks, pastLineEnd, pastOneBlank, pastPrompt } from './signs.ts'
import type { Word } from './word.ts'
import { WordBuilder } from './word.ts'

/** How a line of a shell is to be read. */
export interface BashReading {
  /** Typographic quotes are taken for the straight ones. */
  readonly curly: boolean
  /** A backtick ends the command: the paste set it in a pair of them. */
  readonly backticked: boolean
  /** What the paste itself assigns to variables. */
  readonly variables: ReadonlyMap<string, Layer>
}

/** A word and where reading goes on. `open`: a quote was never closed; `curly`: typographic quotes stood where quotes stand. */
export interface BashWord {
  readonly word: Word
  readonly end: number
  readonly open: boolean
  readonly curly: boolean
}

/** `$(printf '…')`, with which mitmproxy writes control characters. */
const printf = /^\$\(printf (?:%b |-- )?'([^']*)'\)$/s
const printed: Escapes = {
  sign: '\\',
  letters: {},
  hex: { of: 'octet', most: 2, exactly: true },
  unknown: 'kept',
}

/** Reads the word that starts at an offset, as bash and zsh take it (Bash Reference Manual, 3.1.2 and 3.5). */
export function bashWord(octets: Octets, from: number, reading: BashReading): BashWord {
  const paste = bare(octets)
  const builder = new WordBuilder(paste, 'shell')
  let open = false
  let curly = false
  let at = from
  let plain = from
  const flush = (to: number): void => builder.keep({ start: plain, end: to })
  while (at < octets.length) {
    const octet = octets[at] ?? 0
    if (ends(octets, at, reading)) break
    if (octet === 0x5c) {
      flush(at)
      const next = pastLineEnd(octets, at + 1)
      plain = next > at + 1 ? next : at + 1
      at = next > at + 1 ? next : Math.min(at + 2, octets.length)
      if (plain === at && pastPrompt(octets, at) > pastBlanks(octets, at)) break
      continue
    }
    const curlyEnd = curlySign(octets, at)
    if (curlyEnd !== null && curlyEnd.kind !== 'dash') {
      curly = true
      if (reading.curly) {
        flush(at)
        const quoted = curlyQuoted(octets, curlyEnd)
        builder.keep(quoted.inside)
        open ||= quoted.open
        at = plain = quoted.end
        continue
      }
    }
    if (octet === 0x27) {
      flush(at)
      const close = octets.indexOf(0x27, at + 1)
      open ||= close === -1
      const end = close === -1 ? octets.length : close
      builder.keep({ start: at + 1, end })
      at = plain = Math.min(end + 1, octets.length)
    } else if (octet === 0x22) {
      flush(at)
      const close = doubleEnd(octets, at + 1)
      open ||= close === -1
      const end = close === -1 ? octets.length : close
      addExpanded(builder, paste, { start: at + 1, end }, reading)
      at = plain = Math.min(end + 1, octets.length)
    } else if (octet === 0x24 && octets[at + 1] === 0x27) {
      flush(at)
      const close = ansiEnd(octets, at + 2)
      open ||= close === -1
      const end = close === -1 ? octets.length : close
      builder.add(unescape(paste, { start: at + 2, end }, escapes.ansi, 'shell'))
      at = plain = Math.min(end + 1, octets.length)
    } else if (octet === 0x24 && octets[at + 1] === 0x22) {
      flush(at)
      at = plain = at + 1
    } else {
      const end = expansionEnd(octets, at, octets.length)
      if (end === at) at++
      else {
        flush(at)
        expand(builder, paste, { start: at, end }, reading)
        at = plain = end
      }
    }
  }
  flush(at)
  return { word: builder.done({ start: from, end: at }), end: at, open, curly }
}

/** Whether an unquoted octet ends a word. */
function ends(octets: Octets, at: number, { backticked }: BashReading): boolean {
  const octet = octets[at] ?? 0
  if (octet === 0x60) return backticked
  return (
    pastOneBlank(octets, at) > at ||
    pastLineEnd(octets, at) > at ||
    ';|&()<>'.includes(String.fromCharCode(octet))
  )
}

/** The offset of the quote that closes `"…"`; -1 where none does. */
function doubleEnd(octets: Octets, from: number): number {
  for (let at = from; at < octets.length;) {
    const octet = octets[at]
    if (octet === 0x22) return at
    if (octet === 0x5c) at += 2
    else if (octet === 0x24 && octets[at + 1] === 0x28) at = substitutionEnd(octets, at, octets.length)
    else at++
  }
  return -1
}

function ansiEnd(octets: Octets, from: number): number {
  for (let at = from; at < octets.length; at++) {
    if (octets[at] === 0x27) return at
    if (octets[at] === 0x5c) at++
  }
  return -1
}

/** Adds what stands between double quotes, or in a here-document. */
export function addExpanded(
  builder: WordBuilder,
  paste: Layer,
  { start, end }: ByteRange,
  reading: BashReading,
  dialect: 'shell-double' | 'here-document' = 'shell-double',
): void {
  const { octets } = paste
  let plain = start
  const flush = (to: number): void =>
    builder.add(unescape(paste, { start: plain, end: to }, escapes[dialect], 'shell'))
  for (let at = start; at < end;) {
    if (octets[at] === 0x5c) {
      at += 2
      continue
    }
    const past = expansionEnd(octets, at, end)
    if (past === at) {
      at++
      continue
    }
    flush(at)
    expand(builder, paste, { start: at, end: past }, reading)
    at = plain = past
  }
  flush(end)
}

/** The end of `$name`, `${…}`, `$(…)` or of a pair of backticks; the offset itself where none is there. */
function expansionEnd(octets: Octets, at: number, to: number): number {
  const octet = octets[at]
  if (octet === 0x24)
    return octets[at + 1] === 0x28 ? substitutionEnd(octets, at, to) : variableEnd(octets, at, to)
  if (octet !== 0x60) return at
  for (let end = at + 1; end < to; end++) {
    if (octets[end] === 0x60) return end + 1
    if (octets[end] === 0x5c) end++
  }
  return to
}

/** Puts in what the paste assigns to the variable, or marks it as missing. */
function expand(builder: WordBuilder, paste: Layer, range: ByteRange, { variables }: BashReading): void {
  const { octets } = paste
  const name = nameOf(octets, range)
  const value = name === null ? undefined : variables.get(name)
  if (value !== undefined) return builder.add(value)
  const written = octets[range.start + 1] === 0x28 ? latin(octets, range, range.end - range.start) : ''
  const format = printf.exec(written)?.[1]
  if (format === undefined) return builder.gap(range)
  const start = range.start + written.indexOf("'") + 1
  builder.add(unescape(paste, { start, end: start + format.length }, printed, 'printf'))
  builder.note('body-rewritten', range, 'mitmproxy')
}

function nameOf(octets: Octets, { start, end }: ByteRange): string | null {
  const braced = octets[start + 1] === 0x7b
  const name = octets.subarray(start + (braced ? 2 : 1), braced ? end - 1 : end)
  return name.length > 0 && name.length < 128 && name.every(isNamePart) ? String.fromCharCode(...name) : null
}
