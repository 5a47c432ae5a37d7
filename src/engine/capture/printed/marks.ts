import type { Source } from '#engine/capture/text/source.ts'
import type { Dialect } from './literal.ts'

/** How a name and its value look in the dumps of a language, and in no JSON. */
const marks: readonly (readonly [dialect: Dialect, mark: RegExp])[] = [
  ['php', /(?:array\s?\(|[[,])\s{0,40}(?:\d{1,9}|'[^'\n]{1,80}'|"[\w-]{1,80}")\s{0,4}=>/],
  ['ruby', /[{,] ?(?:"[\w-]{1,80}"|:\w{1,80}) ?=> ?["{[]/],
  [
    'python',
    /[{(]b?'[^'\n]{1,80}'(?:: |, b?['"[({])|(?:^|\n)[ \t]{0,40}\w{1,40} = \{\s{1,40}'[\w-]{1,80}': /,
  ],
  [
    'javascript',
    /(?:[{,\n][ \t]{0,80}|\[\s{0,80})(?:[A-Za-z_$][\w$]{0,80}|'[^'\n]{1,80}')(?:: |,\n| =>)[ \t]{0,80}(?:'|"|`|\{ |\{\n|\[|<|null\b|true\b|false\b|undefined\b|\d)/,
  ],
]

/** The language whose dump begins first in a text; null where none does. */
export function dialectIn({ text }: Source): Dialect | null {
  let first: { readonly dialect: Dialect; readonly index: number } | null = null
  for (const [dialect, mark] of marks) {
    const index = mark.exec(text)?.index ?? -1
    if (index !== -1 && (first === null || index < first.index)) first = { dialect, index }
  }
  return first?.dialect ?? null
}
