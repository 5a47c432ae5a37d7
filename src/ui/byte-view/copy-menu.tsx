import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import { Button } from '#ui/button.tsx'
import { icons } from '#ui/icons.tsx'
import { copied, copyFormats, copyLimit } from './copy-as.ts'
import type { CopyFormat } from './copy-as.ts'
import styles from './copy-menu.module.css'
import { laneOn, sidesOf } from './selection.ts'
import type { Selection } from './selection.ts'
import type { View } from './view.ts'

/** What came of the last copy: stands on the button for two seconds. */
type Told = 'idle' | 'copied' | 'failed' | 'too-long'

/** A menu that copies the selection, or a whole lane, in a form that fits where it goes. */
export function CopyMenu(props: {
  readonly view: View
  readonly words: ByteViewWords
  readonly selection: Selection | null
}) {
  const { view, words, selection } = props
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<Told>('idle')
  const [scope, setScope] = useState<number>(0)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (told === 'idle') return
    const timer = setTimeout(() => setTold('idle'), 2000)
    return () => clearTimeout(timer)
  }, [told])

  useEffect(() => {
    if (open) menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [open])

  const lanes = sidesOf(view.comparison).map((lane) => {
    const { octets } = laneOn(view.comparison, lane)
    return { lane, start: 0, end: octets.length, whole: true }
  })
  const scopes =
    selection && selection.end > selection.start ? [{ ...selection, whole: false }, ...lanes] : lanes
  const chosen = scopes[scope] ?? scopes[0]

  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }

  const copy = async (format: CopyFormat): Promise<void> => {
    close()
    if (chosen === undefined) return
    const { kind, octets } = laneOn(view.comparison, chosen.lane)
    if (chosen.end - chosen.start > copyLimit) return setTold('too-long')
    const excerpt = {
      octets: octets.subarray(chosen.start, chosen.end),
      start: chosen.start,
      lane: words.lanes[kind],
    }
    try {
      await navigator.clipboard.writeText(copied(format, excerpt))
      setTold('copied')
    } catch {
      setTold('failed')
    }
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return setOpen(false)
    else if (!stepFocus(menu.current, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const label = {
    idle: words.copyAs,
    copied: words.copied,
    failed: words.copyFailed,
    'too-long': words.copyTooLong(copyLimit),
  }[told]
  return (
    <div
      className={styles.anchor}
      onBlur={(event) => {
        if (open && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <Button
        small
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setScope(0)
          setOpen(!open)
        }}
      >
        <span aria-live="polite">{label}</span>
        {icons.down}
      </Button>
      {open && (
        <div
          ref={menu}
          id={id}
          role="menu"
          aria-label={words.copyAs}
          tabIndex={-1}
          className={styles.menu}
          onKeyDown={onKeyDown}
        >
          {scopes.length > 1 && (
            <div role="group" aria-label={words.copyWhat} className={styles.group}>
              {scopes.map((each, index) => (
                <button
                  key={`${each.lane}-${each.whole}`}
                  type="button"
                  role="menuitemradio"
                  aria-checked={each === chosen}
                  tabIndex={-1}
                  onClick={() => setScope(index)}
                >
                  {(each.whole ? words.copyLane : words.copySelection)(
                    words.lanes[laneOn(view.comparison, each.lane).kind],
                    each.end - each.start,
                  )}
                </button>
              ))}
            </div>
          )}
          {copyFormats.map((format) => (
            <button
              key={format}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => void copy(format)}
            >
              {words.copyFormats[format]}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Moves the focus among the items of a menu; whether the key was one that does. */
function stepFocus(menu: HTMLElement | null, key: string): boolean {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const at = items.findIndex((item) => item === document.activeElement)
  const target: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const next = target[key]
  if (next !== undefined) items[next]?.focus()
  return next !== undefined
}
