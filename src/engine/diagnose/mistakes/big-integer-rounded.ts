import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { exactly, plain, readDecimal, scientific, trimmed } from '#engine/diagnose/rewriting/decimal.ts'
import type { ExponentForm } from '#engine/diagnose/rewriting/decimal.ts'
import { firstUnsafe, wholesOf } from '#engine/diagnose/rewriting/doubles.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Habit, Respelt } from '#engine/diagnose/rewriting/respelt.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import type { JsonNode, JsonNumber } from '#engine/json/json.ts'

const shortest = (value: number): string => {
  const decimal = readDecimal(String(value))
  return decimal === null ? String(value) : plain(decimal)
}

const withExponent =
  (form: ExponentForm) =>
  (value: number): string => {
    const decimal = readDecimal(String(value))
    return decimal === null ? String(value) : scientific(trimmed(decimal), form)
  }

/** How a double past 2^53 is written. */
const doubles: readonly ((value: number) => string)[] = [
  // JavaScript and Go.
  shortest,
  // PHP and Python.
  withExponent({ sign: 'e', point: false, width: 2, plus: true }),
  // Java; C#.
  withExponent({ sign: 'E', point: true, width: 1, plus: false }),
  withExponent({ sign: 'E', point: false, width: 2, plus: true }),
  // Every digit: `%.0f`.
  (value) => plain(exactly(value)),
]

/** What integers of 64 and 32 bits make of a larger number: the nearest they hold, or what is left of its bits. */
const stored: readonly ((value: bigint) => bigint)[] = [
  (value) => nearest(value, 64),
  (value) => BigInt.asIntN(64, value),
  (value) => BigInt.asUintN(64, value),
  (value) => nearest(value, 32),
  (value) => BigInt.asIntN(32, value),
]

function nearest(value: bigint, bits: number): bigint {
  const limit = 2n ** BigInt(bits - 1)
  return value >= limit ? limit - 1n : value < -limit ? -limit : value
}

const whole = /^-?\d{10,40}$/

const roundings: readonly Habit<JsonNumber>[] = [
  ...doubles.map((write): Habit<JsonNumber> => ({ text }) => {
    const value = Number(text)
    return Math.abs(value) > firstUnsafe && Number.isFinite(value) && whole.test(text) ? write(value) : null
  }),
  ...stored.map(
    (store): Habit<JsonNumber> =>
      ({ text }) =>
        whole.test(text) ? String(store(BigInt(text))) : null,
  ),
]

/** Other digits of the same double that stand elsewhere in the body, as `bizIdStr` does beside `bizId`. */
function witnessed(values: readonly JsonNode[]): Habit<JsonNumber> {
  const exact = new Map<number, string>()
  for (const node of values)
    if ((node.kind === 'string' || node.kind === 'number') && /^-?\d{16,40}$/.test(node.text)) {
      const known = exact.get(Number(node.text))
      if (known === undefined || node.kind === 'string') exact.set(Number(node.text), node.text)
    }
  return ({ text }) => exact.get(Number(text)) ?? null
}

/** Where few whole numbers become the same double, each of them can be tried. */
const few = 64

/** So many numbers are respelt at most. */
const most = 12

/** JSON's numbers have no limit, but those of most programs do. */
export default defineMistake<Respelt>({
  id: 'big-integer-rounded',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 36,
  covers: ['json-big-number'],
  words: {
    en: {
      title: () => say`A large number lost digits between signing and sending.`,
      detail: (data) => respeltInEnglish(data),
      fix: () =>
        say`Sign or verify the raw bytes of the body; keep numbers past ${{ code: '2^53' }} as text or as big integers.`,
    },
  },
  calls: {
    JavaScript: {
      wrong: 'JSON.stringify(JSON.parse(body))',
      right: 'express.raw({ type: "application/json" })',
    },
    PHP: { wrong: 'json_decode($body)', right: "file_get_contents('php://input')" },
    Go: { wrong: 'map[string]any', right: 'decoder.UseNumber()' },
  },
  vary: (body) =>
    rewrittenJson(body, 100, function* (root) {
      const values = [...valuesOf(root)]
      const numbers = values.filter((node) => node.kind === 'number')
      const large = numbers.filter(({ text }) => Math.abs(Number(text)) >= 2 ** 31).slice(0, most)
      yield* respellings(body, root, large, [witnessed(values), ...roundings])
      for (const number of large)
        for (const one of wholesOf(Number(number.text), few))
          yield* respellings(body, root, [number], [() => String(one)])
    }),
})
