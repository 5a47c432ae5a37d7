import { joinedBy, partsOf, separator, written } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Role, SignatureBase } from '#engine/scheme/scheme.ts'

/** The parts as they were signed. */
interface Data {
  readonly roles: readonly Role[]
}

/** What joins the parts, and what ends them. */
const ways = [
  ['\n', '\n'],
  ['\n', ''],
  ['', ''],
  ['\r\n', '\r\n'],
  ['\r\n', ''],
  ['\\n', '\\n'],
  ['\\n', ''],
  ['&', ''],
  ['|', ''],
  [',', ''],
  [':', ''],
  ['.', ''],
  ['-', ''],
  [' ', ''],
] as const

/** The variables were joined in another order. */
export default defineMistake<Data>({
  id: 'parts-in-other-order',
  side: 'signer',
  dimension: 'framing',
  rank: 39,
  words: {
    en: {
      title: () => say`The parts were signed in another order.`,
      detail: ({ roles }) => say`Your signature matches ${list(roles)}; the rule is timestamp, nonce, body.`,
      fix: () => say`Sign the timestamp first, then the nonce, then the body.`,
    },
  },
  *vary(base) {
    const parts = partsOf(base)
    const seen = new Set([written(base)])
    for (const [between, ending] of ways)
      for (const order of permutations(parts)) {
        const joined = order.flatMap((part) => [part, separator('\n')])
        const value = joinedBy(joined, between, ending)
        if (same(order, parts) || seen.has(written(value))) continue
        seen.add(written(value))
        yield { value, data: () => ({ roles: order.map(({ role }) => role) }) }
      }
  },
})

const same = (one: SignatureBase, other: SignatureBase): boolean =>
  one.every((piece, at) => piece === other[at])

function permutations(parts: SignatureBase): readonly SignatureBase[] {
  if (parts.length < 2) return [parts]
  return parts.flatMap((part, at) => permutations(parts.toSpliced(at, 1)).map((rest) => [part, ...rest]))
}

const list = (roles: readonly Role[]): Message => [roles.join(', ')]
