import type { CaptureLine, LineRun } from '#app/capture-lines.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Mark } from '#engine/diagnose/account.ts'
import style from './capture-line.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly number: number
  readonly line: CaptureLine
  readonly pasted: Octets
  readonly marks: readonly Mark[]
  /** The part of the selection in this line, half-open; -1 where there is none. */
  readonly selectedStart: number
  readonly selectedEnd: number
}

/** One line of a capture: its number, its runs, and at an empty line the octets that end it. */
export function CaptureLineView({ number, line, pasted, marks, selectedStart, selectedEnd }: Props) {
  const selected = { start: selectedStart, end: selectedEnd }
  return (
    <div className={style.line}>
      <span className={style.number} aria-hidden="true">
        {number}
      </span>
      <span className={style.content}>
        {line.runs.map((run) => (
          <Run key={run.start} run={run} mark={marks[run.mark]} pasted={pasted} selected={selected} />
        ))}
        {line.start === line.end &&
          line.ending !== '' &&
          line.ending.split(' ').map((name) => <LineEnd key={name} name={name} />)}
      </span>
    </div>
  )
}

function LineEnd({ name }: { readonly name: string }) {
  const { lineEnds } = useWords().capture
  return (
    <abbr className={style.pill} title={name === 'CR' ? lineEnds.cr : lineEnds.lf}>
      {name}
    </abbr>
  )
}

interface RunProps {
  readonly run: LineRun
  readonly mark: Mark | undefined
  readonly pasted: Octets
  readonly selected: ByteRange
}

function Run({ run, mark, pasted, selected }: RunProps) {
  const words = useWords()
  const { start, end } = selected
  const cuts = [run.start, start, end, run.end].filter((cut) => cut >= run.start && cut <= run.end)
  const pieces = cuts.slice(1).map((cut, index) => ({ start: cuts[index] ?? cut, end: cut }))
  const title =
    mark?.kind === 'flag'
      ? [mark.label, mark.source && words.capture.sources[mark.source]].filter(Boolean).join(' · ')
      : undefined
  return (
    <span
      className={mark && style[mark.kind]}
      data-mark={mark && run.mark}
      data-source={mark?.source}
      title={title}
    >
      {pieces
        .filter((piece) => piece.end > piece.start)
        .map((piece) => {
          const current = piece.start >= start && piece.end <= end
          const shown = visible(text(pasted.subarray(piece.start, piece.end)))
          return current ? (
            <span key={piece.start} className={style.current} data-current="">
              {shown}
            </span>
          ) : (
            shown
          )
        })}
    </span>
  )
}

/** A character that shows nothing, or turns the order of others, is written as its code point. */
const visible = (text: string): string =>
  text.replace(
    /[^\P{C}\t]|[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu,
    (character) => `⟨${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
