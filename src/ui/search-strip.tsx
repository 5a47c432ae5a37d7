import { useProgress } from '#app/progress-store.ts'
import type { CurrentSearch } from '#app/use-search.ts'
import { Button } from './button.tsx'
import style from './search-strip.module.css'
import { useWords } from './words.ts'

/** How far the search is that goes on below a verdict, or how it ended, and what can be done about it. */
export function SearchStrip({ search }: { readonly search: CurrentSearch }) {
  const words = useWords().search
  const progress = useProgress(search.progress)
  const searching = search.state === 'searching'
  const act = searching ? search.cancel : search.goOn
  return (
    <div className={style.strip} data-search={search.state}>
      {searching && (
        <progress
          className={style.bar}
          aria-label={words.bar}
          max={progress?.total}
          value={progress?.tried}
        />
      )}
      <p className={style.words}>{wordsFor(search, progress, words)}</p>
      {act !== null && (
        // One button in two states, so that it keeps the focus. A double click on Cancel is not to begin anew.
        <Button small onClick={(event) => event.detail < 2 && act()}>
          {searching ? words.cancel : words.further}
        </Button>
      )}
    </div>
  )
}

function wordsFor(
  { state, further }: CurrentSearch,
  progress: ReturnType<typeof useProgress>,
  words: ReturnType<typeof useWords>['search'],
): string {
  switch (state) {
    case 'searching':
      return progress === null ? words.begun : words.tried(progress.tried, progress.total, progress.perSecond)
    case 'stopped':
      return progress === null ? words.stopped : words.stoppedAfter(progress.tried, progress.total)
    case 'failed':
      return words.failed
    case 'none':
    case 'ended':
      return further === null ? words.nothingLeft : words.left(further.hypotheses)
  }
}
