import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import styles from './fold-row.module.css'

/** A run of equal rows, folded into one line that says how many there are. */
export function FoldRow(props: {
  readonly words: ByteViewWords
  readonly index: number
  readonly row: number
  readonly rows: number
  readonly bytes: number
  readonly perRow: number
  readonly spoken: number
  readonly active: boolean
  readonly onShow: (row: number) => void
}) {
  const { words, index, row, rows, bytes, perRow, spoken, active, onShow } = props
  return (
    <div role="row" aria-rowindex={spoken} className={styles.fold} data-item={index} data-fold={row}>
      <span role="gridcell" aria-colindex={1} aria-colspan={perRow + 1}>
        {words.folded(rows, bytes)}{' '}
        <button
          type="button"
          className={styles.show}
          tabIndex={active ? 0 : -1}
          data-active={active || undefined}
          onClick={() => onShow(row)}
        >
          {words.showFolded}
        </button>
      </span>
    </div>
  )
}
