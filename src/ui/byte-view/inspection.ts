import { characterAt } from '#engine/bytes/utf8.ts'
import { nameOf } from '#engine/bytes/characters.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Lane } from '#engine/diagnose/comparison.ts'
import type { Role } from '#engine/scheme/scheme.ts'

/** One character in the words of the Unicode Standard. `glyph` is null where showing it would show nothing, or worse. */
interface KnownCharacter {
  readonly codePoint: string
  readonly glyph: string | null
  readonly name: string
}

/** What a run of octets is: nothing, one character, whole parts of the string to sign, or a stretch of text. */
export interface Inspection extends ByteRange {
  /** Its first octets, few enough for a line. */
  readonly octets: Octets
  readonly rest: number
  readonly character: KnownCharacter | null
  /** The roles of the parts that it covers, where it covers two or more and each of them whole. */
  readonly parts: readonly { readonly role: Role; readonly octets: Octets }[]
  /** The beginning of its text. */
  readonly text: string
}

/** How much of a run is shown, in octets. */
const few = { octets: 12, text: 48 } as const

/** A run of octets grown to whole characters; an empty one stays. */
export function wholeCharacters(octets: Octets, { start, end }: ByteRange): ByteRange {
  if (start >= end || start >= octets.length) return { start, end: Math.max(start, end) }
  const last = Math.min(end, octets.length) - 1
  return { start: characterAt(octets, start).start, end: characterAt(octets, last).end }
}

/** What stands at a run of a lane. */
export function inspect(lane: Lane, range: ByteRange): Inspection {
  const { start, end } = wholeCharacters(lane.octets, range)
  const first = start < end ? characterAt(lane.octets, start) : null
  const one = first?.start === start && first.end === end && first.codePoint !== null ? first.codePoint : null
  const covered = lane.segments.filter((segment) => segment.start < end && segment.end > start)
  const whole = covered.length > 1 && covered[0]?.start === start && covered.at(-1)?.end === end
  return {
    start,
    end,
    octets: lane.octets.subarray(start, Math.min(end, start + few.octets)),
    rest: Math.max(0, end - start - few.octets),
    character: one === null ? null : knownCharacter(one),
    parts: whole
      ? covered.map((segment) => ({
          role: segment.role,
          octets: lane.octets.subarray(segment.start, Math.min(segment.end, segment.start + few.octets)),
        }))
      : [],
    text:
      text(lane.octets.subarray(start, Math.min(end, start + few.text))) +
      (end - start > few.text ? '…' : ''),
  }
}

/** A code point with its name, as the inspector and the sentences show it. */
function knownCharacter(codePoint: number): KnownCharacter {
  const character = String.fromCodePoint(codePoint)
  return {
    codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
    glyph: /^[\p{C}\p{Z}\p{M}]$/u.test(character) ? null : character,
    name: nameOf(codePoint),
  }
}

/** The part of the string to sign at an offset, and how far into it that is; null past the end. */
export function partAt(lane: Lane, offset: number): { readonly role: Role; readonly into: number } | null {
  const segment = lane.segments.find(({ start, end }) => offset >= start && offset < end)
  return segment ? { role: segment.role, into: offset - segment.start } : null
}
