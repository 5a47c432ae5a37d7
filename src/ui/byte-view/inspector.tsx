import type { ReactNode } from 'react'
import { toHex } from '#engine/bytes/encodings.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import { icons } from '#ui/icons.tsx'
import { inspect, partAt } from './inspection.ts'
import type { Inspection } from './inspection.ts'
import styles from './inspector.module.css'
import { jsonKeyAt } from './json-key.ts'
import { WithLineEnds } from './line-ends.tsx'
import { bothBases } from './offset-text.ts'
import { laneOn, opposite } from './selection.ts'
import type { LaneSide } from './selection.ts'
import type { View } from './view.ts'

/** What the selected bytes are, in each lane, and where they stand. */
export function Inspector(props: {
  readonly view: View
  readonly words: ByteViewWords
  /** What is looked at in each lane; null where nothing is. */
  readonly runs: Readonly<Record<LaneSide, ByteRange>> | null
  /** The lane that is told first. */
  readonly lane: LaneSide
  readonly pinned: boolean
  readonly onUnpin: () => void
}) {
  const { view, words, runs, lane, pinned, onUnpin } = props
  const { right } = view.comparison
  const order = right ? [lane, opposite(lane)] : (['left'] as const)
  const rebuilt = right?.kind === 'rebuilt' ? right : null
  const missing = rebuilt
    ? view.columns.changes.reduce((sum, change) => sum + change.right.end - change.right.start, 0)
    : 0
  return (
    <section className={styles.inspector} aria-label={words.inspector}>
      <dl className={styles.facts}>
        {rebuilt && (
          <div>
            <dt>{words.lanes.rebuilt}</dt>
            <dd>{words.rebuilt(missing)}</dd>
          </div>
        )}
        {runs === null ? (
          <div>
            <dt>{words.where}</dt>
            <dd>{words.nothingChosen}</dd>
          </div>
        ) : (
          <>
            {order.map((side) => (
              <div key={side} data-side={side}>
                <dt>{words.lanes[laneOn(view.comparison, side).kind]}</dt>
                <dd>
                  <Found found={inspect(laneOn(view.comparison, side), runs[side])} words={words} />
                </dd>
              </div>
            ))}
            <div>
              <dt>{words.where}</dt>
              <dd>{placeOf(view, words, runs, lane)}</dd>
            </div>
          </>
        )}
      </dl>
      {pinned && (
        <button
          type="button"
          className={styles.pin}
          onClick={onUnpin}
          aria-label={`${words.pinned}: ${words.unpin}`}
        >
          {words.pinned}
          {icons.cross}
        </button>
      )}
    </section>
  )
}

/** Bytes, then the character and its name, or the parts or the text that they are. */
function Found({ found, words }: { readonly found: Inspection; readonly words: ByteViewWords }) {
  const { octets, rest, character, parts } = found
  if (octets.length === 0) return words.noByteHere
  if (parts.length > 0)
    return (
      <>
        <code className={styles.octets}>
          {parts.map((part, index) => (
            <span key={index}>
              {index > 0 && ' '}
              {part.role === 'separator' ? (
                <WithLineEnds text={text(part.octets)} words={words} />
              ) : (
                words.roles[part.role]
              )}
            </span>
          ))}
        </code>{' '}
        {words.bytes(octets.length + rest)}
      </>
    )
  const hex = toHex(octets, { separator: ' ' })
  return (
    <>
      <code className={styles.octets}>{rest > 0 ? `${hex} …` : hex}</code>{' '}
      {character ? (
        <>
          {character.codePoint}{' '}
          {character.glyph !== null && (
            <>
              <b className={styles.glyph}>{character.glyph}</b>{' '}
            </>
          )}
          {character.name}
        </>
      ) : (
        <>
          {words.bytes(octets.length + rest)}{' '}
          <span className={styles.text}>
            <WithLineEnds text={found.text} words={words} />
          </span>
        </>
      )}
    </>
  )
}

/** Where it is: the offsets in both bases, the part of the string to sign and how far into it, the JSON key. */
function placeOf(
  view: View,
  words: ByteViewWords,
  runs: Readonly<Record<LaneSide, ByteRange>>,
  lane: LaneSide,
): ReactNode {
  const other = opposite(lane)
  const own = runs[lane]
  const laneHere = laneOn(view.comparison, lane)
  const differ = view.comparison.right !== null && runs[other].start !== own.start
  const spot = (range: ByteRange): string =>
    range.end - range.start > 4
      ? words.bytesAt(bothBases(range.start), bothBases(range.end - 1))
      : words.byteAt(bothBases(range.start))
  const places = differ
    ? ([lane, other] as const).map((side) =>
        words.laneByteAt(words.lanes[laneOn(view.comparison, side).kind], spot(runs[side])),
      )
    : [spot(own)]
  const part = partAt(laneHere, own.start)
  if (part) places.push(words.partPlace(words.roles[part.role], String(part.into)))
  const key = part?.role === 'body' ? jsonKeyAt(laneHere, own.start) : ''
  return (
    <>
      {places.join(', ')}
      {key !== '' && (
        <>
          , {words.jsonKey} <code>{key}</code>
        </>
      )}
    </>
  )
}
