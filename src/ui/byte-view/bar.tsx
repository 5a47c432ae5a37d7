import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import styles from './bar.module.css'
import { Button } from '#ui/button.tsx'
import { icons } from '#ui/icons.tsx'
import controls from './controls.module.css'
import type { Mode } from './rows.ts'

/** The steps through the differences, and what is shown. */
export function Bar(props: {
  readonly words: ByteViewWords
  readonly count: number
  /** The difference that is selected, from 0; -1 where none is. */
  readonly current: number
  readonly mode: Mode
  readonly asText: boolean
  readonly onStep: (step: 1 | -1) => void
  readonly onMode: (mode: Mode) => void
  readonly onAsText: (asText: boolean) => void
}) {
  const { words, count, current, mode, asText, onStep, onMode, onAsText } = props
  return (
    <div className={styles.bar}>
      <Button small aria-label={words.previousDifference} disabled={count === 0} onClick={() => onStep(-1)}>
        <span className={styles.up}>{icons.down}</span>
        {words.previous}
      </Button>
      <span className={styles.position} aria-live="polite">
        {current < 0 ? words.differences(count) : words.position(current + 1, count)}
      </span>
      <Button small aria-keyshortcuts="F8" disabled={count === 0} onClick={() => onStep(1)}>
        {icons.down}
        {words.nextDifference}
      </Button>
      <kbd className={styles.key} aria-hidden="true">
        {words.key}
      </kbd>
      <span className={styles.space} />
      {count > 0 && (
        <>
          <Button small kind="ghost" aria-pressed={asText} onClick={() => onAsText(!asText)}>
            {words.readAsText}
          </Button>
          <span className={controls.choice}>
            <select
              className={controls.select}
              aria-label={words.rows}
              value={mode}
              onChange={(event) =>
                onMode(event.target.value === 'all-bytes' ? 'all-bytes' : 'only-differences')
              }
            >
              <option value="only-differences">{words.onlyDifferences}</option>
              <option value="all-bytes">{words.allBytes}</option>
            </select>
            {icons.down}
          </span>
        </>
      )}
    </div>
  )
}
