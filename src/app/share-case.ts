import { concat } from '#engine/bytes/octets.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { Replaced } from '#engine/diagnose/rekey.ts'
import { schemeById } from '#engine/scheme/schemes.ts'
import { hide } from '#share/hide.ts'
import { sensitiveIn } from '#share/sensitive.ts'
import type { Sensitivity } from '#share/sensitive.ts'
import type { SharedCase } from '#share/shared-case.ts'
import type { Source } from '#worker/protocol.ts'
import { mergedRanges } from './merged-ranges.ts'
import { literalSecret } from './literal-secrets.ts'

/**
 * What can be hidden together. `key`: the value that is proved to have been the key, which names the secret and is none. `around`:
 * the text before and after the request, which is left out altogether.
 */
export type HidingGroup = Sensitivity | 'key' | 'around'

/** In the order in which they are shown. */
export const hidingGroups: readonly HidingGroup[] = [
  'credential',
  'personal',
  'key',
  'around',
  'header',
  'body',
]

/** What is hidden unless somebody wants it shown. With the key hidden, nobody could see the proof. */
export const hiddenAtFirst: ReadonlySet<HidingGroup> = new Set(['credential', 'personal', 'around'])

/** A value that can be hidden, and with which others. */
export interface Hideable extends ByteRange {
  readonly group: Exclude<HidingGroup, 'around'>
  readonly name: string
}

/** A capture on its way into a link. */
export interface Shareable {
  readonly capture: Octets
  /** The values that can be hidden, in order. */
  readonly values: readonly Hideable[]
  /** It came in another form, and is shared as the HTTP text that was read from it. */
  readonly isRewritten: boolean
}

/** What can be shared: the capture as it came, and without the text around the request. */
export type Shareables = Readonly<Record<'whole' | 'request', Shareable>>

/** What of a capture can be shared, and what in it could be hidden. */
export function shareablesOf({
  pasted,
  marks,
  asHttp,
  schemeId,
  causes,
}: Pick<Account, 'pasted' | 'marks' | 'asHttp' | 'schemeId' | 'causes'>): Shareables {
  const key = keyFieldOf(schemeId, causes)
  const valuesIn = (capture: Octets): readonly Hideable[] =>
    sensitiveIn(capture).map(({ name, sensitivity, start, end }) => ({
      group: name.toLowerCase() === key ? 'key' : sensitivity,
      name,
      start,
      end,
    }))
  // Values are found in header lines, and hidden by character: neither works in digits, JSON or a command.
  if (asHttp !== null) {
    const rewritten: Shareable = { capture: asHttp, values: valuesIn(asHttp), isRewritten: true }
    return { whole: rewritten, request: rewritten }
  }
  const capture = inUtf8(pasted)
  const whole: Shareable = { capture, values: valuesIn(capture), isRewritten: false }
  // Places in the paste say nothing about another writing of it.
  const request = capture === pasted ? withoutLeftOvers(pasted, marks) : capture
  return {
    whole,
    request: request === capture ? whole : { ...whole, capture: request, values: valuesIn(request) },
  }
}

/**
 * The field whose value is proved to have been the key, in lower case. Only the one that names the key: the value of another field
 * that was the key may be the secret itself.
 */
function keyFieldOf(schemeId: string | null, causes: Account['causes']): string | null {
  const isProved = causes.some(({ id, isLikely }) => id === 'certificate-number-as-key' && !isLikely)
  const scheme = isProved && schemeId !== null ? schemeById(schemeId) : undefined
  return scheme?.keyId?.toLowerCase() ?? null
}

/** Values are found in UTF-8. What came in UTF-16 is shared as the text that it is. */
function inUtf8(pasted: Octets): Octets {
  const mark = (pasted[0] ?? 0) * 256 + (pasted[1] ?? 0)
  if (mark !== 0xfffe && mark !== 0xfeff) return pasted
  return utf8(new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(pasted))
}

/** All but what the reader found to belong to nothing; an empty line stays where something was. */
function withoutLeftOvers(pasted: Octets, marks: Account['marks']): Octets {
  const pieces: Octets[] = []
  let from = 0
  for (const { kind, start, end } of marks) {
    if (kind !== 'left-over' || start < from) continue
    const isAtEdge = start === 0 || end === pasted.length
    pieces.push(pasted.slice(from, start), isAtEdge ? none : emptyLine)
    from = end
  }
  return from === 0 ? pasted : concat([...pieces, pasted.slice(from)])
}

const none: Octets = new Uint8Array(0)
const emptyLine = utf8('\n\n')

/** The case that a link will hold. */
export function caseOf(
  { whole, request }: Shareables,
  source: Source,
  scheme: string | null,
  account: Pick<Account, 'outcome' | 'causes'>,
  groups: ReadonlySet<HidingGroup>,
): SharedCase {
  // What a link brought is handed on as it came: the places that its sender hid are places in all of it.
  const handedOn = source.hidden ?? []
  const { capture, values, isRewritten } = groups.has('around') && handedOn.length === 0 ? request : whole
  const hidden = values.filter(({ group }) => groups.has(group)).map(({ start, end }) => ({ start, end }))
  return {
    capture: hide(capture, hidden),
    origin: source.origin,
    part: isRewritten ? null : (source.part ?? null),
    scheme,
    hidden: mergedRanges([...hidden, ...(isRewritten ? [] : handedOn)]),
    claim: { outcome: account.outcome, causes: account.causes.map(({ id }) => id) },
    throwaway: null,
  }
}

/** The line, counted from 1, in which the text around the request seems to hold a secret, where that text is shared; null where none does. */
export function secretAround(
  { capture, hidden }: Pick<SharedCase, 'capture' | 'hidden'>,
  { pasted, marks, asHttp }: Pick<Account, 'pasted' | 'marks' | 'asHttp'>,
): number | null {
  // What came in another form is shared without that text, and in UTF-16 it stands elsewhere.
  if (asHttp !== null || capture.length !== pasted.length) return null
  const seen = capture.slice()
  for (const { start, end } of hidden) seen.set(capture.subarray(start, end).map(blanked), start)
  for (const { kind, start, end } of marks) {
    const line = kind === 'left-over' ? literalSecret(text(seen.subarray(start, end))) : null
    if (line !== null) return line + seen.subarray(0, start).filter((octet) => octet === lineFeed).length
  }
  return null
}

const lineFeed = 0x0a

/** A hidden value is no secret, however it looks; its lines still count. */
const blanked = (octet: number): number => (octet === lineFeed ? octet : 0x20)

/** What hiding some values puts in their places. */
export const replacedIn = (
  { whole: { capture, values } }: Shareables,
  groups: ReadonlySet<HidingGroup>,
): readonly Replaced[] => {
  const hidden = hide(capture, values)
  return values
    .filter(({ group }) => groups.has(group))
    .map(({ start, end }) => ({ start, end, by: hidden.slice(start, end) }))
}
