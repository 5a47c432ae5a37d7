import { useEffect, useId, useRef, useState } from 'react'
import type { ClipboardEvent, Dispatch } from 'react'
import { useTools } from '#app/tools.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Message } from '#engine/diagnose/message.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { Button } from './button.tsx'
import card from './card.module.css'
import { icons } from './icons.tsx'
import style from './key-field.module.css'
import { Said } from './said.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly kind: GivenKey['kind']
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
  readonly hint: string
  /** Whether the verdict waits for a key. */
  readonly wanted?: boolean
  /** Facts about the key, or what is wrong with it. */
  readonly facts?: Message | null
  readonly problem?: Message | null
}

/** A shown secret hides itself after so many milliseconds. */
const reveal = 10_000

/** Keeps password managers away: what stands here is no password of this page. */
const unmanaged = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
} as const

/**
 * The field of the secret or of the public key. It is uncontrolled: React would write a controlled value into the document's
 * attributes. A paste keeps its exact octets, so that a line end at its end is seen and not swallowed by the field.
 */
export function KeyField({
  kind,
  bench,
  dispatch,
  hint,
  wanted = false,
  facts = null,
  problem = null,
}: Props) {
  const words = useWords()
  const { keys } = useTools()
  const id = useId()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [shown, setShown] = useState(false)
  const secret = kind === 'secret'
  const given = keys.given()
  const held = given?.kind === kind ? given.octets : null
  const lineEnd = secret && (held?.at(-1) === 10 || held?.at(-1) === 13)

  const hold = (value: string): void => {
    dispatch({ type: 'key-changed', hasKey: keys.set(kind, utf8(value)) })
  }

  const forget = (): void => {
    hold('')
    // The button goes with the key, and would take the focus with it.
    field.current?.focus()
  }

  const paste = (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const pasted = event.clipboardData.getData('text/plain')
    const replacesAll = selectionStart === 0 && selectionEnd === value.length
    if (pasted === '' || !replacesAll) return
    event.preventDefault()
    hold(pasted)
  }

  // Samples and the question "Is this your secret?" give a key without the field: it then shows what is held.
  useEffect(() => {
    if (field.current === null) return
    const value = held === null ? '' : text(held)
    const asField = secret ? value.replace(/[\r\n]/g, '') : value
    if (field.current.value !== asField) field.current.value = asField
  })

  useEffect(() => {
    if (!shown) return
    const hide = (): void => setShown(false)
    const timer = setTimeout(hide, reveal)
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [shown])

  const common = {
    ...unmanaged,
    ref: field,
    id,
    'aria-describedby': `${id}-facts`,
    onPaste: paste,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      hold(event.currentTarget.value),
  }

  return (
    <div className={style.key}>
      <div className={style.label}>
        <label htmlFor={id}>{secret ? words.key.secret : words.key.publicKey}</label>
        <span className={card.note}>{hint}</span>
      </div>
      <div className={style.field} data-wanted={wanted}>
        {secret ? (
          <input
            {...common}
            type="text"
            className={shown ? undefined : style.masked}
            placeholder={words.key.secretPlaceholder}
          />
        ) : (
          <textarea {...common} rows={3} placeholder={words.key.publicPlaceholder} />
        )}
        {secret && bench.hasKey && (
          <Button
            kind="ghost"
            small
            square
            aria-label={shown ? words.key.hide : words.key.show}
            onClick={() => setShown(!shown)}
          >
            {shown ? icons.eyeClosed : icons.eye}
          </Button>
        )}
        {bench.hasKey && (
          <Button kind="ghost" small square aria-label={words.key.clear} onClick={forget}>
            {icons.cross}
          </Button>
        )}
      </div>
      <div id={`${id}-facts`} className={card.note}>
        {problem !== null && (
          <p role="alert" className={style.problem}>
            <Said message={problem} />
          </p>
        )}
        {bench.keyExpired && <p className={style.remark}>{words.key.expired}</p>}
        {/* The facts, once they are known, say it as well. */}
        {lineEnd && facts === null && <p className={style.remark}>{words.key.lineEnd}</p>}
        <p>{problem === null && facts !== null ? <Said message={facts} /> : words.key.stays}</p>
      </div>
    </div>
  )
}
