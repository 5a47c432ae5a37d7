import { same } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was used as the key: a word of an example. Nobody's secret. */
interface Data {
  readonly used: string
}

/** What examples and templates have where the secret belongs. */
const words = [
  'YOUR_SECRET_KEY',
  'YOUR_API_SECRET',
  'your_secret_key',
  'your-secret-key',
  'YOUR_SECRET',
  'YOUR_API_SECRET_KEY',
  'your_api_secret',
  'your-api-secret',
  'YOUR-SECRET-KEY',
  'your_secret',
  'yourSecretKey',
  'your secret key',
  'secret',
  'secretKey',
  'SECRET_KEY',
  'secret_key',
  'apiSecret',
  'API_SECRET',
  'api_secret',
  'secret-key',
  'BINANCE_SECRET_KEY',
  'BINANCE_API_SECRET',
  'BINANCE_PAY_SECRET',
  'BINANCE_PAY_API_SECRET',
  '{{secret}}',
  '{{secretKey}}',
  '{{apiSecret}}',
  '{{secret_key}}',
  '${SECRET_KEY}',
  '${API_SECRET}',
  '$SECRET_KEY',
  '$secretKey',
  '$secret',
  'process.env.SECRET_KEY',
  'process.env.API_SECRET',
  '<secret>',
  '<secret_key>',
  '<YOUR_SECRET_KEY>',
  '***',
  'xxx',
  'xxxx',
  'test',
  'changeme',
]

/** The example's word was never replaced, or a variable's name was quoted. Needs no secret to be proved. */
export default defineMistake<Data>({
  id: 'placeholder-as-key',
  side: 'key',
  dimension: 'key',
  rank: 46,
  words: {
    en: {
      title: ({ used }) => say`The key was the word ${{ code: used }}, not a secret.`,
      detail: ({ used }) =>
        say`The signature matches the key ${{ code: used }}, which stands where an example has the secret.`,
      fix: () => say`Put your secret there, or the variable that holds it, without quotes around its name.`,
    },
  },
  calls: {
    JavaScript: { wrong: "createHmac('sha512', 'secretKey')", right: "createHmac('sha512', secretKey)" },
    PHP: { wrong: "'$secret'", right: '$secret' },
    Python: { wrong: 'b"SECRET_KEY"', right: 'SECRET_KEY.encode("utf-8")' },
  },
  *vary(key) {
    for (const used of words) {
      const value = utf8(used)
      if (key === null || !same(key, value)) yield { value, data: () => ({ used }) }
    }
  },
})
