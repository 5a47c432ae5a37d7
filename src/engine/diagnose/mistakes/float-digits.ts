import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { bigDecimal, exactly, plain, readDecimal, trimmed } from '#engine/diagnose/rewriting/decimal.ts'
import { nextDouble, shortestSingle } from '#engine/diagnose/rewriting/doubles.ts'
import { numbersOf } from '#engine/diagnose/rewriting/numbers.ts'
import type { NumberText } from '#engine/diagnose/rewriting/numbers.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Habit, Respelt } from '#engine/diagnose/rewriting/respelt.ts'

/** What a program may write for the double that a number becomes. */
const doubles: readonly ((value: number) => string)[] = [
  // The shortest that reads back as the same double: JavaScript, Python 3, PHP from 7.1, Go, Java from 19, .NET Core from 3.0.
  String,
  // PHP with serialize_precision=17; `%.17g`; .NET Framework's R where 15 digits do not do.
  (value) => value.toPrecision(17),
  // .NET Framework, and Excel; PHP before 7.1.
  (value) => value.toPrecision(15),
  (value) => value.toPrecision(14),
  (value) => value.toPrecision(16),
  // A float in place of a double: widened again, and as itself.
  (value) => String(Math.fround(value)),
  shortestSingle,
  (value) => Math.fround(value).toPrecision(9),
  (value) => value.toPrecision(7),
  // All of its binary digits: `new BigDecimal(double)`, `Decimal(float)`.
  (value) => bigDecimal(exactly(value)),
  (value) => bigDecimal(exactly(Math.fround(value))),
  // One unit off in the last place, as price times quantity may be.
  (value) => String(nextDouble(value, 1)),
  (value) => String(nextDouble(value, -1)),
]

/** Far more than any amount, and still a float. */
const largest = 1e30

const habitOf =
  (write: (value: number) => string): Habit<NumberText> =>
  ({ text }) => {
    const decimal = readDecimal(text)
    const value = Number(text)
    if (decimal === null || trimmed(decimal).scale <= 0 || Math.abs(value) > largest) return null
    const written = write(value)
    // Zeros at the end, and exponents that are written for another reason, are other mistakes.
    const again = readDecimal(written)
    return again === null
      ? null
      : /[eE]/.test(text) || written.includes('E')
        ? written
        : plain(trimmed(again))
  }

/** A binary fraction stands for an amount, and its digits show. */
export default defineMistake<Respelt>({
  id: 'float-digits',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 38,
  words: {
    en: {
      title: ({ signed, sent }) =>
        signed.length > sent.length
          ? say`A number was signed with the digits of a binary fraction.`
          : say`A number was sent with the digits of a binary fraction.`,
      detail: (data) => respeltInEnglish(data),
      fix: () => say`Keep amounts as decimals or as text, and write each one once.`,
    },
  },
  calls: {
    Java: { wrong: 'new BigDecimal(0.01)', right: 'new BigDecimal("0.01")' },
    Python: { wrong: 'Decimal(0.01)', right: "Decimal('0.01')" },
    PHP: { wrong: "ini_set('serialize_precision', 17)", right: "ini_set('serialize_precision', -1)" },
    'C#': { wrong: 'double amount', right: 'decimal amount' },
    Go: { wrong: 'float64(float32Amount)', right: 'decimal.RequireFromString("0.01")' },
  },
  vary: (body) =>
    rewrittenJson(body, 50, (root) => respellings(body, root, numbersOf(root), doubles.map(habitOf))),
})
