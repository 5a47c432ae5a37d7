import type { Octets } from '#engine/bytes/octets.ts'
import type { Compared } from '#engine/diagnose/lanes/compare-logged.ts'
import type {
  Analysis,
  AnalysisJob,
  CompareJob,
  KeyHandle,
  Listing,
  ListJob,
  Masked,
  MaskJob,
  RekeyAnswer,
  RekeyJob,
  ReportJob,
  Searched,
  ShareJob,
  Verdict,
  VerdictsJob,
  WhatIf,
  WhatIfJob,
  WrittenReport,
} from './protocol.ts'

/** Work for the worker. */
export type Work =
  | { readonly id: number; readonly task: 'analyse'; readonly job: AnalysisJob }
  | { readonly id: number; readonly task: 'search'; readonly job: ShareJob }
  | { readonly id: number; readonly task: 'report'; readonly job: ReportJob }
  | { readonly id: number; readonly task: 'whatIf'; readonly job: WhatIfJob }
  | { readonly id: number; readonly task: 'compare'; readonly job: CompareJob }
  | { readonly id: number; readonly task: 'rekey'; readonly job: RekeyJob }
  | { readonly id: number; readonly task: 'list'; readonly job: ListJob }
  | { readonly id: number; readonly task: 'verdicts'; readonly job: VerdictsJob }
  | { readonly id: number; readonly task: 'mask'; readonly job: MaskJob }
  | { readonly id: number; readonly task: 'isLocked'; readonly job: object }

/** From the page: work to do, or to give up; a key to hold for what follows, or to wipe. */
export type Call =
  | Work
  | { readonly id: number; readonly task: 'abort' }
  | { readonly task: 'hold'; readonly handle: KeyHandle; readonly octets: Octets }
  | { readonly task: 'drop' }

/** What came of work. */
export type Answer =
  | { readonly id: number; readonly task: 'analyse'; readonly value: Analysis }
  | { readonly id: number; readonly task: 'search'; readonly value: Searched }
  | { readonly id: number; readonly task: 'report'; readonly value: WrittenReport }
  | { readonly id: number; readonly task: 'whatIf'; readonly value: WhatIf }
  | { readonly id: number; readonly task: 'compare'; readonly value: Compared }
  | { readonly id: number; readonly task: 'rekey'; readonly value: RekeyAnswer }
  | { readonly id: number; readonly task: 'list'; readonly value: Listing }
  | { readonly id: number; readonly task: 'verdicts'; readonly value: readonly Verdict[] }
  | { readonly id: number; readonly task: 'mask'; readonly value: Masked }
  | { readonly id: number; readonly task: 'isLocked'; readonly value: boolean }

/** How far a search or a list is, on the way to its answer. `total`: 0 where nobody knows. */
export interface Step {
  readonly id: number
  readonly task: 'step'
  readonly tried: number
  readonly total: number
}

/** From the worker. A failure says no more than the name of the error: its text may quote the capture. */
export type Reply = Answer | Step | { readonly id: number; readonly task: 'failed'; readonly error: string }
