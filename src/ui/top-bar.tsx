import type { Dispatch, ReactNode } from 'react'
import type { NetworkLock as Lock } from '#app/use-network-lock.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import { schemes } from '#engine/scheme/schemes.ts'
import { Brand, icons } from './icons.tsx'
import { Button } from './button.tsx'
import { NetworkLock } from './network-lock.tsx'
import { ThemeButton } from './theme-button.tsx'
import style from './top-bar.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
  /** The scheme that the capture was read by. */
  readonly schemeId: string | null
  readonly lock: Lock
  /** Requests since the page was loaded; null before. */
  readonly requests: number | null
  /** Opens the dialog that makes a debug link; null where there is nothing to share. */
  readonly onShare: (() => void) | null
  /** What else can be done with the answer. */
  readonly children: ReactNode
}

/** The brand, the scheme, the promise, sharing and exporting, the theme. */
export function TopBar({ bench, dispatch, schemeId, lock, requests, onShare, children }: Props) {
  const words = useWords()
  return (
    <header className={style.top}>
      <span className={style.brand}>
        <Brand />
        <span className={style.word}>{words.brand}</span>
      </span>
      <span className={style.scheme}>
        <select
          aria-label={words.top.scheme}
          value={bench.scheme ?? schemeId ?? ''}
          onChange={(event) =>
            dispatch({ type: 'chose-scheme', scheme: event.target.value === '' ? null : event.target.value })
          }
        >
          <option value="">{words.top.detect}</option>
          {schemes.map(({ id, title, algorithm }) => (
            <option key={id} value={id}>
              {title} · {algorithm}
            </option>
          ))}
        </select>
        {icons.down}
      </span>
      <NetworkLock lock={lock} requests={requests} />
      {onShare !== null && (
        <Button className={style.share} aria-label={words.share.open} onClick={onShare}>
          {icons.link}
          <span className={style.long}>{words.share.open}</span>
          <span className={style.short}>{words.share.openShort}</span>
        </Button>
      )}
      {children}
      <ThemeButton />
    </header>
  )
}
