import { CancelledError, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { reportFor } from '#app/queries.ts'
import type { Told } from '#app/queries.ts'
import { saveFile } from '#app/save-file.ts'
import { useTools } from '#app/tools.ts'
import type { Workbench } from '#app/workbench.ts'
import type { WrittenReport } from '#worker/protocol.ts'
import { Button } from './button.tsx'
import style from './export-menu.module.css'
import { icons } from './icons.tsx'
import { useLanguage, useWords } from './words.ts'

interface Props {
  readonly told: Told
  readonly bench: Workbench
  /** A newer verdict is being worked out: a report would tell the one before. */
  readonly busy: boolean
  readonly onPrint: () => void
}

/** Opens the ways to take the report along: on the clipboard, as a file, on paper (WAI-ARIA practices, disclosure). */
export function ExportMenu({ told, bench, busy, onPrint }: Props) {
  const words = useWords()
  const language = useLanguage()
  const tools = useTools()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const [came, setCame] = useState<'copied' | 'notCopied' | 'failed' | null>(null)
  const anchor = useRef<HTMLDivElement>(null)
  const id = useId()

  // Made when the menu opens: a browser lets a page copy only shortly after a click.
  const options = reportFor(bench, language, told, tools)
  const { data } = useQuery({ ...options, enabled: isOpen && !busy })

  useEffect(() => {
    if (came === null) return
    const timer = setTimeout(() => setCame(null), 2_000)
    return () => clearTimeout(timer)
  }, [came])

  const close = (): void => {
    setOpen(false)
    anchor.current?.querySelector('button')?.focus()
  }

  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const give = async (how: (report: WrittenReport) => void): Promise<void> => {
    try {
      const report = data ?? (await client.ensureQueryData(latest.current))
      if (report !== null) how(report)
    } catch (error) {
      // The verdict changed while its report was being written: what was asked for is the report of the one that is shown.
      if (error instanceof CancelledError) return give(how)
      setCame('failed')
    }
  }

  // A ticket is read by many: credentials are in it only where somebody wants them.
  const markdown = isWhole ? 'markdownWithCredentials' : 'markdown'

  const copy = (report: WrittenReport): void => {
    navigator.clipboard.writeText(report[markdown]).then(
      () => setCame('copied'),
      () => setCame('notCopied'),
    )
  }

  const save = (name: string, type: string, form: keyof WrittenReport): void =>
    void give((report) => {
      saveFile(name, report[form], type)
      close()
    })

  const print = (): void => {
    close()
    onPrint()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') flushSync(() => setOpen(true))
    if (event.key === 'Escape' && isOpen) close()
    else if (!stepFocus(anchor.current, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false)
  }

  const copyName = came === 'copied' || came === 'notCopied' ? words[came] : words.exporting.copyMarkdown
  const way = { type: 'button', disabled: busy, onKeyDown } as const
  return (
    // It can take the focus itself: a click between the buttons, or where buttons take none, leaves it inside.
    <div ref={anchor} className={style.anchor} tabIndex={-1} onBlur={onBlur}>
      <Button
        aria-label={words.exporting.open}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onKeyDown={onKeyDown}
        onClick={({ currentTarget }) => {
          currentTarget.focus()
          setOpen(!isOpen)
        }}
      >
        <span className={style.save}>{icons.save}</span>
        <span className={style.name}>{words.exporting.open}</span>
        <span className={style.down}>{icons.down}</span>
      </Button>
      {isOpen && (
        <div id={id} role="group" aria-label={words.exporting.open} className={style.menu}>
          <button {...way} onClick={() => void give(copy)}>
            {icons.copy}
            <span aria-live="polite">{copyName}</span>
          </button>
          <button {...way} onClick={() => save('whysig-report.md', 'text/markdown', markdown)}>
            {icons.file}
            {words.exporting.markdown}
          </button>
          <label className={style.tick}>
            <input
              type="checkbox"
              checked={isWhole}
              onChange={() => setWhole(!isWhole)}
              onKeyDown={onKeyDown}
            />
            {words.exporting.credentials}
          </label>
          <button
            {...way}
            aria-describedby={`${id}-holds`}
            onClick={() => save('whysig-report.json', 'application/json', 'json')}
          >
            {icons.file}
            {words.exporting.json}
          </button>
          <button {...way} onClick={print}>
            {icons.print}
            {words.exporting.print}
          </button>
          <p id={`${id}-holds`}>{words.exporting.jsonHolds}</p>
          {came === 'failed' && <p role="alert">{words.exporting.failed}</p>}
        </div>
      )}
    </div>
  )
}

/** Moves the focus among the button and what it opened; whether the key was one that does. */
function stepFocus(anchor: HTMLElement | null, key: string): boolean {
  const controls = [...(anchor?.querySelectorAll<HTMLElement>('button, input') ?? [])]
  const last = controls.length - 1
  const at = controls.findIndex((control) => control === document.activeElement)
  const to = {
    ArrowDown: at === last ? 1 : at + 1,
    ArrowUp: at <= 1 ? last : at - 1,
    Home: 1,
    End: last,
  }[key]
  const control = to === undefined || last < 1 ? undefined : controls[to]
  control?.focus()
  return control !== undefined
}
