import { extra } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Role } from '#engine/scheme/scheme.ts'

/** Which part, and what was signed in its place. */
interface Data {
  readonly role: Role
  readonly signed: string
}

const words = (role: Role): readonly string[] => [
  `{{${role}}}`,
  'undefined',
  'null',
  'None',
  'nil',
  `{${role}}`,
  `\${${role}}`,
  `$${role}`,
  `#{${role}}`,
  `%${role}%`,
  '0',
  'false',
  '[object Promise]',
  `<${role}>`,
  role,
]

/** A template that was signed before it was filled in, or a variable that did not exist. */
export default defineMistake<Data>({
  id: 'part-as-placeholder',
  side: 'signer',
  dimension: 'framing',
  rank: 50,
  words: {
    en: {
      title: ({ role, signed }) => say`${{ code: signed }} was signed in place of the ${role}.`,
      detail: ({ role, signed }) =>
        say`Your signature matches a string with ${{ code: signed }} where the ${role} of the header belongs.`,
      fix: ({ role }) =>
        say`Make the ${role} first, then build the string to sign, and send that same ${role}.`,
    },
  },
  *vary(base) {
    for (const role of ['timestamp', 'nonce'] as const)
      for (const signed of words(role))
        yield {
          value: base.map((piece) => (piece.role === role ? extra(signed) : piece)),
          data: () => ({ role, signed }),
        }
  },
})
