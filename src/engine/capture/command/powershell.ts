import type { Octets } from '#engine/bytes/octets.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { substitutionEnd, variableEnd } from './expansions.ts'
import type { Variables } from './powershell-word.ts'
import { nameOf, powershellString } from './powershell-word.ts'
import { pastBlanks, pastLineEnd, pastPrompt, startsOption } from './signs.ts'
import type { CommandLine, Word } from './word.ts'
import { WordBuilder } from './word.ts'

const wordLimit = 20_000

/** The command that starts at an offset, as PowerShell takes it apart for a program (about_Parsing). */
export function powershellCommand(octets: Octets, from: number, variables: Variables): CommandLine {
  const words: Word[] = []
  let open = false
  let at = from
  let end = from
  while (at < octets.length && words.length < wordLimit) {
    at = pastGap(octets, at)
    if (at >= octets.length || isEnd(octets, at) || octets[at] === 0x23) break
    const read = powershellWord(octets, at, variables)
    if (read.end === at) break
    words.push(read.word)
    open ||= read.open
    at = end = read.end
  }
  return { words, stdin: null, at: { start: from, end }, open, curly: false }
}

/** Past blanks and lines that go on: with a backtick, or with an option on the next one. */
export function pastGap(octets: Octets, from: number): number {
  for (let at = from; ;) {
    at = pastBlanks(octets, at)
    const lineEnd = octets[at] === 0x60 ? pastBlanks(octets, at + 1) : at
    const next = pastLineEnd(octets, lineEnd)
    if (next === lineEnd) return at
    const further = pastPrompt(octets, next)
    if (lineEnd === at && !startsOption(octets, further)) return at
    at = further
  }
}

const isEnd = (octets: Octets, at: number): boolean =>
  pastLineEnd(octets, at) > at || ';|&()<>'.includes(String.fromCharCode(octets[at] ?? 0))

/** One word, its parts quoted or not. */
function powershellWord(
  octets: Octets,
  from: number,
  variables: Variables,
): { readonly word: Word; readonly end: number; readonly open: boolean } {
  const builder = new WordBuilder(bare(octets), 'powershell')
  let open = false
  let at = from
  let plain = from
  const flush = (to: number): void => builder.keep({ start: plain, end: to })
  while (at < octets.length && pastBlanks(octets, at) === at && !isEnd(octets, at)) {
    const string = powershellString(octets, at, variables)
    if (string !== null) {
      flush(at)
      builder.add(string.word.layer)
      builder.remark(string.word.remarks)
      open ||= string.open
      at = plain = string.end
    } else if (octets[at] === 0x60) {
      if (pastLineEnd(octets, at + 1) > at + 1) break
      flush(at)
      plain = at + 1
      at = Math.min(at + 2, octets.length)
    } else if (octets[at] === 0x24) {
      flush(at)
      const end =
        octets[at + 1] === 0x28
          ? substitutionEnd(octets, at, octets.length)
          : variableEnd(octets, at, octets.length)
      const name = nameOf(octets, { start: at, end })
      const value = name === null ? undefined : variables.get(name)
      if (end === at) builder.keep({ start: at, end: at + 1 })
      else if (value === undefined) builder.gap({ start: at, end })
      else builder.add(value)
      at = plain = Math.max(end, at + 1)
    } else at++
  }
  flush(at)
  return { word: builder.done({ start: from, end: at }), end: at, open }
}
