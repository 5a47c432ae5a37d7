import type { Refusal } from '#engine/capture/format.ts'
import { Said } from './said.tsx'
import { Seal } from './status.tsx'
import { VerdictCard } from './verdict-card.tsx'
import style from './verdict.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly refusal: Refusal
  readonly busy: boolean
}

/** Why what was given is no request. It stays on the bench until something better is given. */
export function Refused({ refusal, busy }: Props) {
  const words = useWords()
  const { headline, because, fix } = words.refusals[refusal.kind](refusal)
  return (
    <VerdictCard tone="warn" outcome="incomplete" busy={busy}>
      <div className={style.inside} data-refusal={refusal.kind}>
        <Seal tone="warn" />
        <div className={style.head}>
          <p className={style.grade}>{words.verdict.refused}</p>
          <h1>
            <Said message={headline} />
          </h1>
        </div>
        <div className={style.why}>
          <p>
            <Said message={because} />
          </p>
          <p className={style.fix}>
            <Said message={fix} />
          </p>
        </div>
      </div>
    </VerdictCard>
  )
}
