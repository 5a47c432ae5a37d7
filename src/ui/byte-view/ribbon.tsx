import { text } from '#engine/bytes/text.ts'
import type { Lane } from '#engine/diagnose/comparison.ts'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import styles from './ribbon.module.css'
import type { Ribbon as Parts, RibbonPart } from './ribbon-parts.ts'
import type { LaneSide, Selection } from './selection.ts'
import { laneOn, sidesOf } from './selection.ts'
import type { View } from './view.ts'

/** The string to sign at scale: a legend, a map of the differences, and a way to jump. */
export function Ribbon(props: {
  readonly view: View
  readonly ribbon: Parts
  readonly words: ByteViewWords
  readonly onJump: (selection: Selection) => void
}) {
  const { view, ribbon, words, onJump } = props
  const lane = laneOn(view.comparison, ribbon.side)
  const sizes = sidesOf(view.comparison).map((side) => {
    const { kind, octets } = laneOn(view.comparison, side)
    return { name: words.lanes[kind], bytes: octets.length }
  })
  return (
    <div className={styles.ribbon}>
      <div role="group" aria-label={words.ribbon} className={styles.bar}>
        {ribbon.parts.map((part) => (
          <Part
            key={part.segment.start}
            part={part}
            lane={lane}
            side={ribbon.side}
            words={words}
            onJump={onJump}
          />
        ))}
      </div>
      <p className={styles.caption}>
        <span>{words.ribbonHint}</span>
        <span>{words.sizes(sizes)}</span>
      </p>
    </div>
  )
}

function Part(props: {
  readonly part: RibbonPart
  readonly lane: Lane
  readonly side: LaneSide
  readonly words: ByteViewWords
  readonly onJump: (selection: Selection) => void
}) {
  const { part, lane, side, words, onJump } = props
  const { role, start, end } = part.segment
  const size = end - start
  const sizes =
    part.otherSize === null ? words.count(size) : `${words.count(size)} / ${words.count(part.otherSize)}`
  const sign = role === 'separator' ? signOf(lane, start, end) : null
  return (
    <button
      type="button"
      className={styles.part}
      data-role={role}
      data-side={side}
      style={{ flexGrow: size }}
      aria-label={sign ? words.lineEnd(sign.text, sign.name(words)) : words.part(words.roles[role], sizes)}
      onClick={() => onJump({ lane: side, start, end })}
    >
      {sign ? (
        <span>{sign.text}</span>
      ) : (
        <span className={styles.label}>
          <span className={styles.name}>{words.roles[role]} </span>
          {sizes}
        </span>
      )}
      {part.ticks.map((tick) => (
        <i
          key={tick.start}
          className={styles.tick}
          style={{ insetInlineStart: `${tick.start}%`, width: `${tick.width}%` }}
        />
      ))}
    </button>
  )
}

/** How a separator is written on the ribbon: line ends by their abbreviations, anything else as it is. */
function signOf(
  { octets }: Lane,
  start: number,
  end: number,
): { readonly text: string; readonly name: (words: ByteViewWords) => string } {
  const written = text(octets.subarray(start, Math.min(end, start + 8)))
  const known = /^[\r\n]+$/.test(written)
  return {
    text: known
      ? Array.from(written)
          .map((sign) => (sign === '\n' ? 'LF' : 'CR'))
          .join(' ')
      : written,
    name: (words) =>
      known
        ? Array.from(written)
            .map((sign) => (sign === '\n' ? words.lineFeed : words.carriageReturn))
            .join(' ')
        : words.roles.separator,
  }
}
