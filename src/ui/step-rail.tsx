import type { Step } from '#engine/diagnose/account.ts'
import { Said } from './said.tsx'
import { Status } from './status.tsx'
import style from './step-rail.module.css'
import { useWords } from './words.ts'

/** What was gone through, in order. On a phone the steps that went well are counted instead of named. */
export function StepRail({ steps }: { readonly steps: readonly Step[] }) {
  const words = useWords()
  const good = steps.filter((step) => step.state === 'ok' && step !== steps.at(-1))
  return (
    <ol className={style.rail} aria-label={words.verdict.steps}>
      <li className={`${style.ok} ${style.counted}`}>
        <Status tone="ok" />
        <Said message={words.verdict.passedSteps(good.length)} />
      </li>
      {steps.map((step) => (
        <li key={step.id} className={style[step.state]} data-good={good.includes(step)}>
          <Status tone={step.state} />
          <Said message={step.label} />
        </li>
      ))}
    </ol>
  )
}
