import { extra } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Role } from '#engine/scheme/scheme.ts'

/** Which part, or null for both; and what was signed in its place, of both in that of the first. */
interface Data {
  readonly role: Role | null
  readonly signed: string
}

/** By the part: what templates and languages have for what is not there yet. */
const words: readonly ((role: Role) => string)[] = [
  (role) => `{{${role}}}`,
  () => 'undefined',
  () => 'null',
  () => 'None',
  () => 'nil',
  (role) => `{${role}}`,
  (role) => `\${${role}}`,
  (role) => `$${role}`,
  (role) => `#{${role}}`,
  (role) => `%${role}%`,
  () => '0',
  () => 'false',
  () => '[object Promise]',
  (role) => `<${role}>`,
  (role) => role,
]

/** A template that was signed before it was filled in, or a variable that did not exist. */
export default defineMistake<Data>({
  id: 'part-as-placeholder',
  side: 'signer',
  dimension: 'framing',
  rank: 50,
  words: {
    en: {
      title: ({ role, signed }) =>
        role === null
          ? say`Placeholders were signed in place of timestamp and nonce.`
          : say`${{ code: signed }} was signed in place of the ${role}.`,
      detail: ({ role, signed }) =>
        say`Your signature matches a string with ${{ code: signed }} where the ${role ?? 'timestamp'} of the header belongs.`,
      fix: () =>
        say`Make timestamp and nonce first, then build the string to sign, and send those same values.`,
    },
  },
  *vary(base) {
    for (const roles of [['timestamp'], ['nonce'], ['timestamp', 'nonce']] as const)
      for (const word of words.keys()) {
        const signed = (role: Role): string => words[word]?.(role) ?? ''
        yield {
          value: base.map((piece) =>
            roles.some((role) => role === piece.role) ? extra(signed(piece.role)) : piece,
          ),
          data: () => ({ role: roles.length === 1 ? roles[0] : null, signed: signed(roles[0]) }),
        }
      }
  },
})
