import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import style from './dialog.module.css'
import { icons } from './icons.tsx'

interface Props {
  readonly title: string
  /** The name of the button that closes it. */
  readonly closeName: string
  /** How wide it is, and how its parts are laid out. */
  readonly className?: string | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog, open for as long as it is there. */
export function Dialog({ title, closeName, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  // Closed before it goes: only so does the focus return to where it was.
  const close = (): void => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      className={`${style.dialog} ${className ?? ''}`}
      aria-labelledby={heading}
      onClose={onClose}
    >
      <div className={style.head}>
        <h2 id={heading}>{title}</h2>
        <Button kind="ghost" small square aria-label={closeName} onClick={close}>
          {icons.cross}
        </Button>
      </div>
      {children}
    </dialog>
  )
}
