import styles from './mark.module.css'
import { cell } from './view.ts'

/** Where a column begins, as CSS. */
const placeOf = (perRow: number, column: number): string =>
  `(${column * cell.byte}px + ${column >= perRow / 2 ? 'var(--middle)' : '0px'})`

/** One frame around neighbouring columns; open at a side where it goes on in another row. */
export function Mark(props: {
  readonly perRow: 8 | 16
  readonly from: number
  readonly to: number
  readonly look: 'ring' | 'hover'
}) {
  const { perRow, from, to, look } = props
  if (to <= 0 || from >= perRow || to <= from) return null
  const left = placeOf(perRow, Math.max(0, from))
  const right = placeOf(perRow, Math.min(perRow, to) - 1)
  return (
    <span
      className={[styles[look], from >= 0 && styles.from, to <= perRow && styles.to]
        .filter(Boolean)
        .join(' ')}
      style={{ left: `calc(${left})`, width: `calc(${right} - ${left} + ${cell.byte}px)` }}
    />
  )
}
