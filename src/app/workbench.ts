import type { ByteRange } from '#engine/bytes/octets.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import type { Claim } from '#share/shared-case.ts'
import type { Source } from '#worker/protocol.ts'
import type { Spot } from './spot.ts'

/** Where a capture came from, if a debug link brought it: a stranger's, until looked at. */
export interface OpenedLink {
  /** Where the sender hid something in the capture, in order. */
  readonly hidden: readonly ByteRange[]
  readonly claim: Claim | null
  /** It was signed anew, with a secret made up for the link. */
  readonly isRekeyed: boolean
}

/** A capture on the bench, what it was taken out of, the scheme chosen for it, and the link that it came from. */
type Laid = Pick<Workbench, 'source' | 'opened' | 'whole' | 'scheme'>

const emptied: Laid = { source: null, opened: null, whole: null, scheme: null }

/** What lies on the bench: everything the user chose, and nothing derived from it. The secret is not here: see `key-holder.ts`. */
export interface Workbench {
  /** Null: the empty state. */
  readonly source: Source | null
  /** The link that brought it; null for the user's own. */
  readonly opened: OpenedLink | null
  /** The archive or paste of several requests that the source is one of; null where it holds one. */
  readonly whole: Source | null
  /** Grows with each new source; names the capture in query keys, so that no content ever stands in one. */
  readonly turn: number
  /** What Replace took away, so that it can be put back. */
  readonly replaced: Laid | null
  /** The scheme chosen by hand; null follows the proposal. */
  readonly scheme: string | null
  /** Grows with each change of the key: stands in for it in query keys. */
  readonly keyTurn: number
  readonly hasKey: boolean
  /** Why the last key went without being told to: nobody used the page, or a worker broke; null where none did. */
  readonly keyGone: 'expired' | 'lost' | null
  /** The code that signs, as far as the user gave it. It belongs to a program and not to a capture, so it stays when that is replaced. */
  readonly code: string
  /** Grows with each change of the code: stands in for it in query keys. */
  readonly codeTurn: number
  /** The language in which the fix is shown, chosen by hand; null follows the guess. */
  readonly programLanguage: ProgramLanguage | null
  readonly tab: 'bytes' | 'string' | 'headers' | 'fix'
  /** What the user looks at; every view shows it in its own way. */
  readonly selected: Spot | null
}

export type Action =
  | { readonly type: 'captured'; readonly source: Source }
  | {
      readonly type: 'opened-link'
      readonly source: Source
      readonly scheme: string | null
      readonly opened: OpenedLink
    }
  /** The analyst has taken one request out of several: from now on only that goes to and fro. */
  | { readonly type: 'narrowed'; readonly source: Source }
  | { readonly type: 'chose-entry'; readonly entry: number }
  | { readonly type: 'replace' }
  | { readonly type: 'undo-replace' }
  /** Everything goes, and nothing of it can be put back. */
  | { readonly type: 'forget' }
  | { readonly type: 'chose-scheme'; readonly scheme: string | null }
  | { readonly type: 'key-changed'; readonly hasKey: boolean }
  | { readonly type: 'key-gone'; readonly why: 'expired' | 'lost' }
  | { readonly type: 'code-changed'; readonly code: string }
  | { readonly type: 'chose-language'; readonly language: ProgramLanguage }
  | { readonly type: 'opened-tab'; readonly tab: Workbench['tab'] }
  | { readonly type: 'selected'; readonly spot: Spot | null }

export const emptyBench: Workbench = {
  source: null,
  whole: null,
  opened: null,
  turn: 0,
  replaced: null,
  scheme: null,
  keyTurn: 0,
  hasKey: false,
  keyGone: null,
  code: '',
  codeTurn: 0,
  programLanguage: null,
  tab: 'bytes',
  selected: null,
}

/**
 * The bench as a page begins: empty, or with what was kept of the last one. A page that was called with a link has that to put back
 * after it.
 */
