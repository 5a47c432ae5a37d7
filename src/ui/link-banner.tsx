import type { OpenedLink } from '#app/workbench.ts'
import style from './link-banner.module.css'
import { icons } from './icons.tsx'
import { Said } from './said.tsx'
import { useWords } from './words.ts'

/** Says that a capture came from a link, what the sender hid, and what he claims. */
export function LinkBanner({ hidden, claim, isRekeyed }: OpenedLink) {
  const words = useWords().opened
  return (
    <section className={style.banner} aria-label={words.region}>
      {icons.link}
      <p>
        <strong>{words.from}</strong>{' '}
        {hidden.length === 0 ? words.nothingHidden : <Said message={words.hidden(hidden.length)} />}{' '}
        {isRekeyed ? words.rekeyed : words.noSecret}
        {claim !== null && (
          <>
            {' '}
            <Said message={words.claim(words.outcomes[claim.outcome])} />
          </>
        )}
      </p>
    </section>
  )
}
