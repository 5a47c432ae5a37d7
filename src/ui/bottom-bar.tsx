import style from './bottom-bar.module.css'
import { icons } from './icons.tsx'
import { useWords } from './words.ts'

const places = [
  { id: 'verdict', icon: icons.shield },
  { id: 'findings', icon: icons.list },
  { id: 'evidence', icon: icons.bytes },
  { id: 'capture', icon: icons.copy },
] as const

/** On a phone: ways to the parts of a told capture, which stand below each other there. */
export function BottomBar() {
  const words = useWords()
  const names = { ...words.bar, evidence: words.bar.bytes }
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
