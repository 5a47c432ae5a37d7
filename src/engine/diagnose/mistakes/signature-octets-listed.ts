import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** How many numbers there are, and the first of them. */
interface Data {
  readonly count: number
  readonly first: string
}

/** `Arrays.toString` and its kind print an array of bytes as numbers, in Java with a sign. */
export default defineMistake<Data>({
  id: 'signature-octets-listed',
  side: 'signer',
  dimension: 'output',
  rank: 52,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`The signature was written as a list of numbers.`,
      detail: ({ count, first }) =>
        say`Its ${{ count, one: 'number', other: 'numbers' }}, ${{ code: first }} first, are the bytes of the right signature.`,
      fix: () => say`Write the bytes as upper-case hex.`,
    },
  },
  calls: {
    Java: { wrong: 'Arrays.toString(mac)', right: 'HexFormat.of().withUpperCase().formatHex(mac)' },
    Go: { wrong: 'fmt.Sprint(mac)', right: 'strings.ToUpper(hex.EncodeToString(mac))' },
    JavaScript: {
      wrong: 'String(new Uint8Array(mac))',
      right: 'Buffer.from(mac).toString("hex").toUpperCase()',
    },
    Python: { wrong: 'str(list(mac))', right: 'mac.hex().upper()' },
  },
  *undo(received) {
    const written = received.trim()
    const [, inner = written] = /[[({]([^[\](){}]*)[\])}]+$/.exec(written) ?? []
    // JSON has `{"type":"Buffer","data":[…]}` of Node's bytes, and `{"0":…}` of others.
    const numbers = inner
      .replace(/"\d+":/g, ' ')
      .split(/[\s,;]+/)
      .filter((one) => one !== '')
    if (numbers.length < 16 || !numbers.every((one) => /^(?:-?\d{1,3}|0x[0-9a-f]{1,2})$/i.test(one))) return
    const values = numbers.map(Number)
    if (values.every((value) => value >= -128 && value <= 255))
      yield { mac: Uint8Array.from(values), data: { count: values.length, first: numbers[0] ?? '' } }
  },
})
