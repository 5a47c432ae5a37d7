import type { FallbackProps } from 'react-error-boundary'
import { Button } from './button.tsx'
import card from './card.module.css'
import { CopyButton } from './copy-button.tsx'
import style from './crash.module.css'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

/**
 * What an error may say outside: its name and where in our code it arose. Its message stays here, because it may quote what
 * was being read.
 */
function errorDetails(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error'
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s*at |@/.test(line) && /:\d+:\d+\)?$/.test(line))
  return [error.name, ...frames.map((frame) => frame.trim())].join('\n')
}

/** What stands in the place of a part that broke. The capture lies above every boundary, so it is still there. */
export function Crash({ error, resetErrorBoundary }: Pick<FallbackProps, 'error' | 'resetErrorBoundary'>) {
  const words = useWords()
  return (
    <div className={`${card.card} ${style.crash}`} role="alert">
      <h2>
        <Status tone="bad" /> {words.crash.heading}
      </h2>
      <p>{words.crash.kept}</p>
      <div className={style.actions}>
        <Button kind="primary" onClick={resetErrorBoundary}>
          {words.crash.again}
        </Button>
        <CopyButton content={errorDetails(error)}>{words.crash.copy}</CopyButton>
      </div>
      <p className={card.note}>{words.crash.privacy}</p>
    </div>
  )
}
