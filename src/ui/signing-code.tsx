import { useEffect, useRef, useState } from 'react'
import type { Dispatch } from 'react'
import { literalSecret } from '#app/literal-secrets.ts'
import type { Action } from '#app/workbench.ts'
import type { ToldTellTale } from '#engine/diagnose/account.ts'
import card from './card.module.css'
import { Said } from './said.tsx'
import style from './signing-code.module.css'
import { Status } from './status.tsx'
import tab from './tab.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly code: string
  readonly tellTales: readonly ToldTellTale[]
  readonly dispatch: Dispatch<Action>
}

/** Code is read when it has not been changed for so long. Milliseconds. */
const pause = 300

/**
 * A box for the code that signs, and what in it is known to go with a mistake. People leave secrets in code, so it is uncontrolled
 * as the field of the key is: React would write its content into the document.
 */
export function SigningCode({ code, tellTales, dispatch }: Props) {
  const words = useWords().code
  const box = useRef<HTMLTextAreaElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [open] = useState(code !== '')
  const [secret, setSecret] = useState(() => literalSecret(code))

  const hand = (): void => {
    clearTimeout(waiting.current)
    dispatch({ type: 'code-changed', code: box.current?.value ?? '' })
  }

  const change = (): void => {
    setSecret(literalSecret(box.current?.value ?? ''))
    clearTimeout(waiting.current)
    waiting.current = setTimeout(hand, pause)
  }

  // The capture was replaced, and the box with it: it begins with what it held.
  useEffect(() => {
    if (box.current !== null && box.current.value === '') box.current.value = code
  }, [code])

  useEffect(() => () => clearTimeout(waiting.current), [])

  return (
    <>
      <details className={tab.box} open={open}>
        <summary>{words.summary}</summary>
        <div>
          <p className={card.note}>{words.lead}</p>
          <textarea
            ref={box}
            className={`${tab.field} ${style.code}`}
            aria-label={words.label}
            rows={6}
            wrap="off"
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            onInput={change}
            onBlur={hand}
          />
          {secret !== null && (
            <p className={style.secret} role="alert">
              <Status tone="warn" /> {words.secret(secret)}
            </p>
          )}
        </div>
      </details>
      {tellTales.length > 0 && (
        <section className={style.hints} aria-labelledby="hints">
          <h3 id="hints">{words.hints}</h3>
          <ul>
            {tellTales.map((tellTale, index) => (
              // A line may hold two of them.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <b>{words.line(tellTale.line)}:</b> <code>{tellTale.code}</code>
                <p>
                  <Said message={tellTale.says} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
