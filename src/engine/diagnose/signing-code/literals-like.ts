import { printed } from './json-writers.ts'
import type { Sign } from './tell-tale.ts'

/** Which strings are meant; all of them where nothing is said. */
interface Which {
  /** Only strings that open so. */
  readonly opens?: readonly string[]
  /** Strings that open otherwise, with this content. */
  readonly orElse?: RegExp
}

/** A text that is only looked for, such as the line ends of a key in a variable, is not signed: what stands before it. */
const looksFor =
  /(?:replace\w{0,12}|g?sub!?|trim\w{0,5}|split\w{0,5}|explode|strip\w{0,5}|contains|indexOf)\(?[^()]{0,60}$/i

/** No string to sign is written longer. */
const longest = 2_000

/** Finds strings by their content as it is written, except where the code only searches for them or prints them. */
export const literalsLike = (content: RegExp, { opens, orElse }: Which = {}): Sign =>
  function* find(source) {
    for (const literal of source.literals) {
      if (literal.content.length > longest) continue
      const pattern = opens === undefined || opens.includes(literal.open) ? content : orElse
      if (pattern?.test(literal.content) !== true) continue
      const before = source.text.slice(Math.max(0, literal.start - 80), literal.start)
      if (!looksFor.test(before) && !printed.test(source.statementAt(literal.start))) yield literal.start
    }
  }
