import { useMemo } from 'react'
import { hiddenNames } from '#app/hidden-names.ts'
import type { OpenedLink, Workbench } from '#app/workbench.ts'
import type { Replies } from '#i18n/replies/replies.ts'
import style from './link-banner.module.css'
import { icons } from './icons.tsx'
import { Said } from './said.tsx'
import { useLanguage, useWords } from './words.ts'

interface Props {
  readonly bench: Workbench
  readonly opened: OpenedLink
  /** Whether a key would help. */
  readonly isCheckable: boolean
  /** Null until they have arrived. */
  readonly replies: Replies | null
}

/** Says that a capture came from a link, what the sender hid, and what he claims. */
export function LinkBanner({ bench, opened, isCheckable, replies }: Props) {
  const { hidden, claim, isRekeyed } = opened
  const words = useWords().opened
  const language = useLanguage()
  // The places are those of all that came, not of the one request that was taken out of it.
  const content = (bench.whole ?? bench.source)?.content
  const names = useMemo(
    () => (content === undefined || hidden.length === 0 ? [] : hiddenNames(content, hidden)),
    [content, hidden],
  )
  const causes = claim === null ? [] : (replies?.spoken[language].causesOf(claim) ?? [])
  return (
    <section className={style.banner} aria-label={words.region}>
      {icons.link}
      <p>
        <strong>{words.from}</strong>{' '}
        {hidden.length === 0 ? words.nothingHidden : <Said message={words.hidden(hidden.length, names)} />}{' '}
        {isRekeyed
          ? bench.hasKey
            ? words.rekeyed
            : words.rekeyedWithoutKey
          : isCheckable
            ? words.noSecret
            : words.noKeyHelps}
        {claim !== null && (
          <>
            {' '}
            <Said
              message={words.claim(
                claim.outcome,
                causes.map(({ cause }) => cause),
              )}
            />
          </>
        )}
      </p>
    </section>
  )
}
