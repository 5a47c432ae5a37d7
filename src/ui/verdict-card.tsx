import type { ReactNode } from 'react'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import card from './card.module.css'
import type { Tone } from './status.tsx'
import style from './verdict-card.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly tone: Tone
  readonly outcome: Outcome | null
  /** A newer verdict is being worked out. */
  readonly busy: boolean
  readonly children: ReactNode
}

/** The frame of every verdict: the landmark, the coloured edge, and the dimming while a newer one is on its way. */
export function VerdictCard({ tone, outcome, busy, children }: Props) {
  const words = useWords()
  return (
    <section
      id="verdict"
      className={`${card.card} ${style.verdict} ${style[tone]}`}
      aria-label={words.verdict.region}
      aria-busy={busy}
      data-outcome={outcome ?? undefined}
      tabIndex={-1}
    >
      {children}
    </section>
  )
}
