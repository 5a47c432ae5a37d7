import type { Dispatch, ReactNode } from 'react'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Account, Mark } from '#engine/diagnose/account.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import { useTools } from '#app/tools.ts'
import { Button } from './button.tsx'
import style from './capture-pane.module.css'
import { CaptureText } from './capture-text.tsx'
import card from './card.module.css'
import { icons } from './icons.tsx'
import { RequestsStrip } from './requests-strip.tsx'
import { Said } from './said.tsx'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly pasted: Octets
  readonly marks: readonly Mark[]
  readonly fidelity: Account['fidelity'] | null
  /** The form in which it came. */
  readonly format: string
  readonly isSample: boolean
  readonly answer: Account['answer']
  readonly selected: ByteRange | null
  readonly follow: boolean
  readonly canUndo: boolean
  readonly bench: Workbench
  /** Which of several requests this is. `of` is 0 where nobody knows. */
  readonly part: Pick<NonNullable<Account['part']>, 'entry' | 'of'> | null
  readonly dispatch: Dispatch<Action>
  /** The field of the key. */
  readonly children: ReactNode
}

/** What was pasted, as evidence: read-only, drawn from its octets, with what was found in it marked. */
export function CapturePane({
  pasted,
  marks,
  fidelity,
  format,
  isSample,
  answer,
  selected,
  follow,
  canUndo,
  bench,
  part,
  dispatch,
  children,
}: Props) {
  const words = useWords()
  const { keys } = useTools()
  const replace = (): void => {
    keys.clear()
    dispatch({ type: 'replace' })
  }
  const isHttp = format === 'http'
  const names = isHttp ? words.capture.fidelity : words.capture.fidelityOfForm
  const hints = isHttp ? words.capture.fidelityHint : words.capture.fidelityOfFormHint
  return (
    <section id="capture" className={`${card.card} ${style.pane}`} aria-labelledby="capture-heading">
      <div className={card.head}>
        <h2 id="capture-heading">{words.capture.heading}</h2>
        {fidelity !== null && (
          <span
            className={style.fidelity}
            data-fidelity={fidelity}
            title={isSample ? undefined : hints[fidelity]}
          >
            <Status tone={fidelity === 'exact' ? 'ok' : 'warn'} />
            {isSample && fidelity === 'exact' ? words.capture.sample : names[fidelity]}
          </span>
        )}
        {canUndo && (
          <Button kind="ghost" small className={card.push} onClick={() => dispatch({ type: 'undo-replace' })}>
            {icons.undo}
            {words.capture.undo}
          </Button>
        )}
        <Button small className={canUndo ? '' : card.push} onClick={replace}>
          {words.capture.replace}
        </Button>
      </div>
      {part !== null && part.of !== 1 && <RequestsStrip part={part} bench={bench} dispatch={dispatch} />}
      <CaptureText
        pasted={pasted}
        marks={marks}
        selected={selected}
        follow={follow}
        onSelect={(range) => dispatch({ type: 'selected', spot: { view: 'capture', ...range } })}
      />
      <div className={style.part}>{children}</div>
      {answer !== null && (
        <div className={style.part}>
          <h3>{words.capture.answer}</h3>
          <p>
            <code className={style.code}>
              {[answer.httpStatus, answer.status, answer.code].filter((part) => part !== undefined).join(' ')}
            </code>{' '}
            {answer.message}
          </p>
          {answer.explained !== null && (
            <p className={card.note}>
              <Said message={answer.explained} />
            </p>
          )}
        </div>
      )}
    </section>
  )
}
