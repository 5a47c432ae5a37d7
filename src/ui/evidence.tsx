import type { Dispatch, KeyboardEvent } from 'react'
import type { LaneSpot } from '#app/spot.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import { ByteView } from './byte-view/byte-view.tsx'
import card from './card.module.css'
import style from './evidence.module.css'
import { FixTab } from './fix-tab.tsx'
import { HeadersTab } from './headers-tab.tsx'
import { StringTab } from './string-tab.tsx'
import { useWords } from './words.ts'

const tabs = ['bytes', 'string', 'headers', 'fix'] as const

interface Props {
  readonly account: Account
  readonly scheme: SigningScheme | undefined
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
  readonly selected: LaneSpot | null
}

/** What the verdict rests on, in four tabs (WAI-ARIA practices, tabs that follow the focus). */
export function Evidence({ account, scheme, bench, dispatch, selected }: Props) {
  const words = useWords()
  const nothing = scheme === undefined ? words.evidence.noScheme : words.evidence.noString
  const move = (event: KeyboardEvent): void => {
    const at = tabs.indexOf(bench.tab)
    const last = tabs.length - 1
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key]
    const tab = to === undefined ? undefined : tabs[to]
    if (tab === undefined) return
    event.preventDefault()
    dispatch({ type: 'opened-tab', tab })
    document.getElementById(`tab-${tab}`)?.focus()
  }
  return (
    <section id="evidence" className={`${card.card} ${style.evidence}`} aria-label={words.evidence.region}>
      <div className={style.tabs} role="tablist" aria-label={words.evidence.region}>
        {tabs.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={bench.tab === tab}
            aria-controls="tab-panel"
            tabIndex={bench.tab === tab ? 0 : -1}
            onClick={() => dispatch({ type: 'opened-tab', tab })}
            onKeyDown={move}
          >
            {words.evidence.tabs[tab]}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${bench.tab}`}>
        {bench.tab === 'bytes' &&
          (account.comparison === null ? (
            <p className={style.none}>{nothing}</p>
          ) : (
            <ByteView
              comparison={account.comparison}
              selection={selected}
              onSelect={(selection) => dispatch({ type: 'selected', spot: { view: 'lane', ...selection } })}
              words={words.byteView}
            />
          ))}
        {bench.tab === 'string' && (
          <StringTab account={account} scheme={scheme} bench={bench} dispatch={dispatch} />
        )}
        {bench.tab === 'headers' && <HeadersTab headers={account.headers} dispatch={dispatch} />}
        {bench.tab === 'fix' && scheme !== undefined && (
          <FixTab account={account} scheme={scheme} bench={bench} dispatch={dispatch} />
        )}
        {bench.tab === 'fix' && scheme === undefined && <p className={style.none}>{nothing}</p>}
      </div>
    </section>
  )
}
