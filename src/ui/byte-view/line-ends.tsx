import { Fragment } from 'react'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import styles from './line-ends.module.css'

/** Text with its line ends as pills: the picture characters of Unicode cannot be read at this size. */
export function WithLineEnds({ text, words }: { readonly text: string; readonly words: ByteViewWords }) {
  return text.split(/([\r\n])/).map((piece, index) => (
    <Fragment key={index}>
      {piece === '\n' ? (
        <abbr className={styles.pill} title={words.lineFeed}>
          LF
        </abbr>
      ) : piece === '\r' ? (
        <abbr className={styles.pill} title={words.carriageReturn}>
          CR
        </abbr>
      ) : (
        piece
      )}
    </Fragment>
  ))
}
