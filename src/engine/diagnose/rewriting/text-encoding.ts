import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characterFrom, characters } from '#engine/bytes/utf8.ts'
import { rememberFor } from '#engine/diagnose/damage/remember.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Encoding } from '#engine/diagnose/mistake.ts'
import { inString } from '#engine/diagnose/offsets.ts'

/** What an encoder writes for a code point past ASCII; ASCII it leaves as it is. An octet that is not UTF-8 was read as U+FFFD. */
export type WriteCharacter = (codePoint: number) => Octets

/** A text that was signed in another encoding than UTF-8. */
export interface Encoded {
  /** By its usual name, or the call that writes so. */
  readonly charset: string
  /** How many characters it writes otherwise than UTF-8, and the first of them: as sent, as signed, and where in the string. */
  readonly count: number
  readonly sent: Octets
  readonly signed: Octets
  readonly at: number
}

/** The different code points of a text that are not ASCII. */
const pastAscii = rememberFor((text): readonly number[] => {
  const found = new Set<number>()
  for (let at = 0; at < text.length;) {
    if ((text[at] ?? 0) < 0x80) {
      at++
      continue
    }
    const { end, codePoint } = characterFrom(text, at)
    found.add(codePoint ?? replacement)
    at = end
  }
  return [...found]
})

const replacement = 0xfffd

/**
 * Encodings that leave ASCII as it is, by name. One that writes a text as UTF-8 does, or as one before it in the list, gives null:
 * it would be the same guess twice.
 */
export const charsetEncodings = (
  charsets: readonly (readonly [charset: string, write: WriteCharacter])[],
): readonly Encoding<Encoded>[] =>
  charsets.map(([charset, write], index) => {
    const others = [utf8Of, ...charsets.slice(0, index).map(([, before]) => before)]
    return {
      encode: (text) => {
        const points = pastAscii(text)
        if (points.length === 0) return null
        const written = new Map(points.map((point) => [point, write(point)]))
        const isNew = others.every((other) =>
          points.some((point) => !same(other(point), written.get(point) ?? none)),
        )
        return isNew ? encoded(text, (point) => written.get(point) ?? none) : null
      },
      data: (text) => ({ charset, ...firstOf(text, write) }),
    }
  })

const none: Octets = new Uint8Array(0)

const utf8Of: WriteCharacter = (codePoint) => utf8(String.fromCodePoint(codePoint))

function encoded(text: Octets, write: WriteCharacter): Octets {
  const runs: Uint8Array[] = []
  let written = 0
  for (let at = 0; at < text.length;) {
    if ((text[at] ?? 0) < 0x80) {
      at++
      continue
    }
    const { end, codePoint } = characterFrom(text, at)
    runs.push(text.subarray(written, at), write(codePoint ?? replacement))
    at = written = end
  }
  runs.push(text.subarray(written))
  return concat(runs)
}

/** All that is said of the characters that are written otherwise; what is before the first of them stands where it stood. */
function firstOf(text: Octets, write: WriteCharacter): Omit<Encoded, 'charset'> {
  let count = 0
  let first: Omit<Encoded, 'charset' | 'count'> | null = null
  for (const { start, end, codePoint } of characters(text)) {
    if (codePoint !== null && codePoint < 0x80) continue
    const signed = write(codePoint ?? replacement)
    const sent = text.slice(start, end)
    if (same(signed, sent)) continue
    count++
    first ??= { at: start, sent, signed }
  }
  return { count, ...(first ?? { at: 0, sent: none, signed: none }) }
}

/** A whole sentence: what the first such character was signed as. */
export const encodedInEnglish = ({ count, sent, signed, at }: Encoded): Message =>
  say`Your signature matches ${signed.length === 0 ? 'no byte' : say`${{ octets: signed, lane: 'signed' }}`} at ${inString(at)}, where UTF-8 has ${{ octets: sent, lane: 'sent' }}${count === 1 ? '' : say`, the first of ${{ count, one: 'character', other: 'such characters' }}`}.`
