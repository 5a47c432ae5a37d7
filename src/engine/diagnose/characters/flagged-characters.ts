import { nameOf, suspicion } from '#engine/bytes/characters.ts'
import type { SuspicionKind } from '#engine/bytes/characters.ts'
import { toHex } from '#engine/bytes/encodings.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import type { Provenance } from '#engine/capture/capture.ts'
import { bodyJson } from '#engine/diagnose/bodies/body-json.ts'
import type { Evidence, Source, SourceReason } from '#engine/diagnose/evidence.ts'
import { inPaste } from '#engine/diagnose/in-paste.ts'
import { stringsOf } from './json-strings.ts'
import { isOddInString, textOf } from './odd-in-string.ts'
import type { StringText } from './odd-in-string.ts'
import { fatesOf } from './undone-characters.ts'

/** What the place of a character makes of it: JSON's own signs, a name or a text inside JSON, a header. */
type Position = 'structure' | 'key' | 'value' | 'header'

/** A character that is not what it seems to be, or that nobody can see. */
export interface FlaggedCharacter {
  /** Null: an octet that is a sign in windows-1252 and nothing in UTF-8. */
  readonly codePoint: number | null
  readonly octets: Octets
  readonly kind: SuspicionKind
  readonly position: Position
  readonly source: Source
  readonly reason: SourceReason
  /** Where it stands in the paste; null where it does not. */
  readonly at: ByteRange | null
}

/** A paste may be all curly quotes. More than these are not collected. */
export const flagLimit = 100_000

/** `U+201C LEFT DOUBLE QUOTATION MARK, E2 80 9C`. */
export const labelOf = ({ codePoint, octets }: Pick<FlaggedCharacter, 'codePoint' | 'octets'>): string =>
  `${codePoint === null ? 'not UTF-8' : `${codeOf(codePoint)} ${nameOf(codePoint)}`}, ${toHex(octets, { separator: ' ' })}`

/** U+201C. */
export const codeOf = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/** Several checks and the capture's view ask for the same; it is found once, and forgotten with the evidence. */
const found = new WeakMap<Evidence, readonly FlaggedCharacter[]>()

/** The flagged characters of the header section and of the body, each in the order of the paste. */
export function flaggedCharacters(evidence: Evidence): readonly FlaggedCharacter[] {
  let known = found.get(evidence)
  if (known === undefined) {
    known = [...inHeaders(evidence), ...inBody(evidence)]
    found.set(evidence, known)
  }
  return known
}

/** An odd character of a value, before anything is known of where it stands. */
interface Odd extends ByteRange {
  readonly codePoint: number | null
  readonly kind: SuspicionKind
}

/**
 * The odd characters of some octets. ASCII is passed over as fast as it can be: nearly all of it is. `stands`: whether an octet
 * that is no UTF-8 stands for a sign of JSON.
 */
function oddOnes(octets: Octets, stands: (at: number) => boolean = () => false): readonly Odd[] {
  const odd: Odd[] = []
  for (let at = 0; at < octets.length && odd.length < flagLimit;) {
    const octet = octets[at] ?? 0
    if (octet >= 0x20 && octet < 0x7f) {
      at++
      continue
    }
    const { end, codePoint } = characterFrom(octets, at)
    const kind = isWhiteSpace(octet)
      ? undefined
      : codePoint === null
        ? stands(at)
          ? windows1252(octet)
          : undefined
        : suspicion(codePoint)?.kind
    if (kind !== undefined) odd.push({ start: at, end, codePoint, kind })
    at = end
  }
  return odd
}

/** The only octets of windows-1252 that pass for signs of JSON are a no-break space and quotes. */
const windows1252 = (octet: number): SuspicionKind => (octet === 0xa0 ? 'space' : 'double-quote')

const isWhiteSpace = (octet: number): boolean => octet === 0x09 || octet === 0x0a || octet === 0x0d

