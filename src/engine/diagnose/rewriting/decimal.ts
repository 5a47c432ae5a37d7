/** A number in decimal digits, exactly as written: `digits` times ten to the power of minus `scale`. 0.010 has digits 10 and scale 3. */
export interface Decimal {
  readonly negative: boolean
  /** Without zeros before the first other digit; '0' for nothing. */
  readonly digits: string
  readonly scale: number
}

const written = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/

/** The digits of a number as JSON or a program writes it; null where it is none, or larger or smaller than any double. */
export function readDecimal(text: string): Decimal | null {
  const [, sign, whole, fraction = '', exponent = '0'] = written.exec(text) ?? []
  if (whole === undefined || Math.abs(Number(exponent)) > 400) return null
  return {
    negative: sign === '-',
    digits: `${whole}${fraction}`.replace(/^0+(?=\d)/, ''),
    scale: fraction.length - Number(exponent),
  }
}

/** Without zeros at the end. */
export function trimmed(decimal: Decimal): Decimal {
  const digits = decimal.digits.replace(/0+$/, '')
  if (digits === '') return { ...decimal, digits: '0', scale: 0 }
  return { ...decimal, digits, scale: decimal.scale - (decimal.digits.length - digits.length) }
}

const signOf = ({ negative }: Decimal): string => (negative ? '-' : '')

/** Without an exponent. */
export function plain(decimal: Decimal): string {
  const { digits, scale } = decimal
  if (scale <= 0) return signOf(decimal) + (digits === '0' ? '0' : digits + '0'.repeat(-scale))
  const padded = digits.padStart(scale + 1, '0')
  return `${signOf(decimal)}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

/** Without an exponent, with so many decimals: `%.2f`, `toFixed(2)`, `setScale(2)`. Zeros are added; what is too much is rounded or cut. */
export function fixed(decimal: Decimal, places: number, rounding: 'half-up' | 'cut' = 'half-up'): string {
  const { digits, scale, negative } = decimal
  const more = places - scale
  if (more >= 0)
    return plain({ negative, digits: digits === '0' ? '0' : digits + '0'.repeat(more), scale: places })
  const unit = 10n ** BigInt(-more)
  const half = rounding === 'half-up' ? unit / 2n : 0n
  return plain({ negative, digits: String((BigInt(digits) + half) / unit), scale: places })
}

/** How a language writes an exponent. */
export interface ExponentForm {
  readonly sign: 'e' | 'E'
  /** A whole mantissa has `.0` after it. */
  readonly point: boolean
  /** Digits of the exponent at least. */
  readonly width: 1 | 2
  /** Before an exponent above 0. */
  readonly plus: boolean
}

/** With an exponent, one digit before the point. */
export function scientific(decimal: Decimal, { sign, point, width, plus }: ExponentForm): string {
  const { digits, scale } = decimal
  const exponent = digits.length - 1 - scale
  const rest = digits.slice(1) || (point ? '0' : '')
  const power = String(Math.abs(exponent)).padStart(width, '0')
  return `${signOf(decimal)}${digits[0]}${rest && `.${rest}`}${sign}${exponent < 0 ? '-' : plus ? '+' : ''}${power}`
}

/** `BigDecimal.toString` of Java, `str(Decimal)` of Python: an exponent only where there would be more than six zeros first. */
export function bigDecimal(decimal: Decimal, plus = true): string {
  const { digits, scale } = decimal
  return scale >= 0 && digits.length - 1 - scale >= -6
    ? plain(decimal)
    : scientific(decimal, { sign: 'E', point: false, width: 1, plus })
}

/** All the digits of a finite double: `new BigDecimal(0.01)` of Java, `Decimal(0.01)` of Python. */
export function exactly(value: number): Decimal {
  let whole = Math.abs(value)
  let halvings = 0
  // Doubling is exact, so that what is whole in the end has every bit.
  while (!Number.isInteger(whole)) {
    whole *= 2
    halvings++
  }
  return {
    negative: value < 0,
    digits: String(BigInt(whole) * 5n ** BigInt(halvings)),
    scale: halvings,
  }
}
