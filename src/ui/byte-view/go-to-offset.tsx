import { useId, useState } from 'react'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import controls from './controls.module.css'
import styles from './go-to-offset.module.css'
import { readOffset } from './offset-text.ts'

/** A field for an offset of a lane, decimal or hex, to jump to. */
export function GoToOffset(props: {
  readonly words: ByteViewWords
  readonly lane: string
  /** The lane's length in octets. */
  readonly length: number
  readonly onGo: (offset: number) => void
}) {
  const { words, lane, length, onGo } = props
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const problem = useId()
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const offset = readOffset(typed)
        const found = offset !== null && offset < length
        setWrong(!found)
        if (found) onGo(offset)
      }}
    >
      <label className={styles.label}>
        <span>{words.goToOffset}</span>
        <input
          className={controls.input}
          value={typed}
          placeholder={words.offsetHint}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? problem : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
        />
      </label>
      {wrong && (
        <p id={problem} role="alert" className={styles.problem}>
          {words.offsetProblem(lane, Math.max(0, length - 1))}
        </p>
      )}
    </form>
  )
}
