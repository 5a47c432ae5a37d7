import type { ToldCause } from '#engine/diagnose/account.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import style from './right-call.module.css'
import { CopyButton } from './copy-button.tsx'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly cause: ToldCause
  readonly language: ProgramLanguage
}

/** The call to look for in a program, and what to write in its place. Nothing where the mistake is not made in that language. */
export function RightCall({ cause, language }: Props) {
  const words = useWords().fix
  const call = cause.calls[language]
  if (call === undefined) return null
  const { wrong, right } = call
  return (
    <div className={style.call}>
      <span className={style.language}>{words.calls(language)}</span>
      <span>
        {wrong !== undefined && (
          <>
            <Status tone="bad" label={words.wrong} /> <code>{wrong}</code>{' '}
            <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <Status tone="ok" label={words.right} /> <code>{right}</code>{' '}
        <CopyButton kind="ghost" small content={right} name={words.copyCall} />
      </span>
    </div>
  )
}
