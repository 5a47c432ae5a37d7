import { joinedBy, partsOf, separator, written } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Role } from '#engine/scheme/scheme.ts'

/** The parts that were signed, and those that were not. */
interface Data {
  readonly signed: readonly Role[]
  readonly missing: readonly Role[]
}

const ways = [
  ['\n', '\n'],
  ['\n', ''],
  ['', ''],
  ['\r\n', '\r\n'],
] as const

/** A variable that was empty, or a rule of another provider: only the body is signed. */
export default defineMistake<Data>({
  id: 'part-missing',
  side: 'signer',
  dimension: 'framing',
  rank: 37,
  words: {
    en: {
      title: ({ missing }) =>
        say`The ${missing.join(' and the ')} ${missing.length === 1 ? 'was' : 'were'} not signed.`,
      detail: ({ signed, missing }) =>
        say`Your signature matches the ${signed.join(' and the ')} alone; the rule has the ${missing.join(' and the ')} too.`,
      fix: () => say`Sign timestamp, nonce and body, with ${{ code: '"\\n"' }} after each.`,
    },
  },
  *vary(base) {
    const parts = partsOf(base)
    const seen = new Set([written(base)])
    // Each part in or out, as the bits of a number say; all of them, and none, are no missing part.
    const all = 2 ** parts.length - 1
    for (const [between, ending] of ways)
      for (let kept = all - 1; kept > 0; kept--) {
        const some = parts.filter((_, at) => (kept >> at) % 2 === 1)
        // With its separator, as an empty variable leaves it, and without.
        const emptied = base.filter((piece) => piece.role === 'separator' || some.includes(piece))
        const without = some.flatMap((part) => [part, separator('\n')])
        for (const left of [emptied, without]) {
          const value = joinedBy(left, between, ending)
          if (seen.has(written(value))) continue
          seen.add(written(value))
          const rolesOf = (pieces: typeof parts) => pieces.map(({ role }) => role)
          yield {
            value,
            data: () => ({
              signed: rolesOf(some),
              missing: rolesOf(parts.filter((part) => !some.includes(part))),
            }),
          }
        }
      }
  },
})
