import { useEffect, useState } from 'react'
import style from './announcer.module.css'

/** Announcements wait so long for the next one, so that a secret being typed does not chatter. Milliseconds. */
const quiet = 500

/** Tells those who hear the page what has come up. It is there from the first render: a region that arrives with its text is often not read. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quiet)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div className={style.announcer} role="status" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  )
}
