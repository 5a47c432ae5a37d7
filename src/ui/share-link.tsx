import { useEffect, useMemo, useState } from 'react'
import { saveFile } from '#app/save-file.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { Words } from '#i18n/languages.ts'
import { plain } from '#i18n/plain.ts'
import { writeLink } from '#share/link.ts'
import type { SharedCase } from '#share/shared-case.ts'
import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { icons } from './icons.tsx'
import style from './share-dialog.module.css'
import { useLanguage } from './words.ts'

interface Props {
  readonly shared: SharedCase
  readonly passphrase: string | null
  readonly headline: Account['headline']
  readonly words: Words['share']
}

/** The link itself: how long it is, and the ways to take it along. */
export function ShareLink({ shared, passphrase, headline, words }: Props) {
  const language = useLanguage()
  const [made, setMade] = useState<{ readonly of: object; readonly link: string | null } | null>(null)
  const wanted = useMemo(() => ({ shared, passphrase }), [shared, passphrase])
  useEffect(() => {
    let isLast = true
    void writeLink(wanted.shared, wanted.passphrase).then((fragment) => {
      const link = fragment === null ? null : `${ownAddress()}#${fragment}`
      if (isLast) setMade({ of: wanted, link })
    })
    return () => {
      isLast = false
    }
  }, [wanted])
  const link = made?.of === wanted ? made.link : ''
  if (link === null) return <p role="alert">{words.tooLarge}</p>
  const holds = passphrase !== null ? 'passphrase' : shared.throwaway !== null ? 'throwaway' : 'noSecret'
  const size = link.length <= 2_000 ? 'short' : link.length <= 8_000 ? 'long' : 'tooLong'
  return (
    <>
      <p className={style.meter} data-size={size} role="status">
        {link === '' ? words.making : words.length[size](link.length)}
      </p>
      <input
        className={style.link}
        aria-label={words.link}
        readOnly
        spellCheck={false}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <div className={style.actions}>
        <CopyButton kind={size === 'tooLong' ? 'plain' : 'primary'} content={link}>
          {words.copyLink}
        </CopyButton>
        <CopyButton content={words.markdown(plain(language, headline), link, holds)}>
          {words.copyMarkdown}
        </CopyButton>
        <Button
          kind={size === 'tooLong' ? 'primary' : 'plain'}
          onClick={() => saveFile('whysig-case.txt', link, 'text/plain')}
        >
          {icons.file}
          {words.save}
        </Button>
      </div>
    </>
  )
}

/** Where a link leads. A page that was opened from a disk has no address for others, and its path is nobody's business: they paste the rest. */
const ownAddress = (): string =>
  location.protocol === 'file:' ? '' : `${location.origin}${location.pathname}`
