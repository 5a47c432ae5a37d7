import { VerdictCard } from './verdict-card.tsx'
import style from './reading.module.css'
import { useWords } from './words.ts'

/** The place of the verdict before there is one. It says so only after 150 ms: most captures are read sooner. */
export function Reading() {
  const words = useWords()
  return (
    <VerdictCard tone="wait" outcome={null} busy={false}>
      <h1 className={style.reading}>{words.verdict.reading}</h1>
    </VerdictCard>
  )
}
