import type { Dispatch } from 'react'
import { samples } from '#app/samples.ts'
import type { Intake } from '#app/use-intake.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import { Button } from './button.tsx'
import card from './card.module.css'
import { HowItSigns } from './how-it-signs.tsx'
import { icons } from './icons.tsx'
import { KeyField } from './key-field.tsx'
import { OpenFile } from './open-file.tsx'
import { PasteBox } from './paste-box.tsx'
import style from './start-page.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
  readonly intake: Intake
  readonly scheme: SigningScheme
}

/** The page before anything lies on the bench: one box to paste into, and what else one can begin with. */
export function StartPage({ bench, dispatch, intake, scheme }: Props) {
  const words = useWords()
  const undo = (): void => dispatch({ type: 'undo-replace' })
  return (
    <main className={style.start}>
      <h1>{words.start.heading}</h1>
      <p>{words.start.lead}</p>
      {bench.replaced !== null && (
        <Button className={style.back} onClick={undo}>
          {icons.undo}
          {words.start.putBack}
        </Button>
      )}
      <div className={`${card.card} ${style.drop}`}>
        <PasteBox take={intake.take} undo={undo} />
        <div className={style.side}>
          <KeyField kind={scheme.key.kind} bench={bench} dispatch={dispatch} hint={words.key.optional} />
          <div>
            <OpenFile open={intake.open} />
            <p className={card.note}>{words.start.fileHint}</p>
            {intake.unreadable && <p role="alert">{words.start.unreadable}</p>}
          </div>
        </div>
      </div>
      <section className={style.samples} aria-labelledby="samples">
        <h2 id="samples">{words.samples.heading}</h2>
        <ul>
          {samples.map((sample) => (
            <li key={sample.id}>
              <button type="button" onClick={() => intake.show(sample)}>
                <b>{words.samples[sample.id].title}</b>
                <span>{words.samples[sample.id].about}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <HowItSigns scheme={scheme} />
    </main>
  )
}
