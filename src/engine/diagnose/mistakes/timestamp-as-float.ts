import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was signed and what the header says. */
interface Data {
  readonly signed: string
  readonly sent: string
}

/** A clock that was multiplied or divided is a floating-point number, and prints as one. */
export default defineMistake<Data>({
  id: 'timestamp-as-float',
  side: 'signer',
  dimension: 'value',
  role: 'timestamp',
  rank: 27,
  words: {
    en: {
      title: () => say`The timestamp was signed as a floating-point number.`,
      detail: ({ signed, sent }) => say`You signed ${{ code: signed }}, the header says ${{ code: sent }}.`,
      fix: () => say`Turn the clock into a whole number once, and use that text in both places.`,
    },
  },
  calls: {
    PHP: { wrong: 'microtime(true) * 1000', right: '(string) (int) round(microtime(true) * 1000)' },
    Python: { wrong: 'str(time.time() * 1000)', right: 'str(int(time.time() * 1000))' },
    Ruby: { wrong: '(Time.now.to_f * 1000).to_s', right: '(Time.now.to_f * 1000).to_i.to_s' },
    JavaScript: { wrong: 'String(performance.timeOrigin)', right: 'String(Date.now())' },
    Go: { wrong: 'fmt.Sprint(float64(ms))', right: 'strconv.FormatInt(ms, 10)' },
    Java: { wrong: 'String.valueOf((double) millis)', right: 'Long.toString(millis)' },
  },
  *vary(value) {
    const sent = text(value)
    if (!/^[1-9]\d{9,15}$/.test(sent)) return
    for (const signed of new Set(spellings(sent)))
      yield { value: utf8(signed), data: () => ({ signed, sent }) }
  },
})

/** A whole number of milliseconds as languages print it once it is a float, or in seconds with a fraction. */
function* spellings(digits: string): Iterable<string> {
  const seconds = digits.slice(0, -3)
  const fraction = digits.slice(-3)
  const short = fraction.replace(/0+$/, '')
  yield `${digits}.0`
  yield `${seconds}.${fraction}`
  yield `${seconds}.${short === '' ? '0' : short}`
  for (const places of [1, 2]) yield (Number(digits) / 1000).toFixed(places)
  for (const zeros of [3, 4, 6]) yield `${seconds}.${fraction}${'0'.repeat(zeros)}`
  for (const decimals of [1, 2, 3, 4, 6]) yield `${digits}.${'0'.repeat(decimals)}`
  yield `${digits}.`
  // PHP prints as many digits as `precision` says: 12, 14, or 17; Java and Go as many as it takes.
  for (const precision of [12, 14, 15, 16, 17, 10, 6]) yield* exponents(digits, precision)
  yield* exponents(digits, 21)
  yield digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
  yield `${seconds},${fraction}`
}

/** In scientific notation, rounded to so many digits: 1.7057249556E+12 of PHP, with `e`, and without its sign. */
function* exponents(digits: string, precision: number): Iterable<string> {
  const [mantissa = '', power = ''] = Number(digits)
    .toExponential(Math.min(precision, digits.length) - 1)
    .split('e+')
  const trimmed = mantissa.replace(/\.?0+$/, '')
  for (const one of new Set([trimmed, mantissa, trimmed.includes('.') ? trimmed : `${trimmed}.0`])) {
    yield `${one}E+${power}`
    yield `${one}e+${power}`
    yield `${one}E${power}`
    yield `${one}e${power}`
  }
}
