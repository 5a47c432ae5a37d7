import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import styles from './legend.module.css'
import { laneOn } from './selection.ts'
import type { View } from './view.ts'

/** What the fills, rules and hatches of the rows mean. */
export function Legend({ view, words }: { readonly view: View; readonly words: ByteViewWords }) {
  const differs = view.columns.changes.length > 0
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {differs && (
        <>
          <li>
            <i className={styles.left} aria-hidden="true">
              22
            </i>
            {words.onlyIn(words.lanes[laneOn(view.comparison, 'left').kind])}
          </li>
          <li>
            <i className={styles.right} aria-hidden="true">
              E2
            </i>
            {words.onlyIn(words.lanes[laneOn(view.comparison, 'right').kind])}
          </li>
          <li>
            <i className={styles.gap} aria-hidden="true" />
            {words.noByteHere}
          </li>
        </>
      )}
      <li>
        <i className={styles.lineFeed} aria-hidden="true">
          0A
        </i>
        {words.lineFeedInText}
      </li>
    </ul>
  )
}
