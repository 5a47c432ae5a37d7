import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { fixed, plain, readDecimal, trimmed } from '#engine/diagnose/rewriting/decimal.ts'
import { numbersOf } from '#engine/diagnose/rewriting/numbers.ts'
import type { NumberText } from '#engine/diagnose/rewriting/numbers.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Habit, Respelt } from '#engine/diagnose/rewriting/respelt.ts'

/** How many decimals amounts are written with, the commonest first. */
const places = [2, 8, 6, 4, 1, 3, 18, 10, 5, 7, 12, 0]

/** Whole numbers of more digits are identifiers and times: a program may make floats of them, with one decimal. */
const longestAmount = 9

const withoutZeros: Habit<NumberText> = ({ text }) => {
  const decimal = readDecimal(text)
  return decimal && plain(trimmed(decimal))
}

const withPlaces =
  (count: number, rounding: 'half-up' | 'cut'): Habit<NumberText> =>
  ({ text }) => {
    const decimal = readDecimal(text)
    if (decimal === null) return null
    const isLong = decimal.scale <= 0 && decimal.digits.length - decimal.scale > longestAmount
    return isLong && count > 1 ? null : fixed(decimal, count, rounding)
  }

const habits: readonly Habit<NumberText>[] = [
  withoutZeros,
  ...places.map((count) => withPlaces(count, 'half-up')),
  ...places.map((count) => withPlaces(count, 'cut')),
]

/** A float or a formatter drops zeros at the end, adds some, or rounds. */
export default defineMistake<Respelt>({
  id: 'number-decimals',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 34,
  words: {
    en: {
      title: () => say`A number was signed with other decimals than it was sent.`,
      detail: (data) => respeltInEnglish(data),
      fix: () => say`Write each number once, and sign and send that same text.`,
    },
  },
  calls: {
    PHP: { wrong: '(float) $amount', right: "number_format($amount, 8, '.', '')" },
    Java: { wrong: 'amount.doubleValue()', right: 'amount.toPlainString()' },
    'C#': {
      wrong: 'amount.ToString("F2")',
      right: 'amount.ToString("0.########", CultureInfo.InvariantCulture)',
    },
  },
  vary: (body) => rewrittenJson(body, 60, (root) => respellings(body, root, numbersOf(root), habits)),
})
