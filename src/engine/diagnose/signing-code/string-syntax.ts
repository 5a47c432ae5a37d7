import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'

/** One way to write a string. */
export interface StringSyntax {
  readonly open: string
  readonly close: string
  /** How the closing mark is written inside: after a backslash, twice, or not at all. */
  readonly escape: 'backslash' | 'doubled' | 'none'
  /** What opens a hole in it that holds code; a closing brace ends it. */
  readonly hole?: string
  /** Whether a line break may stand in it; otherwise it ends with its line, closed or not. */
  readonly multiline: boolean
}

/** How a language writes comments and strings: as much as it takes to tell code from text. */
export interface CodeSyntax {
  readonly lineComments: readonly string[]
  readonly blockComments: boolean
  /** What opens a string whose end is a word of its own; the word is the group. */
  readonly heredoc?: RegExp
  /** Whether a slash may open a regular expression. */
  readonly regexes: boolean
  /** Longer openings first. */
  readonly strings: readonly StringSyntax[]
}

const line = (open: string, close = open.slice(-1), hole?: string): StringSyntax => ({
  open,
  close,
  escape: 'backslash',
  multiline: false,
  ...(hole !== undefined && { hole }),
})

const block = (
  open: string,
  close: string,
  escape: StringSyntax['escape'] = 'none',
  hole?: string,
): StringSyntax => ({ open, close, escape, multiline: true, ...(hole !== undefined && { hole }) })

const triple = '"""'

/** Triple quotes and single ones, with a prefix. */
const python = (prefix: string, escape: StringSyntax['escape'], hole?: string): readonly StringSyntax[] => [
  block(`${prefix}${triple}`, triple, escape, hole),
  block(`${prefix}'''`, "'''", escape, hole),
  { ...line(`${prefix}"`, '"', hole), escape },
  { ...line(`${prefix}'`, "'", hole), escape },
]

/** By language; Kotlin counts as Java, TypeScript as JavaScript. */
export const codeSyntax: Readonly<Record<ProgramLanguage, CodeSyntax>> = {
  'C#': {
    lineComments: ['//'],
    blockComments: true,
    regexes: false,
    strings: [
      block(`$${triple}`, triple, 'none', '{'),
      block('$@"', '"', 'doubled', '{'),
      block('@$"', '"', 'doubled', '{'),
      block(triple, triple),
      block('@"', '"', 'doubled'),
      line('$"', '"', '{'),
      line('"'),
      line("'"),
    ],
  },
  PHP: {
    lineComments: ['//', '#'],
    blockComments: true,
    heredoc: /<<<[ \t]{0,4}["']?(\w{1,40})["']?\r?\n/y,
    regexes: false,
    strings: [block('"', '"', 'backslash'), block("'", "'", 'backslash')],
  },
  Java: {
    lineComments: ['//'],
    blockComments: true,
    regexes: false,
    strings: [block(triple, triple, 'backslash'), line('"', '"', '${'), line("'")],
  },
  Python: {
    lineComments: ['#'],
    blockComments: false,
    regexes: false,
    strings: [
      ...python('rb', 'backslash'),
      ...python('f', 'backslash', '{'),
      ...python('r', 'backslash'),
      ...python('b', 'backslash'),
      ...python('', 'backslash'),
    ],
  },
  JavaScript: {
    lineComments: ['//'],
    blockComments: true,
    regexes: true,
    strings: [block('`', '`', 'backslash', '${'), line('"'), line("'")],
  },
  Go: {
    lineComments: ['//'],
    blockComments: true,
    regexes: false,
    strings: [block('`', '`'), line('"'), line("'")],
  },
  Ruby: {
    lineComments: ['#'],
    blockComments: false,
    heredoc: /<<[~-]["']?(\w{1,40})["']?[^\n]{0,200}\n/y,
    regexes: true,
    strings: [block('"', '"', 'backslash', '#{'), block("'", "'", 'backslash')],
  },
}
