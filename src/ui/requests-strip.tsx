import { useState } from 'react'
import type { Dispatch } from 'react'
import type { Action, Workbench } from '#app/workbench.ts'
import type { Account } from '#engine/diagnose/account.ts'
import { Button } from './button.tsx'
import { RequestsDialog } from './requests-dialog.tsx'
import style from './requests-strip.module.css'
import { Said } from './said.tsx'
import { useWords } from './words.ts'

interface Props {
  /** `of` is 0 where nobody knows. */
  readonly part: Pick<NonNullable<Account['part']>, 'entry' | 'of'>
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
}

/** Says which of several requests is shown, and leads to the others where they are at hand. */
export function RequestsStrip({ part, bench, dispatch }: Props) {
  const words = useWords().several
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={style.strip}>
      <span>
        <Said message={part.of === 0 ? words.one(part.entry) : words.oneOf(part.entry, part.of)} />
      </span>
      {bench.whole !== null && (
        <Button small onClick={() => setOpen(true)}>
          {words.others}
        </Button>
      )}
      {isOpen && (
        <RequestsDialog
          bench={bench}
          current={part.entry}
          onChoose={(entry) => dispatch({ type: 'chose-entry', entry })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
