import { useDeferredValue, useState } from 'react'
import type { Dispatch } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { shownOf } from '#app/shown-source.ts'
import { firstDifference, inCapture, inLanes, spotOf } from '#app/spot.ts'
import type { CurrentAnalysis } from '#app/use-analysis.ts'
import type { CurrentSearch } from '#app/use-search.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import type { ToldFinding } from '#engine/diagnose/account.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import type { Replies } from '#i18n/replies/replies.ts'
import style from './bench.module.css'
import { CapturePane } from './capture-pane.tsx'
import { Crash } from './crash.tsx'
import { Evidence } from './evidence.tsx'
import { Findings } from './findings.tsx'
import { KeyField } from './key-field.tsx'
import { Reading } from './reading.tsx'
import { Refused } from './refused.tsx'
import { SigningCode } from './signing-code.tsx'
import { Verdict } from './verdict.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
  readonly quick: CurrentAnalysis
  readonly search: CurrentSearch
  readonly scheme: SigningScheme | undefined
  readonly replies: Replies | null
}

/** The bench with a capture on it: the verdict first, then what was found, the bytes, and the capture itself. */
export function Bench({ bench, dispatch, quick, search, scheme, replies }: Props) {
  const words = useWords()
  const { busy, error, again } = quick
  const { analysis } = search
  const [chosen, setChosen] = useState<string | null>(null)
  const account = analysis?.kind === 'account' ? analysis.account : null
  // The verdict is painted first; the bytes and the marks, which take longer to draw, in the frame after it.
  const drawn = useDeferredValue(account, null)
  const comparison = drawn?.comparison ?? null
  const looked = bench.selected ?? firstDifference(comparison)
  // A request of an archive that cannot be read: the others still can be chosen.
  const { entry } = bench.source ?? {}
  const asked = entry === undefined ? null : { entry, of: 0 }
  const panels = [bench.turn, bench.keyTurn, bench.tab]

  const choose = (finding: ToldFinding): void => {
    const [place] = finding.places
    setChosen(finding.id)
    if (place !== undefined) dispatch({ type: 'selected', spot: spotOf(place, comparison) })
  }

  return (
    <main className={style.bench} data-told={account !== null}>
      {error !== null && (
        <div className={style.verdict}>
          <Crash error={error} resetErrorBoundary={again} />
        </div>
      )}
      {error === null && analysis === null && <Reading />}
      {analysis?.kind === 'refused' && <Refused refusal={analysis.refusal} busy={busy} />}
      {account !== null && (
        <>
          <ErrorBoundary FallbackComponent={Crash} resetKeys={panels}>
            <Verdict
              account={account}
              scheme={account.schemeId === null ? undefined : scheme}
              bench={bench}
              dispatch={dispatch}
              busy={busy}
              search={search}
              replies={replies}
              toKey={toKey}
            />
          </ErrorBoundary>
          <ErrorBoundary FallbackComponent={Crash} resetKeys={panels}>
            {/* Which of several requests this is, stands over the capture already. */}
            <Findings
              findings={account.findings.filter(({ id }) => id !== 'several-requests')}
              passed={account.passed}
              chosen={bench.selected === null ? null : chosen}
              onChoose={choose}
            />
          </ErrorBoundary>
          {drawn !== null && (
            <ErrorBoundary FallbackComponent={Crash} resetKeys={panels}>
              <Evidence
                account={drawn}
                scheme={drawn.schemeId === null ? undefined : scheme}
                bench={bench}
                dispatch={dispatch}
                selected={inLanes(bench.selected, comparison)}
              />
            </ErrorBoundary>
          )}
        </>
      )}
      <ErrorBoundary FallbackComponent={Crash} resetKeys={panels}>
        <CapturePane
          pasted={drawn?.pasted ?? shownOf(bench.source)}
          marks={drawn?.marks ?? noMarks}
          fidelity={account?.fidelity ?? null}
          format={account?.format ?? 'http'}
          isSample={bench.source?.origin === 'sample'}
          answer={account?.answer ?? null}
          selected={inCapture(looked, comparison)}
          follow={bench.selected !== null}
          canUndo={bench.replaced !== null}
          bench={bench}
          part={account?.part ?? asked}
          dispatch={dispatch}
        >
          <KeyField
            kind={scheme?.key.kind ?? 'secret'}
            bench={bench}
            dispatch={dispatch}
            hint={words.key.never}
            wanted={!bench.hasKey && account !== null && account.parts.length > 0 && account.isCheckable}
            facts={account?.keyFacts ?? null}
            problem={account?.keyProblem ?? null}
          />
          <SigningCode code={bench.code} tellTales={account?.tellTales ?? noHints} dispatch={dispatch} />
        </CapturePane>
      </ErrorBoundary>
    </main>
  )
}

const noMarks = [] as const
const noHints = [] as const

/** Leads to the field of the key, which may stand far below. */
function toKey(): void {
  const field = document.querySelector<HTMLElement>('#capture :is(input, textarea)')
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
