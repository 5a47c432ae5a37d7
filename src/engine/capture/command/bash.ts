import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { same } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'
import type { BashReading } from './bash-word.ts'
import { addExpanded, bashWord } from './bash-word.ts'
import { curlySign, pastBlanks, pastLineEnd, pastPrompt, startsOption } from './signs.ts'
import type { CommandLine, Word } from './word.ts'
import { said, WordBuilder } from './word.ts'

/** More words than these no command line has. */
const wordLimit = 20_000

/**
 * The command that starts at an offset, as bash, zsh and other shells take it (Bash Reference Manual, 3.1 and 3.6). Where it does not
 * come out even and typographic quotes are in it, these are taken for the shell's own.
 */
export function bashCommand(octets: Octets, from: number, reading: Omit<BashReading, 'curly'>): CommandLine {
  const straight = commandIn(octets, from, { ...reading, curly: false })
  return straight.curly ? { ...commandIn(octets, from, { ...reading, curly: true }), curly: true } : straight
}

/** A here-document that was announced and is still to come. */
interface Awaited {
  readonly delimiter: string
  readonly quoted: boolean
  readonly tabs: boolean
}

function commandIn(octets: Octets, from: number, reading: BashReading): CommandLine {
  const words: Word[] = []
  let stdin: Word | null = null
  let awaited: Awaited | null = null
  let open = false
  let curly = false
  let at = from
  let end = from
  while (at < octets.length && words.length < wordLimit) {
    at = pastGap(octets, at)
    const octet = octets[at] ?? 0
    if (at >= octets.length || ';|&()'.includes(String.fromCharCode(octet)) || pastLineEnd(octets, at) > at)
      break
    if (octet === 0x23 || (octet === 0x60 && reading.backticked)) break
    if (octet === 0x3c || octet === 0x3e) {
      const { kind, next } = redirection(octets, at)
      const start = pastGap(octets, next)
      const read = bashWord(octets, start, reading)
      at = end = Math.max(read.end, next)
      if (kind === 'string') stdin = withLineEnd(read.word, octets)
      if (kind === 'file') stdin = missing(octets, { start, end: read.end })
      if (kind === 'here')
        awaited = {
          delimiter: said(read.word),
          quoted: read.end - start > said(read.word).length,
          tabs: octets[next - 1] === 0x2d,
        }
      open ||= read.open
      continue
    }
    const read = bashWord(octets, at, reading)
    if (read.end === at) break
    open ||= read.open
    curly ||= read.curly
    at = end = read.end
    // A number right before `<` or `>` belongs to the redirection.
    const digits = /^\d$/.test(said(read.word)) && (octets[at] === 0x3c || octets[at] === 0x3e)
    if (!digits) words.push(read.word)
  }
  if (awaited !== null) {
    const here = hereDocument(octets, at, awaited, reading)
    stdin = here.word
    end = here.end
  }
  return { words, stdin, at: { start: from, end }, open, curly: curly || hasCurlyDash(octets, words) }
}

/** Past blanks and continued lines. A line that begins with an option goes on with the command even where the sign for it was lost. */
function pastGap(octets: Octets, from: number): number {
  for (let at = from; ;) {
    at = pastBlanks(octets, at)
    if (octets[at] === 0x5c) {
      const lineEnd = pastBlanks(octets, at + 1)
      const next = pastLineEnd(octets, lineEnd)
      if (next === lineEnd) return lineEnd >= octets.length ? lineEnd : at
      at = pastPrompt(octets, next)
      // Lines set apart by a paste: an option after an empty line still belongs to it.
      const further = pastBlanks(octets, pastLineEnd(octets, at))
      if (further > at && startsOption(octets, further)) at = further
      continue
    }
    const next = pastLineEnd(octets, at)
    if (next === at) return at
    const option = pastPrompt(octets, next)
    if (!startsOption(octets, option)) return at
    at = option
  }
}

function redirection(
  octets: Octets,
  at: number,
): { readonly kind: 'file' | 'here' | 'string' | 'out'; readonly next: number } {
  if (octets[at] === 0x3e) {
    const next = at + 1
    return {
      kind: 'out',
      next: octets[next] === 0x3e || octets[next] === 0x26 || octets[next] === 0x7c ? next + 1 : next,
    }
  }
  if (octets[at + 1] !== 0x3c) return { kind: octets[at + 1] === 0x28 ? 'out' : 'file', next: at + 1 }
  if (octets[at + 2] === 0x3c) return { kind: 'string', next: at + 3 }
  return { kind: 'here', next: octets[at + 2] === 0x2d ? at + 3 : at + 2 }
}

/** `<<<` puts a line end after the word. */
function withLineEnd(word: Word, octets: Octets): Word {
  const builder = new WordBuilder(bare(octets), 'shell')
  builder.add(word.layer)
  builder.remark(word.remarks)
  builder.supply(Uint8Array.of(0x0a))
  return { ...builder.done(word.at), at: word.at }
}

function missing(octets: Octets, range: ByteRange): Word {
  const builder = new WordBuilder(bare(octets), 'shell')
  builder.lose(range)
  return builder.done(range)
}

function hereDocument(
  octets: Octets,
  from: number,
  { delimiter, quoted, tabs }: Awaited,
  reading: BashReading,
): { readonly word: Word; readonly end: number } {
  const paste = bare(octets)
  const builder = new WordBuilder(paste, 'shell')
  const start = lineFrom(octets, from, false).next
  let at = start
  let pending = start
  const flush = (to: number): void => {
    if (quoted) builder.keep({ start: pending, end: to })
    else addExpanded(builder, paste, { start: pending, end: to }, reading, 'here-document')
    pending = to
  }
  while (at < octets.length) {
    const line = lineFrom(octets, at, false)
    let text = line.start
    if (tabs) while (octets[text] === 0x09) text++
    if (text > line.start) {
      flush(line.start)
      pending = text
    }
    if (isDelimiter(octets, { start: text, end: line.end }, delimiter)) {
      flush(line.start < pending ? pending : line.start)
      return { word: builder.done({ start, end: line.start }), end: line.end }
    }
    at = line.next
  }
  flush(octets.length)
  return { word: builder.done({ start, end: octets.length }), end: octets.length }
}

const isDelimiter = (octets: Octets, { start, end }: ByteRange, delimiter: string): boolean =>
  same(octets.subarray(start, end), utf8(delimiter))

const hasCurlyDash = (octets: Octets, words: readonly Word[]): boolean =>
  words.some(({ at }) => curlySign(octets, at.start)?.kind === 'dash')
