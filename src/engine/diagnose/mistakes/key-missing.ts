import { same } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was used as the key: nothing, or a word that says so. Nobody's secret. */
interface Data {
  readonly used: string
}

/** What a variable holds that was never set, as text. */
const words = [
  '',
  'undefined',
  'null',
  'None',
  'nil',
  'NULL',
  'false',
  '0',
  '[object Object]',
  'System.Byte[]',
  'Array',
]

/** A variable of the environment that is not set where the program runs. Needs no secret to be proved. */
export default defineMistake<Data>({
  id: 'key-missing',
  side: 'key',
  dimension: 'key',
  rank: 21,
  words: {
    en: {
      title: ({ used }) =>
        used === ''
          ? say`The signature was made with an empty key.`
          : say`The signature was made with the word ${{ code: used }} as the key.`,
      detail: ({ used }) =>
        used === ''
          ? say`The signature matches a key of ${{ bytes: 0 }}: the secret never reached the program.`
          : say`The signature matches the key ${{ code: used }}: the secret never reached the program.`,
      fix: () => say`Check the variable or the setting that the secret is read from, where the program runs.`,
    },
  },
  calls: {
    PHP: { wrong: "getenv('SECRET')", right: "getenv('SECRET') ?: throw new RuntimeException('no secret')" },
    JavaScript: {
      wrong: '`${process.env.SECRET}`',
      right: 'if (!process.env.SECRET) throw new Error("no secret")',
    },
    Python: { wrong: 'str(os.environ.get("SECRET"))', right: 'os.environ["SECRET"]' },
    Go: { wrong: 'os.Getenv("SECRET")', right: 'os.LookupEnv("SECRET")' },
    Ruby: { wrong: 'ENV["SECRET"].to_s', right: 'ENV.fetch("SECRET")' },
  },
  *vary(key) {
    for (const used of words) {
      const value = utf8(used)
      if (key === null || !same(key, value)) yield { value, data: () => ({ used }) }
    }
  },
})
