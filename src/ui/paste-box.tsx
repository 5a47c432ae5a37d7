import { useEffect, useRef } from 'react'
import { pastedAtOnce, readsComplete, typingPause } from '#app/paste.ts'
import type { Intake } from '#app/use-intake.ts'
import style from './paste-box.module.css'
import { useWords } from './words.ts'

interface Props extends Pick<Intake, 'take'> {
  /** Puts back what lay here before. */
  readonly undo: () => void
}

/**
 * The box that takes a capture. A paste is taken from the clipboard and not from the box, which would turn CR LF into LF;
 * typing is taken when it pauses at a whole request, or when the box is left.
 */
export function PasteBox({ take, undo }: Props) {
  const words = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const length = useRef(0)
  const untouched = useRef(true)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  const hand = (origin: 'paste' | 'typed'): void => {
    clearTimeout(pause.current)
    const text = box.current?.value ?? ''
    if (text.trim() === '') return
    if (box.current !== null) box.current.value = ''
    length.current = 0
    take(text, origin)
  }

  useEffect(() => () => clearTimeout(pause.current), [])

  return (
    <textarea
      ref={box}
      className={style.box}
      aria-label={words.start.capture}
      placeholder={words.start.placeholder}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      // The page is this box: whoever opens it is about to paste.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain')
        // Into a box that holds something the browser inserts, as everywhere.
        if (text === '' || event.currentTarget.value !== '') return
        event.preventDefault()
        take(text, 'paste', event.clipboardData.getData('text/html'))
      }}
      onInput={(event) => {
        clearTimeout(pause.current)
        untouched.current = false
        const { value } = event.currentTarget
        const added = value.length - length.current
        length.current = value.length
        if (added > pastedAtOnce) hand('paste')
        else if (readsComplete(value)) pause.current = setTimeout(() => hand('typed'), typingPause)
      }}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey) return
        if (event.key === 'Enter') hand('typed')
        // Once something was typed, undoing is the browser's.
        if (event.key === 'z' && !event.shiftKey && untouched.current) undo()
      }}
      onBlur={() => hand('typed')}
    />
  )
}
