import type { Datum, Message } from './message.ts'

/** An offset in the string to sign: hex, from 0. */
export const inString = (at: number): Datum => ({
  code: `0x${at.toString(16).toUpperCase().padStart(2, '0')}`,
})

/** An offset in the body, for after the word: octets from 0. */
export const inBody = (at: number): Datum => ({ code: `+${at}` })

/** Some offsets in the string to sign, with commas. */
export const listOffsets = (offsets: readonly number[]): Message =>
  offsets.flatMap((at, index): Message => (index === 0 ? [inString(at)] : [', ', inString(at)]))