export function benchWith(kept: Source | null, isCalledWithLink: boolean): Workbench {
  if (kept === null) return emptyBench
  const own = { ...emptied, source: kept }
  return isCalledWithLink ? { ...emptyBench, replaced: own } : onto(emptyBench, own)
}

/** The language in which the fix is shown: the one chosen, else the one guessed, else that of the first who asked. */
export const languageShown = (
  { programLanguage }: Workbench,
  guess: { readonly programLanguage: ProgramLanguage | null },
): ProgramLanguage => programLanguage ?? guess.programLanguage ?? 'C#'

/** The one place where the bench changes. */
export function workbench(bench: Workbench, action: Action): Workbench {
  switch (action.type) {
    case 'captured':
      return withoutForeignKey(bench, {
        ...onto(bench, { ...emptied, source: action.source }),
        replaced: ownOf(bench),
        tab: 'bytes',
      })
    // A stranger's request is not to be signed with a key that was given for another; a throwaway one comes with the link.
    case 'opened-link':
      return withKey(
        { ...onto(bench, { ...action, whole: null }), replaced: ownOf(bench), tab: 'bytes' },
        action.opened.isRekeyed,
      )
    case 'narrowed':
      return { ...bench, source: action.source, whole: bench.whole ?? bench.source }
    case 'chose-entry': {
      const whole = bench.whole ?? bench.source
      return whole === null
        ? bench
        : { ...bench, source: { ...whole, entry: action.entry }, whole, turn: bench.turn + 1, selected: null }
    }
    // What comes next may be somebody else's.
    case 'replace':
      return withKey({ ...onto(bench, emptied), replaced: ownOf(bench) }, false)
    case 'undo-replace':
      return bench.replaced === null ? bench : withoutForeignKey(bench, onto(bench, bench.replaced))
    case 'forget':
      return {
        ...withKey(emptyBench, false),
        turn: bench.turn + 1,
        keyTurn: bench.keyTurn + 1,
        codeTurn: bench.codeTurn + 1,
      }
    case 'chose-scheme':
      return { ...bench, scheme: action.scheme, selected: null }
    case 'key-changed':
      return withKey(bench, action.hasKey)
    case 'key-gone':
      return withKey(bench, false, action.why)
    case 'code-changed':
      return action.code === bench.code
        ? bench
        : { ...bench, code: action.code, codeTurn: bench.codeTurn + 1 }
    case 'chose-language':
      return { ...bench, programLanguage: action.language }
    case 'opened-tab':
      return { ...bench, tab: action.tab }
    case 'selected':
      return { ...bench, selected: action.spot }
  }
}

const withKey = (bench: Workbench, hasKey: boolean, keyGone: Workbench['keyGone'] = null): Workbench => ({
  ...bench,
  keyTurn: bench.keyTurn + 1,
  hasKey,
  keyGone,
  selected: null,
})

/** A key that was given for a stranger's case is none for one's own, nor the other way about. */
const withoutForeignKey = (before: Workbench, after: Workbench): Workbench =>
  before.opened === null && after.opened === null ? after : withKey(after, false)

/** Puts another source on the bench. What lay there can be put back; an empty bench is not worth it. */
const onto = (bench: Workbench, { source, opened, whole, scheme }: Laid): Workbench => ({
  ...bench,
  source,
  whole,
  opened,
  scheme,
  turn: bench.turn + 1,
  replaced: bench.source === null ? bench.replaced : laidOn(bench),
  selected: null,
})

const laidOn = ({ source, opened, whole, scheme }: Workbench): Laid => ({ source, opened, whole, scheme })

/** What is kept to be put back: a link can be opened again, but the user's own capture may be nowhere else any more. */
const ownOf = (bench: Workbench): Laid | null =>
  bench.source === null || (bench.opened !== null && bench.replaced?.opened === null)
    ? bench.replaced
    : laidOn(bench)
