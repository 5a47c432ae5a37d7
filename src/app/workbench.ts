import type { Source } from '#worker/protocol.ts'

/** What lies on the bench: everything the user chose, and nothing derived from it. The secret is not here: see `key-holder.ts`. */
export interface Workbench {
  /** Null: the empty state. */
  readonly source: Source | null
  /** Grows with each new source; names the capture in query keys, so that no content ever stands in one. */
  readonly turn: number
  /** What Replace took away, so that it can be put back. */
  readonly replaced: Source | null
  /** The scheme chosen by hand; null follows the proposal. */
  readonly scheme: string | null
  /** Grows with each change of the key: stands in for it in query keys. */
  readonly keyTurn: number
  readonly hasKey: boolean
  readonly tab: 'bytes' | 'string' | 'headers' | 'fix'
}

export type Action =
  | { readonly type: 'captured'; readonly source: Source }
  | { readonly type: 'replace' }
  | { readonly type: 'undo-replace' }
  | { readonly type: 'chose-scheme'; readonly scheme: string | null }
  | { readonly type: 'key-changed'; readonly hasKey: boolean }
  | { readonly type: 'opened-tab'; readonly tab: Workbench['tab'] }

export const emptyBench: Workbench = {
  source: null,
  turn: 0,
  replaced: null,
  scheme: null,
  keyTurn: 0,
  hasKey: false,
  tab: 'bytes',
}

/** The one place where the bench changes. */
export function workbench(bench: Workbench, action: Action): Workbench {
  switch (action.type) {
    case 'captured':
      return {
        ...bench,
        source: action.source,
        turn: bench.turn + 1,
        replaced: bench.source,
        scheme: null,
        tab: 'bytes',
      }
    case 'replace':
      return { ...bench, source: null, turn: bench.turn + 1, replaced: bench.source }
    case 'undo-replace':
      return bench.replaced
        ? { ...bench, source: bench.replaced, turn: bench.turn + 1, replaced: bench.source }
        : bench
    case 'chose-scheme':
      return { ...bench, scheme: action.scheme }
    case 'key-changed':
      return { ...bench, keyTurn: bench.keyTurn + 1, hasKey: action.hasKey }
    case 'opened-tab':
      return { ...bench, tab: action.tab }
  }
}
