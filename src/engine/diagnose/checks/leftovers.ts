import { defineCheck } from '#engine/diagnose/finding.ts'
import { placeLimit } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface Leftovers {
  readonly count: number
  readonly bytes: number
}

/** A letter, a digit, or a character beyond ASCII: a bar or a bracket that is left over says nothing. */
const saysSomething = (octet: number): boolean =>
  octet >= 0x80 || (octet >= 0x30 && octet <= 0x39) || ((octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a)

/** Text of the paste that belongs neither to the request nor to the answer: a letter around it, code, another post. */
export default defineCheck<Leftovers>({
  id: 'leftovers',
  words: {
    en: {
      title: () => say`Some of the paste belongs to no request`,
      detail: ({ bytes, count }) =>
        say`${{ bytes }} in ${{ count, one: 'piece', other: 'pieces' }} were left aside. If part of the request is among them, paste the request alone.`,
    },
  },
  *find({ capture }) {
    const { octets } = capture.pasted
    // A line that is no header is told of as such.
    const told = capture.remarks.filter(({ kind }) => kind === 'no-colon' || kind === 'odd-name')
    const pieces = capture.leftovers.filter(
      ({ start, end }) =>
        octets.subarray(start, end).some(saysSomething) &&
        !told.some(({ at }) => at.start <= start && end <= at.end + 2),
    )
    if (pieces.length === 0) return
    yield {
      severity: 'note',
      data: { count: pieces.length, bytes: pieces.reduce((sum, { start, end }) => sum + end - start, 0) },
      places: pieces.slice(0, placeLimit).map(({ start, end }) => ({ view: 'capture', start, end })),
    }
  },
})
