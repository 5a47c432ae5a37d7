import type { Dispatch, ReactNode } from 'react'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Account, Mark } from '#engine/diagnose/account.ts'
import type { Action } from '#app/workbench.ts'
import { Button } from './button.tsx'
import style from './capture-pane.module.css'
import { CaptureText } from './capture-text.tsx'
import card from './card.module.css'
import { icons } from './icons.tsx'
import { Said } from './said.tsx'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly pasted: Octets
  readonly marks: readonly Mark[]
  readonly fidelity: Account['fidelity'] | null
  readonly isSample: boolean
  readonly answer: Account['answer']
  readonly selected: ByteRange | null
  readonly follow: boolean
  readonly canUndo: boolean
  readonly dispatch: Dispatch<Action>
  /** The field of the key. */
  readonly children: ReactNode
}

/** What was pasted, as evidence: read-only, drawn from its octets, with what was found in it marked. */
export function CapturePane({
  pasted,
  marks,
  fidelity,
  isSample,
  answer,
  selected,
  follow,
  canUndo,
  dispatch,
  children,
}: Props) {
  const words = useWords()
  return (
    <section id="capture" className={`${card.card} ${style.pane}`} aria-labelledby="capture-heading">
      <div className={card.head}>
        <h2 id="capture-heading">{words.capture.heading}</h2>
        {fidelity !== null && (
          <span
            className={style.fidelity}
            data-fidelity={fidelity}
            title={isSample ? undefined : words.capture.fidelityHint[fidelity]}
          >
            <Status tone={fidelity === 'exact' ? 'ok' : 'warn'} />
            {isSample && fidelity === 'exact' ? words.capture.sample : words.capture.fidelity[fidelity]}
          </span>
        )}
        {canUndo && (
          <Button kind="ghost" small className={card.push} onClick={() => dispatch({ type: 'undo-replace' })}>
            {icons.undo}
            {words.capture.undo}
          </Button>
        )}
        <Button small className={canUndo ? '' : card.push} onClick={() => dispatch({ type: 'replace' })}>
          {words.capture.replace}
        </Button>
      </div>
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
