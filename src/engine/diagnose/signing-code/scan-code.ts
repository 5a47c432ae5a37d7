import type { CodeSyntax, StringSyntax } from './string-syntax.ts'

/** A string as written: `start` is its opening mark, `end` is past its closing one. */
export interface Literal {
  readonly start: number
  readonly end: number
  /** What opens it, with its prefix: `@"`, `'`, `<<<EOT`. */
  readonly open: string
  /** Between the marks, escapes as they are written. */
  readonly content: string
}

/** What each character of a program belongs to. */
export interface ScannedCode {
  /** One entry a character: 0 code, 1 inside of a string, 2 a comment. The opening mark of a string is code. */
  readonly kinds: Uint8Array
  /** In the order of their ends. */
  readonly literals: readonly Literal[]
}

/** A string that is open, and how deep in braces the code is that stands in its hole. */
interface Open {
  readonly syntax: StringSyntax
  readonly start: number
  depth: number | null
}

const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character)

/** Tells code, strings and comments apart in one walk. What is never closed ends with its line: pasted code is often damaged. */
export function scanCode(code: string, syntax: CodeSyntax): ScannedCode {
  const kinds = new Uint8Array(code.length)
  const literals: Literal[] = []
  const stack: Open[] = []
  /** Closing marks that the rest of the code is known not to hold. */
  const missing = new Set<string>()
  const holds = (mark: string, from: number): boolean => {
    if (missing.has(mark)) return false
    if (code.includes(mark, from)) return true
    missing.add(mark)
    return false
  }
  const close = (open: Open, end: number, contentEnd: number): void => {
    const { start } = open
    const content = code.slice(start + open.syntax.open.length, contentEnd)
    literals.push({ start, end, open: open.syntax.open, content })
  }

  let at = 0
  while (at < code.length) {
    const top = stack.at(-1)
    if (top !== undefined && top.depth === null) {
      at = inString(top, at)
      continue
    }
    if (code[at] === '\n' && top !== undefined && !top.syntax.multiline) {
      stack.pop()
      close(top, at, at)
      continue
    }
    if (top !== undefined && top.depth !== null && (code[at] === '{' || code[at] === '}')) {
      top.depth += code[at] === '{' ? 1 : -1
      if (top.depth < 0) top.depth = null
      at++
      continue
    }
    at = inCode(at)
  }
  return { kinds, literals }

  function inString(open: Open, from: number): number {
    const { close: mark, escape, hole, multiline } = open.syntax
    if (code[from] === '\n' && !multiline) {
      stack.pop()
      close(open, from, from)
      return from
    }
    if (escape === 'backslash' && code[from] === '\\' && code[from + 1] !== '\n')
      return fill(from, from + 2, 1)
    if (code.startsWith(mark, from)) {
      if (escape === 'doubled' && code.startsWith(mark, from + mark.length))
        return fill(from, from + 2 * mark.length, 1)
      stack.pop()
      close(open, from + mark.length, from)
      return fill(from, from + mark.length, 1)
    }
    if (hole !== undefined && code.startsWith(hole, from)) {
      // A doubled brace is a brace of the text.
      if (hole === '{' && code[from + 1] === '{') return fill(from, from + 2, 1)
      open.depth = 0
      return fill(from, from + hole.length, 1)
    }
    return fill(from, from + 1, 1)
  }

  function inCode(from: number): number {
    if (syntax.blockComments && code.startsWith('/*', from)) {
      const end = holds('*/', from + 2) ? code.indexOf('*/', from + 2) + 2 : lineEnd(from)
      return fill(from, end, 2)
    }
    const isComment = syntax.lineComments.some((mark) => code.startsWith(mark, from))
    // PHP's attributes begin with a hash as well.
    if (isComment && !code.startsWith('#[', from)) return fill(from, lineEnd(from), 2)
    const heredoc = heredocAt(from)
    if (heredoc !== null) {
      literals.push(heredoc)
      return fill(from + heredoc.open.length, heredoc.end, 1)
    }
    const regex = syntax.regexes && code[from] === '/' ? regexEnd(from) : from
    if (regex > from) return fill(from + 1, regex, 1)
    const opened = syntax.strings.find(
      ({ open, close: mark, multiline }) =>
        code.startsWith(open, from) &&
        !(isWord(open[0]) && isWord(code[from - 1])) &&
        (!multiline || open.length === 1 || holds(mark, from + open.length)),
    )
    if (opened === undefined) return from + 1
    const isWhole = !opened.multiline || holds(opened.close, from + opened.open.length)
    stack.push({ syntax: isWhole ? opened : { ...opened, multiline: false }, start: from, depth: null })
    return from + opened.open.length
  }

  function heredocAt(from: number): Literal | null {
    if (syntax.heredoc === undefined || code[from] !== '<') return null
    syntax.heredoc.lastIndex = from
    const [opening, word] = syntax.heredoc.exec(code) ?? []
    if (opening === undefined || word === undefined) return null
    const start = from + opening.length
    const last = new RegExp(`^[ \\t]{0,40}${word}\\b`, 'm').exec(code.slice(start, start + longestHeredoc))
    if (last === null) return null
    const content = code.slice(start, start + last.index)
    return { start: from, end: start + last.index + last[0].length, open: opening.trimEnd(), content }
  }

  /** Past the regular expression that a slash opens; the slash itself where it divides. */
  function regexEnd(from: number): number {
    let before = from - 1
    while (code[before] === ' ') before--
    if (before >= 0 && !'(,=:[!&|?{};\n'.includes(code[before] ?? '')) return from
    let inClass = false
    for (let end = from + 1; end < code.length && code[end] !== '\n'; end++) {
      if (code[end] === '\\') end++
      else if (code[end] === '[') inClass = true
      else if (code[end] === ']') inClass = false
      else if (code[end] === '/' && !inClass) return end + 1
    }
    return from
  }

  function lineEnd(from: number): number {
    const end = code.indexOf('\n', from)
    return end === -1 ? code.length : end
  }

  function fill(start: number, end: number, kind: 1 | 2): number {
    kinds.fill(kind, start, end)
    return end
  }
}

/** No string to sign is longer. */
const longestHeredoc = 2_000
