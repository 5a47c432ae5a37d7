import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import style from './copy-button.module.css'
import { icons } from './icons.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly content: string
  readonly kind?: 'primary' | 'plain' | 'ghost'
  readonly small?: boolean
  /** Its name, where its picture stands alone. */
  readonly name?: string
  readonly children?: ReactNode
}

/** Puts a text on the clipboard, and says so in its own label for two seconds. */
export function CopyButton({ content, kind = 'plain', small = false, name, children }: Props) {
  const words = useWords()
  const [came, setCame] = useState<'copied' | 'notCopied' | null>(null)
  useEffect(() => {
    if (came === null) return
    const timer = setTimeout(() => setCame(null), 2_000)
    return () => clearTimeout(timer)
  }, [came])
  const copy = (): void => {
    navigator.clipboard.writeText(content).then(
      () => setCame('copied'),
      () => setCame('notCopied'),
    )
  }
  return (
    <Button
      kind={kind}
      small={small}
      aria-label={came === null ? name : undefined}
      title={name}
      onClick={copy}
    >
      {icons.copy}
      <span className={style.stack}>
        {/* Out of sight it still takes its room: what stands beside the button stays where it is. */}
        {children !== undefined && <span aria-hidden={came !== null}>{children}</span>}
        <span aria-live="polite">{came !== null && words[came]}</span>
      </span>
    </Button>
  )
}
