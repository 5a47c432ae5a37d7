import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'

interface MissingFields {
  readonly names: readonly string[]
}

const list = (names: readonly string[]): Message =>
  names.flatMap((name, index): Message => (index === 0 ? [{ code: name }] : [', ', { code: name }]))

/** Headers without which there is no string to sign, or no signature to hold against it. */
export default defineCheck<MissingFields>({
  id: 'missing-field',
  words: {
    en: {
      title: ({ names }) =>
        say`${{ count: names.length, one: 'header', other: 'headers' }} that the signature needs ${names.length === 1 ? 'is' : 'are'} missing`,
      detail: ({ names }) =>
        say`Not in this capture: ${list(names)}. If they were sent, paste the request with all of its headers.`,
    },
  },
  *find({ missing }) {
    if (missing.length > 0) yield { severity: 'error', data: { names: missing }, places: [] }
  },
})
