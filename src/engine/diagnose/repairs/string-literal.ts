import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

interface Literal {
  /** How a quote is written inside it. */
  readonly escape: '\\"' | '""' | '"'
}

const control: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The body as a program's source, a log or a debugger shows it: escaped once as a whole, with or without the quotes around it. */
export default defineRepair<Literal>({
  id: 'string-literal',
  rank: 39,
  byProgram: false,
  words: {
    en: {
      title: () => say`The body was copied as a string literal`,
      detail: ({ escape }) => say`Its quotes stand as ${{ code: escape }}, as in source code or a debugger.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const text = octetText(body)
    if (/^["'`]?\s{0,9}[{[]\s{0,9}\\"/.test(text))
      yield { edits: unescapeBackslashes(body), odds: 0.9, data: { escape: '\\"' } }
    else if (/^(["'`])\s{0,9}[{[]/.test(text) && /[}\]]\s{0,9}["'`];?$/.test(text.slice(-farthest)))
      yield { edits: unquote(body), odds: 0.6, data: { escape: '"' } }
    if (/^@?"?\s{0,9}[{[]\s{0,9}""/.test(text))
      yield { edits: undouble(body), odds: 0.9, data: { escape: '""' } }
  },
})

const farthest = 20

const escape = /((?:\\u[0-9A-Fa-f]{4})+)|\\([!-tv-~])|^["'`]|["'`];?$/g

function unescapeBackslashes(body: Octets): readonly Edit[] {
  return [...octetText(body).matchAll(escape)].map(({ 0: match, 1: units, 2: letter, index }) => ({
    start: index,
    end: index + match.length,
    with: utf8(units === undefined ? (control[letter ?? ''] ?? letter ?? '') : spelled(units)),
  }))
}

const spelled = (units: string): string =>
  String.fromCharCode(
    ...units
      .split('\\u')
      .slice(1)
      .map((digits) => parseInt(digits, 16)),
  )

const doubled = /""|^@?"|";?$/g

const undouble = (body: Octets): readonly Edit[] =>
  [...octetText(body).matchAll(doubled)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    with: utf8(match === '""' ? '"' : ''),
  }))

const unquote = (body: Octets): readonly Edit[] =>
  [...octetText(body).matchAll(/^["'`]|["'`];?$/g)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    with: utf8(''),
  }))
