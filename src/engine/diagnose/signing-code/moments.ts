import { otherPurpose } from './names.ts'
import type { SourceText } from './source-text.ts'
import type { Sign } from './tell-tale.ts'

/** What a function of the program's own is called that only gives a moment or a nonce, where it is called or defined. */
const makerName = /\b\w{0,30}(?:time|stamp|nonce|millis|uuid|guid|random)\w{0,30}(?=[ \t]{0,2}[(=:])/gi

/** Where what is made is not kept in a variable: in the string to sign, or in a header. */
const unkept = /\\n|BinancePay-|Environment\.NewLine|PHP_EOL/

/**
 * Finds what must be made once and is made again: twice in one function; or in two, where one of them does not keep it. Counts the
 * calls that match, and those of the program's own functions that wrap one.
 */
export const madeTwice = (makers: RegExp): Sign =>
  function* find(source) {
    const calls = callsOf(source, makers)
    const seen = new Set<number>()
    for (const at of calls) {
      const inside = source.functionAt(at)
      if (seen.has(inside)) yield at
      seen.add(inside)
    }
    if (seen.size < 2) return
    for (const at of calls) if (unkept.test(source.statementAt(at))) yield at
  }

function callsOf(source: SourceText, makers: RegExp): readonly number[] {
  const calls: number[] = []
  const wrappers = new Set<string>()
  for (const { index } of source.find(makers)) {
    if (otherPurpose.test(lineAround(source, index))) continue
    const wrapper = nameOfFunction(source, source.functionAt(index))
    if (wrapper === null) calls.push(index)
    else wrappers.add(wrapper)
  }
  if (wrappers.size === 0) return calls
  for (const { index, 0: name } of source.find(makerName)) {
    const isCall = source.text[index + name.length] === '(' && !isDefinition(source, index)
    if (isCall && wrappers.has(name) && !otherPurpose.test(lineAround(source, index))) calls.push(index)
  }
  return calls.sort((one, other) => one - other)
}

/** The line around an offset, as far as matters. */
function lineAround({ text }: SourceText, at: number): string {
  const before = text.slice(Math.max(0, at - 120), at)
  const [after = ''] = text.slice(at, at + 120).split('\n', 1)
  return before.slice(before.lastIndexOf('\n') + 1) + after
}

/** The name of the function that begins at an offset, if by its name it only gives a moment or a nonce. */
function nameOfFunction(source: SourceText, start: number): string | null {
  if (start === -1) return null
  const [head = ''] = source.text.slice(start, start + 200).split('\n', 1)
  for (const { index, 0: name } of head.matchAll(makerName))
    if (isDefinition(source, start + index)) return name
  return null
}

/** Whether a name is the one that a function is defined by: nothing but its modifiers, or a receiver in Go, is before it. */
function isDefinition(source: SourceText, at: number): boolean {
  const start = source.functionAt(at)
  if (start === -1) return false
  const before = source.text.slice(start, Math.min(at, start + 200)).replace(/^func \([^()]{0,80}\)/, '')
  return at - start < 200 && !/[({=:\n]/.test(before.trimStart())
}

/** What makes milliseconds of seconds, or says that it is no timestamp. */
export const toMilliseconds = new RegExp(
  String.raw`\*\s?(?:1_?000|1e3|MILLI)|1_?000\s?\*|int64\(time\.Millisecond|${otherPurpose.source}`,
  'i',
)

/** The time is read for more than signing; this is where it is read for that. */
export const ofTimestamp = /time_?stamp|\bts\b|millis|_ms\b|\bnow\b|nonce|payload|\\n/i
