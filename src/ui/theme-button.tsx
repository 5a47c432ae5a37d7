import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { icons } from './icons.tsx'
import { useWords } from './words.ts'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const storageKey = 'whysig-theme'

/** What was chosen before. A browser that forbids storage throws: then the system decides. */
function remembered(): Theme {
  try {
    const stored = localStorage.getItem(storageKey)
    return themes.find((theme) => theme === stored) ?? 'system'
  } catch {
    return 'system'
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // It holds for this visit.
  }
}

/** Goes through the themes: as the system has it, light, dark. */
export function ThemeButton() {
  const words = useWords()
  const [theme, setTheme] = useState(remembered)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <Button
      kind="ghost"
      square
      aria-label={words.top.theme(theme)}
      title={words.top.theme(theme)}
      onClick={() => {
        remember(next)
        setTheme(next)
      }}
    >
      {icons[theme]}
    </Button>
  )
}
