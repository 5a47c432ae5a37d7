import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import { scanCode } from './scan-code.ts'
import type { Literal } from './scan-code.ts'
import { codeSyntax } from './string-syntax.ts'

/** A program as far as it is understood: which of it is code, and where functions and lines begin. */
export interface SourceText {
  readonly language: ProgramLanguage
  /** Comments are blanked; every character keeps its place. */
  readonly text: string
  readonly literals: readonly Literal[]
  /** Matches that begin in code, not inside of a string. The pattern needs the flag g. */
  readonly find: (pattern: RegExp) => Iterable<RegExpExecArray>
  readonly has: (pattern: RegExp) => boolean
  /** The statement around an offset, as lines that go on show it. */
  readonly statementAt: (offset: number) => string
  /** The function that an offset is in, by where it begins; -1 before the first. */
  readonly functionAt: (offset: number) => number
  /** From 1. */
  readonly lineAt: (offset: number) => number
}

/** Reads a program's text in the light of its language. */
export function readSource(code: string, language: ProgramLanguage): SourceText {
  const { kinds, literals } = scanCode(code, codeSyntax[language])
  const text = blanked(code, kinds)
  const lines = startsOf(text, /\n/g).map((at) => at + 1)
  const functions = startsOf(text, definition)
  return {
    language,
    text,
    literals,
    *find(pattern) {
      for (const match of text.matchAll(pattern)) if (kinds[match.index] === 0) yield match
    },
    has: (pattern) => pattern.test(text),
    statementAt: (offset) => statementAt(text, offset),
    functionAt: (offset) => functions[countUpTo(functions, offset) - 1] ?? -1,
    lineAt: (offset) => countUpTo(lines, offset) + 1,
  }
}

/** What a definition of a function looks like in any of the languages; a word like `if` is none. */
const definition =
  /\b(?:def|func|function|fun)\s{1,4}[\w.(*]|\b(?:public|private|protected|internal|static)\s[\w<>[\], ?]{1,80}\(|\b(?:const|let|var)\s{1,4}\w{1,60}\s{0,4}=\s{0,4}(?:async\s{0,4})?(?:function\b|\([^()]{0,160}\)\s{0,4}=>|\w{1,40}\s{0,4}=>)|^[ \t]{1,20}(?:async )?(?!(?:if|for|while|switch|catch|with)\b)\w{1,60}\([^()\n]{0,160}\)\s?\{/gm

function blanked(code: string, kinds: Uint8Array): string {
  const pieces: string[] = []
  let from = 0
  while (from < code.length) {
    const isComment = kinds[from] === 2
    let end = from
    while (end < code.length && (kinds[end] === 2) === isComment) end++
    const piece = code.slice(from, end)
    pieces.push(isComment ? piece.replace(/[^\n]/g, ' ') : piece)
    from = end
  }
  return pieces.join('')
}

const startsOf = (text: string, pattern: RegExp): readonly number[] =>
  Array.from(text.matchAll(pattern), ({ index }) => index)

/** How many of the ordered offsets are at or before one. */
function countUpTo(offsets: readonly number[], offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How far a statement is followed to either side. */
const farthest = 400
/** How a line begins that goes on with the one before, and how one ends that goes on in the next. */
const continues = /^[ \t]*(?:[.+)&|?:]|->)/
const goesOn = /[(,.+=&|?:[{][ \t]*\r?$/

function statementAt(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - farthest), offset).split('\n')
  const after = text.slice(offset, offset + farthest).split('\n')
  let statement = `${before.pop() ?? ''}${after.shift() ?? ''}`
  for (let line = before.pop(); line !== undefined; line = before.pop()) {
    if (!continues.test(statement) && !goesOn.test(line)) break
    statement = `${line}\n${statement}`
  }
  let last = statement
  for (const line of after) {
    if (!continues.test(line) && !goesOn.test(last)) break
    statement = `${statement}\n${line}`
    last = line
  }
  return statement
}
