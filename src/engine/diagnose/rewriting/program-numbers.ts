import { plain, readDecimal, scientific, trimmed } from './decimal.ts'
import type { ExponentForm } from './decimal.ts'

/** How a language prints a double: where an exponent begins, and what it looks like. */
interface DoubleForm {
  /** The least and the greatest power of ten that is printed without an exponent. */
  readonly plainFrom: number
  readonly plainTo: number
  /** A whole number ends in `.0`. */
  readonly point: boolean
  readonly exponent: ExponentForm
}

const isWhole = (number: string): boolean => /^-?\d+$/.test(number)

/** A number of JSON as a double in the shortest digits that are exact; as written where it is past any double. */
const doubleIn =
  ({ plainFrom, plainTo, point, exponent }: DoubleForm) =>
  (number: string): string => {
    const shortest = readDecimal(String(Number(number)))
    if (shortest === null) return number
    const decimal = trimmed(shortest)
    const power = decimal.digits === '0' ? 0 : decimal.digits.length - 1 - decimal.scale
    if (power < plainFrom || power > plainTo) return scientific(decimal, exponent)
    const digits = plain(decimal)
    return point && isWhole(digits) ? `${digits}.0` : digits
  }

/** `Double.toString`. */
export const javaDouble = doubleIn({
  plainFrom: -3,
  plainTo: 6,
  point: true,
  exponent: { sign: 'E', point: true, width: 1, plus: false },
})

/** `%v` of a float64. */
export const goFloat = doubleIn({
  plainFrom: -4,
  plainTo: 5,
  point: false,
  exponent: { sign: 'e', point: false, width: 2, plus: true },
})

const pythonFloat = doubleIn({
  plainFrom: -4,
  plainTo: 15,
  point: true,
  exponent: { sign: 'e', point: false, width: 2, plus: true },
})

const rubyFloat = doubleIn({
  plainFrom: -4,
  plainTo: 15,
  point: true,
  exponent: { sign: 'e', point: true, width: 2, plus: true },
})

/** `echo`, whose precision is 14; the same in 17 digits, and with `.0`, is `var_export`. */
const phpFloat = doubleIn({
  plainFrom: -4,
  plainTo: 13,
  point: false,
  exponent: { sign: 'E', point: true, width: 1, plus: true },
})

const phpExportedFloat = doubleIn({
  plainFrom: -4,
  plainTo: 16,
  point: true,
  exponent: { sign: 'E', point: true, width: 1, plus: true },
})

/** Whole numbers of JSON stay whole, whatever their size; the rest are doubles. */
const wholeOr =
  (float: (number: string) => string) =>
  (number: string): string =>
    isWhole(number) ? number : float(number)

export const pythonNumber = wholeOr(pythonFloat)
export const rubyNumber = wholeOr(rubyFloat)
export const javaNumber = wholeOr(javaDouble)
export const phpNumber = wholeOr(phpFloat)
export const phpExportedNumber = wholeOr(phpExportedFloat)
