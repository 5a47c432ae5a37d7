import { useEffect, useRef } from 'react'
import type { Intake } from '#app/use-intake.ts'
import { Button } from './button.tsx'
import { Said } from './said.tsx'
import style from './secret-question.module.css'
import { useWords } from './words.ts'

/** Asks whether a lone line of letters and digits is the secret. The line itself is nowhere on the page. */
export function SecretQuestion({ suspected, answer }: Pick<Intake, 'suspected' | 'answer'>) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (suspected !== null && dialog.current?.open === false) dialog.current.showModal()
  }, [suspected])
  if (suspected === null) return null
  const reply = (isSecret: boolean): void => {
    // Closed before it goes: only so does the focus return to where it was.
    dialog.current?.close()
    answer(isSecret)
  }
  return (
    <dialog
      ref={dialog}
      className={style.question}
      aria-labelledby="secret-question"
      onCancel={() => reply(false)}
    >
      <h2 id="secret-question">{words.key.isSecret}</h2>
      <p>
        <Said message={words.key.looksLikeSecret(suspected)} />
      </p>
      <div className={style.actions}>
        <Button kind="primary" onClick={() => reply(true)}>
          {words.key.useAsSecret}
        </Button>
        <Button onClick={() => reply(false)}>{words.key.notSecret}</Button>
      </div>
    </dialog>
  )
}
