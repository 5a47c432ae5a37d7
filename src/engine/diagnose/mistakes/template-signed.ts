import { extra, separator } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Role } from '#engine/scheme/scheme.ts'

/** How the template begins: its first placeholder. */
interface Data {
  readonly start: string
}

/** How languages write a name that is to be filled in. */
const named: readonly ((name: string) => string)[] = [
  (name) => `{${name}}`,
  (name) => `\${${name}}`,
  (name) => `$${name}`,
  (name) => `#{${name}}`,
  (name) => `{{${name}}}`,
]

/** And a value that is to be filled in by its place. */
const numbered: readonly ((place: number, role: Role) => string)[] = [
  () => '%s',
  (_, role) => (role === 'timestamp' ? '%d' : '%s'),
  () => '{}',
  (place) => `{${place}}`,
  () => '%v',
]

/** What programs call the body. */
const bodies = ['body', 'payload', 'data', 'json', 'jsonBody', 'requestBody', 'entityBody']

/** Line ends, and the same as the two characters that single quotes keep. */
const ways = [
  ['\n', '\n'],
  ['\n', ''],
  ['\\n', '\\n'],
  ['\\n', ''],
] as const

/** Quotes that fill nothing in, or a letter before them that was forgotten: the names of the variables are signed, the same each time. */
export default defineMistake<Data>({
  id: 'template-signed',
  side: 'signer',
  dimension: 'framing',
  rank: 51,
  words: {
    en: {
      title: () => say`The template was signed, not what belongs in it.`,
      detail: ({ start }) =>
        say`Your signature matches a text that starts with ${{ code: start }} and has no value of this request in it.`,
      fix: () => say`Fill in timestamp, nonce and body before you sign; print the string once to see it.`,
    },
  },
  calls: {
    Python: { wrong: '"{timestamp}\\n{nonce}\\n{body}\\n"', right: 'f"{timestamp}\\n{nonce}\\n{body}\\n"' },
    JavaScript: {
      wrong: "'${timestamp}\\n${nonce}\\n${body}\\n'",
      right: '`${timestamp}\\n${nonce}\\n${body}\\n`',
    },
    PHP: { wrong: "'$timestamp\\n$nonce\\n$body\\n'", right: '"$timestamp\\n$nonce\\n$body\\n"' },
    Ruby: {
      wrong: "'#{timestamp}\\n#{nonce}\\n#{body}\\n'",
      right: '"#{timestamp}\\n#{nonce}\\n#{body}\\n"',
    },
    'C#': { wrong: '"{timestamp}\\n{nonce}\\n{body}\\n"', right: '$"{timestamp}\\n{nonce}\\n{body}\\n"' },
    Java: { wrong: '"%s\\n%s\\n%s\\n"', right: 'String.format("%s\\n%s\\n%s\\n", timestamp, nonce, body)' },
    Go: { wrong: '"%s\\n%s\\n%s\\n"', right: 'fmt.Sprintf("%s\\n%s\\n%s\\n", timestamp, nonce, body)' },
  },
  *vary(base) {
    const roles = base.map(({ role }) => role).filter((role) => role !== 'separator')
    for (const fillings of templatesFor(roles))
      for (const [between, ending] of ways)
        yield {
          value: fillings.flatMap((filling, at) => {
            const joint = at === fillings.length - 1 ? ending : between
            return joint === '' ? [extra(filling)] : [extra(filling), separator(joint)]
          }),
          data: () => ({ start: fillings[0] ?? '' }),
        }
  },
})

function* templatesFor(roles: readonly Role[]): Iterable<readonly string[]> {
  if (roles.length === 0) return
  for (const body of bodies) {
    for (const write of named) yield roles.map((role) => write(role === 'body' ? body : role))
    if (body === bodies[0]) for (const write of numbered) yield roles.map((role, place) => write(place, role))
  }
}
