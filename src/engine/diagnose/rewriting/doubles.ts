const view = new DataView(new ArrayBuffer(8))

/** The double that stands so many places further from zero; not for zero, infinities and what is none. */
export function nextDouble(value: number, places: number): number {
  view.setFloat64(0, value)
  view.setBigUint64(0, view.getBigUint64(0) + BigInt(places))
  return view.getFloat64(0)
}

/** The shortest digits that read back as the same 32-bit float: how Java, C# and Go write one. */
export function shortestSingle(value: number): string {
  const single = Math.fround(value)
  for (let digits = 1; digits < 9; digits++) {
    const text = String(Number(single.toPrecision(digits)))
    if (Math.fround(Number(text)) === single) return text
  }
  return String(Number(single.toPrecision(9)))
}

/** The spacing of doubles from here on leaves out whole numbers. */
export const firstUnsafe = 2 ** 53

/** The whole numbers that become this double, where there are at most `most`. */
export function* wholesOf(double: number, most: number): Iterable<bigint> {
  const size = Math.abs(double)
  if (!(size >= firstUnsafe && Number.isInteger(double))) return
  const step = 2n ** BigInt(Math.floor(Math.log2(size)) - 52)
  if (step > most) return
  const middle = BigInt(double)
  for (let near = middle - step / 2n; near <= middle + step / 2n; near++)
    if (Number(near) === double) yield near
}
