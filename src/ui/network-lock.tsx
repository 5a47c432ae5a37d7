import { useEffect, useId, useRef, useState } from 'react'
import type { FocusEvent } from 'react'
import type { NetworkLock as Lock } from '#app/use-network-lock.ts'
import { icons } from './icons.tsx'
import style from './network-lock.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly lock: Lock
  /** Requests since the page was loaded; null before. */
  readonly requests: number | null
}

/** The promise that nothing is sent; it opens what holds it, where it ends, and how to see for oneself (WAI-ARIA practices, disclosure). */
export function NetworkLock({ lock, requests }: Props) {
  const words = useWords().lock
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const count = requests === null ? null : words.requests(requests)

  useEffect(() => {
    if (!isOpen) return
    const closeOnEscape = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    addEventListener('keydown', closeOnEscape)
    return () => removeEventListener('keydown', closeOnEscape)
  }, [isOpen])

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false)
  }

  return (
    <div className={style.anchor} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={style.lock}
        data-lock={lock}
        title={lock === null ? undefined : words.title[lock]}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={({ currentTarget }) => {
          currentTarget.focus()
          setOpen(!isOpen)
        }}
      >
        {lock === 'off' ? icons.lockOpen : icons.lock}
        <span className={style.words}>
          {lock === 'off' ? <strong>{words.noPromise}</strong> : words.promise}{' '}
          {count !== null && <span className={style.count}>{count}</span>}
        </span>
      </button>
      {isOpen && (
        // It can take the focus: a click on a sentence leaves it inside.
        <div id={id} role="group" aria-label={words.region} className={style.panel} tabIndex={-1}>
          <p>{lock === null ? words.trying : words[lock]}</p>
          {lock !== 'off' && <p>{words.ends}</p>}
          <p>{words.see}</p>
          {count !== null && <p className={style.sum}>{count}</p>}
        </div>
      )}
    </div>
  )
}
