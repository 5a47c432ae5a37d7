import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { replaceMatches } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** The names that escaping programs and editors write; HTML has two thousand more that they do not. */
const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  middot: '·',
  lbrace: '{',
  lcub: '{',
  rcub: '}',
  rbrace: '}',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  colon: ':',
  comma: ',',
  sol: '/',
  bsol: '\\',
  num: '#',
  equals: '=',
  plus: '+',
  lowbar: '_',
  NewLine: '\n',
  Tab: '\t',
}

/** One entity, with each round of escaping that was laid over it: `&amp;amp;quot;`. */
const entity = /&((?:amp;)*)(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g
const often = 3

/** What a page's source holds in place of characters: undone once, and again where that leaves more of them. */
export default defineRepair<{ readonly count: number; readonly times: number }>({
  id: 'html-entities',
  rank: 22,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'character')} became HTML entities in the paste`,
      detail: ({ count, times }) =>
        times === 1
          ? say`${counted(count, 'entity', 'entities')} such as ${{ code: '&quot;' }} were turned back into the characters they stand for.`
          : say`${counted(count, 'entity', 'entities')} such as ${{ code: '&amp;quot;' }} were turned back, ${times} times over.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    let before = 0
    for (let times = 1; times <= often; times++) {
      const edits = replaceMatches(body, entity, (match) => unescaped(match[1] ?? '', match[2] ?? '', times))
      const left = edits.reduce((left, edit) => left + edit.with.length, 0)
      if (edits.length === 0 || (times > 1 && left === before)) return
      before = left
      yield { edits, odds: 0.95 / times, data: { count: edits.length, times } }
    }
  },
})

/** An entity under several rounds of escaping, some rounds undone. */
function unescaped(rounds: string, name: string, times: number): string | null {
  const over = rounds.length / 'amp;'.length
  if (over >= times) return `&${'amp;'.repeat(over - times)}${name};`
  return name.startsWith('#') ? numbered(name.slice(1)) : (named[name] ?? null)
}

function numbered(digits: string): string | null {
  const codePoint = /^[xX]/.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits)
  const isCharacter = codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint < 0xe000)
  return isCharacter ? String.fromCodePoint(codePoint) : null
}
