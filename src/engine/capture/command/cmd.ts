import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, inPasted } from '#engine/capture/layer/layer.ts'
import { isPlain } from '#engine/capture/layer/runs.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { pastBlanks, pastLineEnd, pastOneBlank, pastPrompt, startsOption } from './signs.ts'
import type { CommandLine, Word } from './word.ts'
import { WordBuilder } from './word.ts'

/** What the first pass over a line finds: the line without carets, where it ends, and what was lost on the way. */
interface Uncareted {
  readonly line: Layer
  readonly end: number
  readonly open: boolean
  /** Places in the paste of carets before a space: a character that Chrome could not write. */
  readonly lost: readonly ByteRange[]
  /** Line ends that were written as a caret and an empty line: CR LF, LF and CR all look so. */
  readonly lineEnds: readonly ByteRange[]
}

/**
 * The command that starts at an offset, as cmd.exe takes its line apart and the C library its words. The browsers' dress is known too:
 * they write a caret before nearly every sign, within quotes of cmd's as without, and each backslash twice.
 */
export function cmdCommand(octets: Octets, from: number): CommandLine {
  const browser = isFromBrowser(octets, from)
  const { line, end, open, lost, lineEnds } = uncaret(octets, from, browser)
  return {
    words: wordsOf(line, browser, { lost, lineEnds }),
    stdin: null,
    at: { start: from, end },
    open,
    curly: false,
  }
}

/** Whether a browser wrote it: each word of theirs begins with `^"`, or at least holds `^\^"`. */
function isFromBrowser(octets: Octets, from: number): boolean {
  const beginning = latin(octets, { start: from, end: octets.length }, 65_536)
  return / \^"/.test(beginning) || beginning.includes('^\\^"')
}

function uncaret(octets: Octets, from: number, browser: boolean): Uncareted {
  const builder = new LayerBuilder(bare(octets), 'cmd')
  const lost: ByteRange[] = []
  const lineEnds: ByteRange[] = []
  /** Within quotes of cmd.exe's own, where a caret means itself. */
  let quoted = false
  let at = from
  let plain = from
  const flush = (to: number): void => builder.keep({ start: plain, end: to })
  for (; at < octets.length;) {
    const octet = octets[at] ?? 0
    if (octet === 0x5e && (!quoted || browser)) {
      flush(at)
      const blanks = pastBlanks(octets, at + 1)
      const next = pastLineEnd(octets, blanks)
      if (next > blanks) {
        const second = pastLineEnd(octets, next)
        // The octet after a caret and a line end is taken as it is, and that may be another line end.
        if (second > next) {
          builder.put(Uint8Array.of(0x0a), { start: at, end: second })
          lineEnds.push({ start: at, end: second })
        }
        at = plain = second > next ? second : pastPromptOnly(octets, next)
        continue
      }
      if (octets[at + 1] === 0x20) lost.push({ start: at, end: at + 2 })
      plain = at + 1
      at = Math.min(at + 2, octets.length)
      continue
    }
    if (octet === 0x22) quoted = !quoted && !browser
    const isEnd = pastLineEnd(octets, at) > at
    if (isEnd && startsOption(octets, pastPrompt(octets, pastLineEnd(octets, at)))) {
      flush(at)
      builder.put(Uint8Array.of(0x20), { start: at, end: pastLineEnd(octets, at) })
      at = plain = pastPrompt(octets, pastLineEnd(octets, at))
      quoted = false
      continue
    }
    if (isEnd || (!quoted && (octet === 0x26 || octet === 0x7c || octet === 0x3e || octet === 0x3c))) break
    at++
  }
  flush(at)
  return { line: builder.done(), end: at, open: false, lost, lineEnds }
}

const pastPromptOnly = (octets: Octets, at: number): number => {
  const past = pastPrompt(octets, at)
  return past > pastBlanks(octets, at) ? past : at
}

/** A name between per cent signs; `%20` in an address is none. */
const variable = /^%[A-Za-z_][A-Za-z_0-9]{0,62}%/

/** Words as the C library makes them of a line (Microsoft, "Parsing C command-line arguments"). */
function wordsOf(
  line: Layer,
  browser: boolean,
  found: Pick<Uncareted, 'lost' | 'lineEnds'>,
): readonly Word[] {
  const { octets } = line
  const words: Word[] = []
  for (let at = pastSpace(octets, 0); at < octets.length; at = pastSpace(octets, at)) {
    const start = at
    const builder = new WordBuilder(line, 'argument')
    let quoted = false
    let doubled = false
    let plain = at
    const flush = (to: number): void => builder.keep({ start: plain, end: to })
    while (at < octets.length && (quoted || pastSpace(octets, at) === at)) {
      if (octets[at] === 0x5c) {
        let end = at
        while (octets[end] === 0x5c) end++
        const pairs = Math.floor((end - at) / 2)
        if (octets[end] !== 0x22 && !browser && !doubled) at = end
        else if (octets[end] !== 0x22) {
          flush(at + pairs)
          at = plain = at + 2 * pairs
          if (at < end) at = end
        } else {
          flush(at + pairs)
          const literal = (end - at) % 2 === 1
          plain = end
          at = literal ? end + 1 : end
        }
        continue
      }
      if (octets[at] === 0x22) {
        flush(at)
        if (quoted && octets[at + 1] === 0x22) {
          doubled = true
          plain = at + 1
          at += 2
        } else {
          quoted = !quoted
          plain = ++at
        }
        continue
      }
      const named =
        octets[at] === 0x25 ? variable.exec(latin(octets, { start: at, end: octets.length }, 65)) : null
      if (named !== null && isUncareted(line, { start: at, end: at + named[0].length })) {
        flush(at)
        builder.gap({ start: at, end: at + named[0].length })
        at = plain = at + named[0].length
      } else at++
    }
    flush(at)
    const stood = inPasted(line, { start, end: at })
    const inside = ({ start: from }: ByteRange): boolean => from >= stood.start && from < stood.end
    builder.remark(found.lost.filter(inside).map((at) => ({ kind: 'characters-lost', at, detail: ' ' })))
    builder.remark(found.lineEnds.filter(inside).map((at) => ({ kind: 'line-ends-unknown', at })))
    words.push(builder.done({ start, end: at }))
  }
  return words
}

/** Whether a range stands in the paste as it is, no caret in it. */
function isUncareted(line: Layer, range: ByteRange): boolean {
  const { start, end } = inPasted(line, range)
  return end - start === range.end - range.start && line.runs.every(isPlain)
}

function pastSpace(octets: Octets, at: number): number {
  let end = at
  for (;;) {
    const next = octets[end] === 0x0a || octets[end] === 0x0d ? end + 1 : pastOneBlank(octets, end)
    if (next === end) return end
    end = next
  }
}
