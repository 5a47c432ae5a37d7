import type { Comparison } from '#engine/diagnose/comparison.ts'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import styles from './byte-view.module.css'
import { BytesPanel } from './bytes-panel.tsx'
import type { Selection } from './selection.ts'
import { usePanelWidth } from './use-panel-width.ts'
import { bytesPerRow, digitsFor, nameWidth } from './view.ts'

export interface ByteViewProps {
  readonly comparison: Comparison
  /** What is looked at, here and in every other view; null shows the first difference. */
  readonly selection: Selection | null
  readonly onSelect: (selection: Selection) => void
  readonly words: ByteViewWords
}

/** The bytes of one lane, or of two aligned ones: ribbon, steps, rows, inspector and legend. */
export function ByteView(props: ByteViewProps) {
  const { comparison, words } = props
  const [panel, width] = usePanelWidth()
  return (
    <div ref={panel} className={styles.view}>
      {width !== null && (
        <BytesPanel
          {...props}
          perRow={bytesPerRow(width, digitsFor(comparison), nameWidth(words, comparison))}
        />
      )}
    </div>
  )
}
