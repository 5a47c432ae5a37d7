import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import styles from './difference-list.module.css'
import { sentenceOf } from './sentences.ts'
import type { View } from './view.ts'

/** Sentences that are added at a time. */
const page = 25

/** The differences as sentences in order: what nobody should have to read cell by cell. */
export function DifferenceList(props: {
  readonly view: View
  readonly words: ByteViewWords
  readonly current: number
  readonly onShow: (difference: number) => void
}) {
  const { view, words, current, onShow } = props
  const { length } = view.columns.changes
  const [shown, setShown] = useState(page)
  const rest = length - shown
  return (
    <div className={styles.list}>
      <ol aria-label={words.list} className={styles.sentences}>
        {Array.from({ length: Math.min(shown, length) }, (_, index) => (
          <li key={index} aria-current={index === current ? 'true' : undefined}>
            <span>{sentenceOf(view, index, words)}</span>
            <Button
              small
              kind="ghost"
              aria-label={words.showDifference(index + 1)}
              onClick={() => onShow(index)}
            >
              {words.show}
            </Button>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button small onClick={() => setShown(shown + page)}>
          {words.showMore(Math.min(rest, page))}
        </Button>
      )}
    </div>
  )
}
