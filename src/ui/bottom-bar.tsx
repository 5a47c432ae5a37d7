import type { Outcome } from '#engine/diagnose/outcome.ts'
import style from './bottom-bar.module.css'
import { icons } from './icons.tsx'
import { Status, toneOf } from './status.tsx'
import { useWords } from './words.ts'

const parts = [
  { id: 'findings', icon: icons.list },
  { id: 'evidence', icon: icons.bytes },
  { id: 'capture', icon: icons.copy },
] as const

/**
 * On a phone: ways to the parts of a told capture, which stand below each other there. The verdict's shape is its own, so that
 * whoever gives a key far below it sees it change.
 */
export function BottomBar({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords()
  const names = { ...words.bar, evidence: words.bar.bytes }
  const places = [{ id: 'verdict', icon: <Status tone={toneOf[outcome]} /> }, ...parts] as const
  return (
    <nav className={style.bar} aria-label={words.bar.label}>
      {places.map(({ id, icon }) => (
        <button key={id} type="button" onClick={() => document.getElementById(id)?.scrollIntoView()}>
          {icon}
          {names[id]}
        </button>
      ))}
    </nav>
  )
}
