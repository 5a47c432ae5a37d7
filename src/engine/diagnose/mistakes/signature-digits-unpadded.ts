import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { digestLength } from '#engine/scheme/algorithm.ts'
import type { Octets } from '#engine/bytes/octets.ts'

/** How an octet was written, and how many digits there should be. */
interface Data {
  readonly signed: boolean
  readonly digits: number
}

/** Each octet as a number of its own, without the zero in front: `%x`, `Integer.toHexString`; in Java with its sign extended. */
export default defineMistake<Data>({
  id: 'signature-digits-unpadded',
  side: 'signer',
  dimension: 'output',
  rank: 50,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ signed }) =>
        signed
          ? say`Negative bytes of the signature became eight digits each.`
          : say`The signature lost the zero before small bytes.`,
      detail: ({ signed, digits }) =>
        signed
          ? say`Your signature has ${{ code: 'ffffff' }} before each right byte over ${{ code: '7f' }}, the sign of a number of 32 bits; there must be ${{ count: digits, one: 'digit', other: 'digits' }}.`
          : say`Your signature is the right one with the leading zero of each byte left out; there must be ${{ count: digits, one: 'digit', other: 'digits' }}.`,
      fix: () => say`Write two hex digits for each byte.`,
    },
  },
  calls: {
    Java: { wrong: 'Integer.toHexString(octet)', right: 'String.format("%02X", octet)' },
    Go: { wrong: 'fmt.Sprintf("%X", octet)', right: 'fmt.Sprintf("%02X", octet)' },
    'C#': { wrong: 'octet.ToString("X")', right: 'octet.ToString("X2")' },
    JavaScript: { wrong: 'octet.toString(16)', right: 'octet.toString(16).padStart(2, "0")' },
    PHP: { wrong: 'dechex(ord($octet))', right: 'bin2hex($mac)' },
    Python: { wrong: '"%x" % octet', right: '"%02X" % octet' },
    Ruby: { wrong: 'octet.to_s(16)', right: 'mac.unpack1("H*").upcase' },
  },
  *forward(received) {
    const written = received.trim()
    if (!/^[0-9a-f]+$/i.test(written)) return
    const upper = written === written.toUpperCase()
    const cased = (text: string): string => (upper ? text.toUpperCase() : text)
    for (const length of new Set(Object.values(digestLength)))
      for (const signed of [false, true]) {
        if (!couldBe(written, length, signed)) continue
        // What has a sign may still have its zeros: C's and Java's `%02x` of an `int`.
        for (const width of signed ? [1, 2] : [1])
          yield {
            length,
            write: (mac) => received.replace(written, cased(digitsOf(mac, signed, width))),
            data: { signed, digits: 2 * length },
          }
      }
  },
})

/** The digits of each octet as a number, filled up to a width. */
function digitsOf(mac: Octets, signed: boolean, width: number): string {
  let digits = ''
  for (const octet of mac)
    digits += (signed && octet > 127 ? octet + 0xffffff00 : octet).toString(16).padStart(width, '0')
  return digits
}

/** Whether so many octets could be written in that many digits; not where nothing would be lost. */
function couldBe(written: string, length: number, signed: boolean): boolean {
  if (signed) return /f{6}/i.test(written) && written.length > 3 * length && written.length <= 8 * length
  // One octet in sixteen has a zero in front.
  return written.length < 2 * length && written.length >= 2 * length - length / 3
}