function inHeaders({ capture, scheme }: Evidence): readonly FlaggedCharacter[] {
  const matter = new Set(
    [...scheme.rules.map((rule) => rule.field), scheme.signature.field, 'Content-Length'].map((name) =>
      name.toLowerCase(),
    ),
  )
  return capture.fields.flatMap((line) => {
    const { name, value, at } = line
    const isWhole = matter.has(name.value.toLowerCase())
    if (value.from.kind === 'exact') {
      // The reader takes typography off names and from around values; in the paste it still stands.
      const range = { start: at.start, end: isWhole ? at.end : value.from.range.start }
      return flagsIn(capture.pasted.octets.subarray(range.start, range.end), { kind: 'exact', range })
    }
    return [...flagsIn(utf8(name.value), name.from), ...(isWhole ? flagsIn(value.value, value.from) : [])]
  })

  function flagsIn(octets: Octets, from: Provenance): readonly FlaggedCharacter[] {
    return oddOnes(octets).map((odd) => ({
      codePoint: odd.codePoint,
      octets: octets.slice(odd.start, odd.end),
      kind: odd.kind,
      position: 'header',
      ...(capture.answer?.curly === true && isQuote(odd.kind)
        ? { source: 'added-by-the-paste', reason: 'same-damage-in-answer' }
        : { source: 'undecided', reason: 'no-witness' }),
      at: inPaste(from, odd),
    }))
  }
}

/** Quotes of every shape. */
export const isQuote = (kind: SuspicionKind): boolean => kind === 'double-quote' || kind === 'single-quote'

function inBody({ capture, wire }: Evidence): readonly FlaggedCharacter[] {
  const body = capture.body.value
  const tolerated = toleratedIn(body)
  const odd = oddOnes(body, (at) => tolerated.has(at))
  if (odd.length === 0) return []
  const fates = fatesOf(odd, wire.candidate.steps)
  const positionOf = positions(body, tolerated)
  return odd.flatMap((character, index): FlaggedCharacter[] => {
    const { position, isOdd } = positionOf(character)
    const fate = fates[index] ?? 'kept'
    if (fate === 'rewritten' || (fate === 'kept' && !isOdd)) return []
    return [
      {
        codePoint: character.codePoint,
        octets: body.slice(character.start, character.end),
        kind: character.kind,
        position,
        ...sourceOf(wire, fate === 'undone'),
        at: inPaste(capture.body.from, character),
      },
    ]
  })
}

/** Where the signs start that the reader of JSON took for JSON's own. */
function toleratedIn(body: Octets): ReadonlySet<number> {
  const { tolerant } = bodyJson(body)
  return new Set(tolerant.kind === 'json' ? tolerant.tolerated.map(({ start }) => start) : [])
}

/** Tells of each odd character, asked in order, where in JSON it stands, and whether that makes it worth a word. */
function positions(
  body: Octets,
  tolerated: ReadonlySet<number>,
): (odd: Odd) => { readonly position: Position; readonly isOdd: boolean } {
  const strings = stringsOf(body)
  let next = 0
  let read: { readonly string: number; readonly text: StringText } | null = null
  return ({ start, end, codePoint }) => {
    while ((strings[next]?.end ?? Infinity) <= start) next++
    const string = strings[next]
    if (string === undefined || string.start > start || tolerated.has(start))
      return { position: 'structure', isOdd: true }
    if (read?.string !== next) read = { string: next, text: textOf(body, string) }
    const context = {
      at: start,
      codePoint: codePoint ?? 0xfffd,
      before: body[start - 1] ?? 0,
      after: body[end] ?? 0,
    }
    return { position: string.role, isOdd: isOddInString(context, read.text) }
  }
}

/** What undoing the paste's damage took away came with the paste; what it left was sent, if a witness vouches for all that is left. */
function sourceOf(
  { source, reason }: Evidence['wire'],
  wasUndone: boolean,
): { readonly source: Source; readonly reason: SourceReason } {
  if (source !== 'added-by-the-paste' || wasUndone) return { source, reason }
  return reason === 'same-damage-in-answer'
    ? { source: 'undecided', reason: 'no-witness' }
    : { source: 'on-the-wire', reason }
}
