import { useEffect, useId, useRef, useState } from 'react'
import type { ClipboardEvent, Dispatch, FocusEvent, KeyboardEvent } from 'react'
import type { HeldKey } from '#app/key-holder.ts'
import { useTools } from '#app/tools.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { Button } from './button.tsx'
import card from './card.module.css'
import { icons } from './icons.tsx'
import style from './key-field.module.css'
import { Said } from './said.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly kind: HeldKey['kind']
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
 * attributes. A paste keeps its exact octets, so that a line end at its end is seen and not swallowed by the field. Once a secret
 * is with the workers and the field is left, it is empty: then nothing that reads the page finds it.
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
  const known = keys.held()
  const held = known?.kind === kind ? known : null
  // The key that stands in the field; null where the field is empty.
  const [inField, setInField] = useState<HeldKey | null>(null)
  const isFilled = held !== null && inField === held

  const hold = (value: string): void => {
    const hasKey = keys.set(kind, utf8(value))
    setInField(keys.held())
    dispatch({ type: 'key-changed', hasKey })
  }

  const forget = (): void => {
    hold('')
    // The button goes with the key, and would take the focus with it.
    field.current?.focus()
  }

  const leave = (event: FocusEvent<HTMLElement>): void => {
    if (!secret || event.currentTarget.contains(event.relatedTarget)) return
    setInField(null)
    setShown(false)
  }

  // An empty field has nothing to delete, but looks as if it had.
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (held !== null && !isFilled && (event.key === 'Backspace' || event.key === 'Delete')) forget()
  }

  const paste = (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const pasted = event.clipboardData.getData('text/plain')
    const replacesAll = selectionStart === 0 && selectionEnd === value.length
    if (pasted === '' || !replacesAll) return
    event.preventDefault()
    event.currentTarget.value = secret ? pasted.replace(/[\r\n]/g, '') : pasted
    hold(pasted)
  }

  // A key that is gone, or was given in another way, does not stand here.
  useEffect(() => {
    if (!isFilled && field.current !== null) field.current.value = ''
  }, [isFilled])

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
    onKeyDown: press,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      hold(event.currentTarget.value),
  }

  return (
    <div className={style.key}>
      <div className={style.label}>
        <label htmlFor={id}>{secret ? words.key.secret : words.key.publicKey}</label>
        <span className={card.note}>{hint}</span>
      </div>
      <div className={style.field} data-wanted={wanted} onBlur={leave}>
        {secret ? (
          <input
            {...common}
            type="text"
            className={shown ? undefined : style.masked}
            placeholder={held === null ? words.key.secretPlaceholder : words.key.held(held.length)}
          />
        ) : (
          <textarea
            {...common}
            rows={3}
            placeholder={held === null ? words.key.publicPlaceholder : words.key.held(held.length)}
          />
        )}
        {secret && isFilled && (
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
        {bench.keyGone !== null && <p className={style.remark}>{words.key.gone[bench.keyGone]}</p>}
        {/* The facts, once they are known, say it as well. */}
        {secret && held?.endsInLineEnd === true && facts === null && (
          <p className={style.remark}>{words.key.lineEnd}</p>
        )}
        <p>{problem === null && facts !== null ? <Said message={facts} /> : words.key.stays}</p>
      </div>
    </div>
  )
}
