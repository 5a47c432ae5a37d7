import type { Sign } from './tell-tale.ts'

/** Which strings are meant: all where nothing is said. */
interface Which {
  /** Only strings that open so. */
  readonly opens?: readonly string[]
  /** Any string at all with this content as well. */
  readonly escaped?: RegExp
}

/** What only looks for a text, such as the line ends of a key in a variable, does not sign it. */
const looksFor = /replace|gsub|trim|split|explode|strip|\bsub\(|chomp|print|log|echo/i

/** No string to sign is written longer. */
const longest = 2_000

/** Finds strings by their content as it is written, except where the code only searches for them or prints them. */
export const literalsLike = (content: RegExp | null, { opens, escaped }: Which = {}): Sign =>
  function* find(source) {
    for (const literal of source.literals) {
      if (literal.content.length > longest) continue
      const isMeant = opens === undefined || opens.includes(literal.open)
      const isLike = (isMeant && content?.test(literal.content)) || escaped?.test(literal.content)
      if (isLike === true && !looksFor.test(source.statementAt(literal.start))) yield literal.start
    }
  }
