import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Variation } from '#engine/diagnose/mistake.ts'
import { repairLimit } from '#engine/diagnose/repair.ts'
import { fingerprint } from '#engine/diagnose/search/fingerprint.ts'

/** A whole text that may have been signed in place of the body, and the way in which it came about. */
export type SignedText<Way> = readonly [signed: Octets | string, way: Way]

/** Texts as variations of a body: each once, and none as it was. A body that is longer than `longest` has none. */
export function* signedTexts<Way, Data>(
  body: Octets,
  texts: (body: Octets) => Iterable<SignedText<Way>>,
  dataOf: (way: Way, signed: Octets) => Data,
  longest = repairLimit,
): Iterable<Variation<Octets, Data>> {
  if (body.length > longest) return
  const known = new Set([fingerprint(body)])
  for (const [signed, way] of texts(body)) {
    const value = typeof signed === 'string' ? utf8(signed) : signed
    const mark = fingerprint(value)
    if (known.has(mark)) continue
    known.add(mark)
    yield { value, data: () => dataOf(way, value) }
  }
}

/** What was signed in place of the body, where the two have little in common. */
export interface Instead<Way> {
  /** What wrote it. */
  readonly way: Way
  /** Its first characters, as far as they can be shown. */
  readonly start: string
  readonly signedBytes: number
  readonly sentBytes: number
}

/** Texts that have little in common with the body, with what is to be said of each. */
export const textsInstead = <Way>(
  body: Octets,
  texts: (body: Octets) => Iterable<SignedText<Way>>,
): Iterable<Variation<Octets, Instead<Way>>> =>
  signedTexts(body, texts, (way, signed) => ({
    way,
    start: startOf(signed),
    signedBytes: signed.length,
    sentBytes: body.length,
  }))

const shown = 24

/** The first characters of a text, up to one that no page shows as it is. */
const startOf = (octets: Octets): string =>
  (/^(?:[^\p{C}\p{Z}\uFFFD]| (?! ))*/u.exec(text(octets.slice(0, 4 * shown)))?.[0] ?? '')
    .slice(0, shown)
    .trim()

/** A whole sentence: how what was signed begins, and how long it is. */
export const insteadInEnglish = ({ start, signedBytes, sentBytes }: Instead<unknown>): Message =>
  say`Your signature matches ${{ bytes: signedBytes }}${start === '' ? '' : say` that start with ${{ code: start }}`}; the body you sent has ${{ bytes: sentBytes }}.`
