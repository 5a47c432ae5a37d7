import { memo, useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { captureLines } from '#app/capture-lines.ts'
import type { CaptureLine } from '#app/capture-lines.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Mark } from '#engine/diagnose/account.ts'
import { CaptureLineView } from './capture-line.tsx'
import style from './capture-text.module.css'
import { Said } from './said.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly pasted: Octets
  readonly marks: readonly Mark[]
  readonly selected: ByteRange | null
  /** Whether the text scrolls to what is selected: not before the reader has chosen something. */
  readonly follow: boolean
  readonly onSelect: (range: ByteRange) => void
}

/** The lines of a capture. A click on a mark selects it; in the focused text the left and right arrow keys go from flag to flag. */
export function CaptureText({ pasted, marks, selected, follow, onSelect }: Props) {
  const words = useWords()
  const text = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => captureLines(pasted, marks), [pasted, marks])
  const last = lines.at(-1)
  const drawn = last === undefined ? 0 : last.end + endings[last.ending]

  useEffect(() => {
    if (selected === null || !follow) return
    const view = text.current
    const shown = view?.querySelector('[data-current]')
    if (!(shown instanceof HTMLElement) || view === null) return
    // Only this box scrolls: the page stays where the reader is.
    const { top, bottom } = shown.getBoundingClientRect()
    const box = view.getBoundingClientRect()
    if (top < box.top || bottom > box.bottom) view.scrollTop += top - box.top - box.height / 3
  }, [selected, follow])

  const click = (event: MouseEvent): void => {
    const run = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]') : null
    const mark = marks[Number(run?.dataset.mark ?? -1)]
    if (mark !== undefined) onSelect({ start: mark.start, end: mark.end })
  }

  const key = (event: KeyboardEvent): void => {
    const at = selected?.start ?? -1
    const flags = marks.filter((mark) => mark.kind === 'flag')
    const next =
      event.key === 'ArrowRight'
        ? flags.find((flag) => flag.start > at)
        : event.key === 'ArrowLeft'
          ? flags.findLast((flag) => flag.start < at)
          : undefined
    if (next === undefined) return
    event.preventDefault()
    onSelect({ start: next.start, end: next.end })
  }

  return (
    // The marks are no buttons: fifty quotes would be fifty stops of the Tab key. The arrow keys reach them all.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={text}
      className={style.text}
      role="region"
      aria-label={words.capture.raw}
      tabIndex={0}
      onClick={click}
      onKeyDown={key}
    >
      {lines.map((line, index) => (
        <Line
          key={line.start}
          number={index + 1}
          line={line}
          pasted={pasted}
          marks={marks}
          selectedStart={clip(selected, line).start}
          selectedEnd={clip(selected, line).end}
        />
      ))}
      {drawn < pasted.length && (
        <p className={style.more}>
          <Said message={words.capture.more(pasted.length - drawn)} />
        </p>
      )}
    </div>
  )
}

const Line = memo(CaptureLineView)

const endings = { '': 0, LF: 1, CR: 1, 'CR LF': 2 } as const

/** The part of the selection that lies in a line; -1 where none does, so that the line is not drawn again. */
function clip(selected: ByteRange | null, line: CaptureLine): ByteRange {
  if (selected === null || selected.end <= line.start || selected.start >= Math.max(line.end, line.start + 1))
    return { start: -1, end: -1 }
  return { start: Math.max(selected.start, line.start), end: Math.min(selected.end, line.end) }
}
