import type { Octets } from '#engine/bytes/octets.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { bashWord } from './bash-word.ts'
import { bashCommand } from './bash.ts'
import { cmdCommand } from './cmd.ts'
import type { Place } from './places.ts'
import { powershellCommand } from './powershell.ts'
import { rewritten } from './rewritten.ts'
import type { CommandLine, Word } from './word.ts'

/** The shells whose quoting differs. */
type Shell = 'bash' | 'cmd' | 'powershell'

/** Two quotes together within JSON: how older browsers wrote one for cmd.exe. */
const twoQuotes = /[{[,:]""\w|\w"":/

/** Which shell a command was written for, by its first line. */
function shellAt(octets: Octets, { start, before }: Place): Shell {
  const lineFeed = octets.indexOf(0x0a, start)
  const line = latin(octets, { start, end: lineFeed === -1 ? octets.length : lineFeed }, 16_384).trimEnd()
  if (/PS [A-Za-z]:\\[^>]*> *$/.test(before)) return 'powershell'
  if (/[A-Za-z]:\\[^>]*> *$/.test(before)) return 'cmd'
  if (/[\s]\^"/.test(line) || line.endsWith('^') || line.includes('^\\^"') || twoQuotes.test(line))
    return 'cmd'
  if (/[^`]`$/.test(line) && !before.endsWith('`')) return 'powershell'
  if (line.includes('`"') || (/^curl\.exe\b/i.test(line) && line.includes("'"))) return 'powershell'
  return 'bash'
}

/** The command at a place, in the shell that it was written for. */
export function commandAt(octets: Octets, place: Place, variables: ReadonlyMap<string, Layer>): CommandLine {
  const shell = shellAt(octets, place)
  if (shell === 'cmd') return cmdCommand(octets, place.start)
  if (shell === 'bash')
    return bashCommand(octets, place.start, { backticked: place.before.endsWith('`'), variables })
  const command = powershellCommand(octets, place.start, new Map())
  return { ...command, words: command.words.map(nativeArgument) }
}

/** PowerShell gives a program its words in one line, where `\"` stands for a quote: undone where all quotes are written so. */
function nativeArgument(word: Word): Word {
  const { octets } = word.layer
  let quotes = 0
  for (let at = octets.indexOf(0x22); at !== -1; at = octets.indexOf(0x22, at + 1)) {
    if (octets[at - 1] !== 0x5c) return word
    quotes++
  }
  if (quotes === 0) return word
  return {
    ...word,
    layer: rewritten(word.layer, 'argument', (octet, at) => (isEscape(octets, octet, at) ? '' : null)),
  }
}

/** Whether a backslash goes away: every other one of those before a quote, from the first. */
function isEscape(octets: Octets, octet: number, at: number): boolean {
  if (octet !== 0x5c) return false
  let from = at
  while (octets[from - 1] === 0x5c) from--
  let end = at
  while (octets[end] === 0x5c) end++
  return octets[end] === 0x22 && (at - from) % 2 === 0
}

const assignment = /^[ \t]*(?:export |local |readonly )?([A-Za-z_]\w{0,63})=(?=\S)/gm
const assignedLimit = 500

/** What a script assigns to its variables before an offset; the last of each. */
export function shellVariables(octets: Octets, to: number): ReadonlyMap<string, Layer> {
  const variables = new Map<string, Layer>()
  const script = latin(octets, { start: 0, end: to }, 262_144)
  let read = 0
  for (const found of script.matchAll(assignment)) {
    if (found.index < read) continue
    if (variables.size > assignedLimit) break
    const from = found.index + found[0].length
    const { word, open, end } = bashWord(octets, from, { curly: false, backticked: false, variables })
    read = end
    if (!open && word.remarks.length === 0) variables.set(found[1] ?? '', word.layer)
  }
  return variables
}
