import { extra } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Role, SignatureBase } from '#engine/scheme/scheme.ts'

/** The form with an ellipsis for each part. */
interface Data {
  readonly form: string
}

const roles: Readonly<Record<string, Role>> = { '%t': 'timestamp', '%n': 'nonce', '%b': 'body' }

/** Lists, tuples and objects as JSON and as languages print them, then each part in quotes. */
const forms = [
  ...['body', 'payload', 'data'].flatMap((name) => [
    `{"timestamp":"%t","nonce":"%n","${name}":%b}`,
    `{"timestamp":%t,"nonce":"%n","${name}":%b}`,
    `{"timestamp": "%t", "nonce": "%n", "${name}": %b}`,
    `{"timestamp": %t, "nonce": "%n", "${name}": %b}`,
    `{'timestamp': '%t', 'nonce': '%n', '${name}': '%b'}`,
    `{'timestamp': %t, 'nonce': '%n', '${name}': '%b'}`,
    `{timestamp=%t, nonce=%n, ${name}=%b}`,
    `map[${name}:%b nonce:%n timestamp:%t]`,
  ]),
  '["%t","%n",%b]',
  '[%t,"%n",%b]',
  '["%t", "%n", %b]',
  "['%t', '%n', '%b']",
  "[%t, '%n', '%b']",
  "('%t', '%n', '%b')",
  "(%t, '%n', '%b')",
  '[%t %n %b]',
  '"%t"\n"%n"\n"%b"\n',
  '"%t"\n"%n"\n"%b"',
  "'%t'\n'%n'\n'%b'\n",
  "'%t'\n'%n'\n'%b'",
]

/** A list, a tuple or an object was signed whole, as the language prints it. */
export default defineMistake<Data>({
  id: 'parts-printed',
  side: 'signer',
  dimension: 'framing',
  rank: 53,
  words: {
    en: {
      title: () => say`The parts were signed as a program prints them together.`,
      detail: ({ form }) =>
        say`Your signature matches the form ${{ code: form }}; the rule has each part bare, on a line of its own.`,
      fix: () =>
        say`Join the bare values of timestamp, nonce and body, with ${{ code: '"\\n"' }} after each.`,
    },
  },
  calls: {
    Python: { wrong: 'str([timestamp, nonce, body])', right: 'f"{timestamp}\\n{nonce}\\n{body}\\n"' },
    JavaScript: {
      wrong: 'JSON.stringify({ timestamp, nonce, body })',
      right: '`${timestamp}\\n${nonce}\\n${body}\\n`',
    },
    Go: {
      wrong: 'fmt.Sprint([]string{timestamp, nonce, body})',
      right: 'timestamp + "\\n" + nonce + "\\n" + body + "\\n"',
    },
  },
  *vary(base) {
    for (const form of forms) {
      const value = filled(form, base)
      if (value !== null)
        yield {
          value,
          data: () => ({ form: form.replace(/%[tnb]/g, '…').replaceAll('\n', '\\n') }),
        }
    }
  },
})

/** The form with the parts in their places; null where the rule has no such part. */
function filled(form: string, base: SignatureBase): SignatureBase | null {
  const pieces = form.split(/(%[tnb])/).map((run) => {
    const role = roles[run]
    return role === undefined ? extra(run) : base.find((piece) => piece.role === role)
  })
  const there = pieces.filter((piece) => piece !== undefined)
  return there.length < pieces.length ? null : there.filter(({ octets }) => octets.length > 0)
}
