import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { bigDecimal, plain, readDecimal, scientific, trimmed } from '#engine/diagnose/rewriting/decimal.ts'
import type { Decimal, ExponentForm } from '#engine/diagnose/rewriting/decimal.ts'
import { numbersOf } from '#engine/diagnose/rewriting/numbers.ts'
import type { NumberText } from '#engine/diagnose/rewriting/numbers.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Habit, Respelt } from '#engine/diagnose/rewriting/respelt.ts'

/** What languages make of 0.00000001. */
const forms: readonly ExponentForm[] = [
  // 1e-8: JavaScript, Go's JSON.
  { sign: 'e', point: false, width: 1, plus: true },
  // 1e-08: Python, and Go's fmt.
  { sign: 'e', point: false, width: 2, plus: true },
  // 1.0E-8: a double of Java.
  { sign: 'E', point: true, width: 1, plus: false },
  // 1E-08: C#.
  { sign: 'E', point: false, width: 2, plus: true },
  // 1.0e-8: PHP's json_encode.
  { sign: 'e', point: true, width: 1, plus: true },
  // 1.0E-8: PHP's echo.
  { sign: 'E', point: true, width: 1, plus: true },
  // 1.0e-08: Ruby.
  { sign: 'e', point: true, width: 2, plus: true },
]

/** No language writes an exponent for amounts between these. */
const small = 1e-3
const large = 1e7

const decimally: Habit<NumberText> = ({ text }) => {
  const decimal = /[eE]/.test(text) ? readDecimal(text) : null
  return decimal && plain(trimmed(decimal))
}

/** Only numbers so small or so large that a language would, and those that have an exponent already. */
const exponentially =
  (write: (decimal: Decimal) => string): Habit<NumberText> =>
  ({ text }) => {
    const decimal = readDecimal(text)
    const size = Math.abs(Number(text))
    if (decimal === null || size === 0) return null
    return size < small || size >= large || /[eE]/.test(text) ? write(decimal) : null
  }

const habits: readonly Habit<NumberText>[] = [
  decimally,
  exponentially((decimal) => bigDecimal(trimmed(decimal))),
  ...forms.map((form) => exponentially((decimal) => scientific(trimmed(decimal), form))),
  // BigDecimal keeps the zeros at the end.
  exponentially((decimal) => bigDecimal(decimal)),
  // Ruby's BigDecimal.
  exponentially((decimal) => {
    const { digits, scale, negative } = trimmed(decimal)
    return `${negative ? '-' : ''}0.${digits}e${digits.length - scale}`
  }),
]

/** Each language has its own way to write a very small or a very large number. */
export default defineMistake<Respelt>({
  id: 'number-exponent',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 32,
  words: {
    en: {
      title: ({ signed, sent }) =>
        /[eE]/.test(sent) && !/[eE]/.test(signed)
          ? say`A number was sent with an exponent and signed without.`
          : /[eE]/.test(sent)
            ? say`The exponent of a number was spelt otherwise when it was signed.`
            : say`A number was signed with an exponent and sent without.`,
      detail: (data) => respeltInEnglish(data),
      fix: () => say`Write very small and very large numbers without an exponent, once, in both places.`,
    },
  },
  calls: {
    Java: { wrong: 'amount.toString()', right: 'amount.toPlainString()' },
    'C#': {
      wrong: 'amount.ToString()',
      right: 'amount.ToString("0.########", CultureInfo.InvariantCulture)',
    },
    Python: { wrong: 'str(amount)', right: "format(amount, '.8f')" },
    JavaScript: { wrong: 'String(amount)', right: 'amount.toFixed(8)' },
    Go: { wrong: 'fmt.Sprint(amount)', right: "strconv.FormatFloat(amount, 'f', -1, 64)" },
    PHP: { wrong: '(string) $amount', right: "number_format($amount, 8, '.', '')" },
    Ruby: { wrong: 'amount.to_s', right: "format('%.8f', amount)" },
  },
  vary: (body) => rewrittenJson(body, 60, (root) => respellings(body, root, numbersOf(root), habits)),
})
