import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { CurrentLink, LinkTrouble } from '#app/use-link.ts'
import type { Message } from '#engine/diagnose/message.ts'
import type { Words } from '#i18n/languages.ts'
import { Button } from './button.tsx'
import style from './link-notice.module.css'
import { Said } from './said.tsx'
import { useWords } from './words.ts'

interface Props extends Pick<CurrentLink, 'unlock' | 'dismiss'> {
  readonly trouble: LinkTrouble
}

/** Says why a debug link could not be opened, or asks for its passphrase. */
export function LinkNotice({ trouble, unlock, dismiss }: Props) {
  const words = useWords().opened
  const { title, detail } = told(trouble, words)
  return (
    <section className={style.notice} aria-label={words.region} data-link={trouble.kind}>
      <div role="alert">
        <h2>{title}</h2>
        <p>
          <Said message={detail} />
        </p>
      </div>
      {trouble.kind === 'locked' && <Unlock unlock={unlock} />}
      <Button small onClick={dismiss}>
        {words.dismiss}
      </Button>
    </section>
  )
}

function Unlock({ unlock }: Pick<CurrentLink, 'unlock'>) {
  const words = useWords().opened
  const [state, setState] = useState<'asked' | 'trying' | 'wrong'>('asked')
  const open = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const passphrase = new FormData(event.currentTarget).get('passphrase')
    if (typeof passphrase !== 'string' || passphrase.trim() === '') return
    setState('trying')
    void unlock(passphrase).then((isRight) => {
      if (!isRight) setState('wrong')
    })
  }
  return (
    <form className={style.unlock} onSubmit={open} autoComplete="off">
      <label>
        {words.passphrase}
        <input name="passphrase" type="text" autoComplete="off" autoCapitalize="off" spellCheck={false} />
      </label>
      <Button kind="primary" small type="submit" disabled={state === 'trying'}>
        {state === 'trying' ? words.unlocking : words.unlock}
      </Button>
      <span role="status">{state === 'wrong' && words.wrong}</span>
    </form>
  )
}

function told(
  trouble: LinkTrouble,
  words: Words['opened'],
): { readonly title: string; readonly detail: Message } {
  switch (trouble.kind) {
    case 'damaged':
      return {
        title: words.damaged,
        detail:
          trouble.wanted === null ? [words.damagedUnknown] : words.damagedWanted(trouble.got, trouble.wanted),
      }
    case 'newer':
      return { title: words.newer, detail: [words.newerDo] }
    case 'refused':
      return {
        title: words.refused,
        detail: [trouble.why === 'too-large' ? words.tooLarge : words.noCase],
      }
    case 'locked':
      return { title: words.locked, detail: [words.lockedLead] }
  }
}
